/** Words of the A4 sheet in Japanese. */
import type { Words } from "../vi";

export const sheet: Words["sheet"] = {
  print: "A4シートを印刷（PDF）",
  north: "北",
  mapOf: (name) => `${name}の地図`,
  area: "面積（ha）",
  planned: "計画",
  ellipsoid: "楕円体",
  difference: "差",
  whole: "全体",
  noOutline: "境界線は未公表",
  plannedSources: (numbers) => `計画面積の出典：${numbers}。差 = VN-2000 − 計画。`,
  chain: "用地の内訳（ha）",
  steps: {
    planned: "計画",
    granted: "投資認可",
    industrial: "工業用地",
    leased: "貸付済み",
    left: "残り",
  },
  distances: "直線距離",
  distancesNote: "WGS 84楕円体上で、境界線または包括範囲の最も近い点から最も遠い点まで。",
  facts: "公表された数値",
  firstOnly: "各欄は主な数値です。その他の数値は出典・日付とともにウェブページにあります。",
  qr: "このページへのQRコード",
  printed: (date) => `印刷日：${date}。この地図に法的効力はありません。`,
};
