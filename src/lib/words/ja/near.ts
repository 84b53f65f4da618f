/** Distances and rings in Japanese. */
import type { RestWords } from "../vi";

export const near: RestWords["near"] = {
  title: "距離",
  loading: "距離を読み込み中…",
  failed: "距離を読み込めませんでした。",
  lead: {
    outline: "作図した境界線の最も近い点から最も遠い点までの距離です。",
    envelope:
      "包括範囲のどこかに所在するため、距離はすべて幅で示します（あり得る最短から最長まで）。",
    land: "経済区の陸域の最も近い点から最も遠い点までの距離です。",
  },
  columns: { place: "目的地", straight: "直線", road: "道路" },
  unpublished: "位置は未公表",
  roughly: (precision) => `位置 ± ${precision}`,
  anyDirection: "方角は定まらない",
  noRoad: {
    "place-off-network": "道路データの範囲外",
    "place-rough": "位置が大まかすぎる",
    "area-off-network": "包括範囲に高速道路・国道なし",
    "not-connected": "道路データに経路なし",
  },
  notComputed: "計算せず",

  details: "詳細",
  detailsOf: (place) => `${place}までの道路の詳細`,
  along: "高速道路と国道上",
  alongArea: "範囲内の高速道路・国道の全地点から",
  start: (road) => `境界線から${road}までの直線`,
  end: (road) => `${road}から目的地までの直線`,
  entry: "出入口が確認できない地点で高速道路に入る",
  roads: "経由",
  junctions: "乗り換え地点",
  junction: (roads, unit) => `${roads}、${unit}`,
  evidence: {
    published: "出典あり",
    drawn: "データで確認",
    assumed: "仮定：道路が交差している",
  },
  gaps: (count, length) => `データの切れ目${count}か所を直線で接続、計${length}`,
  proven: "仮定の接続点を使わない場合",
  noProven: "経路なし",
  showRoute: "経路を地図に表示",
  hideRoute: "経路を地図から消す",
  routeTo: (action, place) => `${action}：${place}`,
  roadsNote: (date) =>
    `道路：${date}のOpenStreetMapの高速道路と国道。地方道は含みません。両端は直線で別に示し、合計に加えません。`,
  straightNote: "直線：WGS 84楕円体上の測地線。",
  openRadius: "半径内にあるものを見る",

  radius: {
    centre: "中心",
    point: "地図上の点",
    pick: "地図をクリックして中心を決めてください。",
    parks: "工業団地の境界線の中央",
    noOutline:
      "境界線のない工業団地は中心にできません。包括範囲のどこに所在するか公表されていないためです。",
    radius: "半径",
    asking: "計算中…",
    failed: "計算できませんでした。詳細データがまだ読み込まれていません。",
    retry: "再試行",
    lies: {
      whole: "全体が円内",
      part: "一部が円内",
      maybe: "円内の可能性あり",
    },
    maybeNote: "包括範囲または大まかな位置しか分かっていません。",
    nothing: "この円内には何もありません。",
    found: (count) => `円内に${count}件`,
  },
};
