/** The page's words in Japanese. */
import { near } from "./ja/near";
import { sheet } from "./ja/sheet";
import { find } from "./ja/find";
import { panel } from "./ja/panel";
import { register } from "./ja/register";
import { tools } from "./ja/tools";
import type { Words } from "./vi";

export const ja: Words = {
  page: {
    title: "Quảng Ninh省の経済区と工業団地",
    shortTitle: "Quảng Ninh Zones",
    lead: "5つの経済区と23の工業団地。計画面積と作図面積、そして境界線ごとの確かさを示します。",
    language: "言語",
    theme: "外観",
    themes: { auto: "自動", light: "ライト", dark: "ダーク" },
    viewsLabel: "表示",
    views: {
      explore: "探す",
      compare: "比較",
      province: "省全体",
      check: "検証",
      work: "手元のファイル",
      about: "データについて",
    },
    skipToList: "一覧へ移動",
    loading: "読み込み中…",
    partFailed: "ページのこの部分を読み込めませんでした。通信状態を確認してください。",
    again: "再試行",
    reload: "ページを再読み込み",
    stillWaiting: (files) => `${files}をまだ待っています。通信が遅いか、応答がありません。`,
    mixed:
      "サーバー上のファイルの版が一致しないため、検査結果は表示していません。数分後に再試行してください。",
    languageFailed: "その言語を読み込めませんでした。現在の言語のまま表示します。",
    keptOffline: (day) => `ネットワークなし：${day}に保存したデータのコピーを表示しています。`,
    keptBroken: (files, day) =>
      `サーバー上の ${files} が壊れています。${day}の最後の正常なコピーを表示しています。`,
    newer: "このページの新しい版があります。",
    useNewer: "新しい版を使う",
    panelHeight: "パネルの高さ",
    copyLink: "リンクをコピー",
    linkCopied: "リンクをコピーしました",
    close: "閉じる",
    back: "戻る",
    linkFaults: {
      zone: (ids) => `このリンクの経済区は存在しません：${ids}。`,
      park: (ids) => `このリンクの工業団地は存在しません：${ids}。`,
      place: (ids) => `このリンクの場所は存在しないか、位置が公表されていません：${ids}。`,
      route: (ids) => `描ける道路の経路がありません：${ids}。`,
      parameter: (text) => `このリンクに読み取れない部分があります：${text}。`,
    },
  },
  kinds: {
    zone: { coastal: "沿岸経済区", "border-gate": "国境ゲート経済区" },
    status: {
      operating: "稼働中",
      "under-construction": "建設中",
      planned: "計画",
    },
    place: { airport: "空港", "border-gate": "国境ゲート", port: "港" },
    basis: {
      surveyed: "測量：決定書の座標による",
      "administrative-units": "決定書が挙げる行政単位による",
      mapped: "整備済みの部分をなぞった線",
      schematic: "模式図：海側の境界は未公表",
      envelope: "包括範囲：この中のどこかに所在",
    },
  },
  map: {
    name: "Quảng Ninh省の経済区・工業団地の地図",
    loading: "地図を描画しています…",
    zoomIn: "拡大",
    zoomOut: "縮小",
    zoomAll: "省全体を表示",
    fullscreen: "全画面表示",
    exitFullscreen: "全画面表示を終了",
    locate: "現在地",
    noWebgl:
      "このブラウザーはWebGLに対応していないため、地図は簡易表示です。一覧と数値はすべて表示されます。",
    gaveUp:
      "ブラウザーが地図の描画を続けられないため、簡易表示です。一覧と数値はすべて表示されます。",
    failed: "地図を描画できませんでした。一覧と数値は利用できます。",
    sea: "トンキン湾",
    china: "中国",
    somewhereIn: (place) => `${place}のどこか`,
    formerArea: {
      "former-ward": (names) => `旧坊 ${names}`,
      "former-commune": (names) => `旧社 ${names}`,
      "former-town": (names) => `旧市社 ${names}`,
      "former-city": (names) => `旧市 ${names}`,
      "former-district": (names) => `旧県 ${names}`,
    },
    fileFailed: (file) => `${file}を読み込めませんでした。ほかの機能は利用できます。`,
    differs: (what, published, computed) => `${what}：公表値 ${published}、再計算値 ${computed}`,
    hereAre: (count) => `ここに${count}件`,
  },
  register,
  tools,
  panel,
  find,
  near,
  sheet,
};
