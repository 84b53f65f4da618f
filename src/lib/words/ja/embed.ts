/** The embed in Japanese. */
import type { EmbedWords } from "../vi/embed";

export const embed: EmbedWords = {
  activate: "操作できる地図を開く",
  fullMap: "全体の地図を見る",
  loading: "地図を開いています…",
  failed: "操作できる地図を開けませんでした。画像とリンクは利用できます。",
  list: "一覧",
  search: "経済区・工業団地を探す",
  none: "該当するものがありません。",
  close: "閉じる",
  planned: "計画",
  land: "陸域",
  sea: "海域",
  parks: "工業団地",
  zones: "経済区",
  status: "状況",
  unpublished: "未公表",
  asOf: (date) => `${date}時点`,
  cooperative: {
    windows: "Ctrlを押しながらスクロールで拡大・縮小",
    mac: "⌘を押しながらスクロールで拡大・縮小",
    mobile: "二本の指で地図を動かせます",
  },
};
