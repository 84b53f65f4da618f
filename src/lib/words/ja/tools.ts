/** The map's legend, switches and tools in Japanese. */
import type { RestWords } from "../vi";

export const tools: RestWords["tools"] = {
  copy: "コピー",
  copied: "コピーしました",
  winds: ["北", "北東", "東", "南東", "南", "南西", "西", "北西"],
  bearing: (degrees, wind) => `${degrees}°（${wind}）`,

  layers: {
    names: {
      zones: "経済区",
      parks: "工業団地",
      units: "社・坊・特区の境界",
      roads: "高速道路と国道",
      railways: "鉄道",
      places: "空港・港・国境ゲート",
      labels: "社・坊・特区の名称",
    },
    inset: "Hoàng SaとTrường Saの挿入図",
    background: {
      name: "サイト独自の背景地図",
      from: (host: string) => `オンにすると${host}から読み込みます。`,
      failed: "背景地図を読み込めませんでした。地図は元のままです。",
    },
  },

  large: {
    count: (count) => `${count}件の地物。見る範囲だけを読み込みます。`,
    isSynthetic: "架空のデータです。",
    synthetic: "架空：プログラムが作ったもので、実在の区画ではありません。",
    noSource: "出典の記載なし",
    asOf: (date) => `${date}時点`,
    far: (name) => `拡大すると「${name}」が見えます。`,
    near: "そこへ拡大",
    pick: (name) => `「${name}」：地物をクリックすると面積が出ます。`,
    vertices: "頂点の数",
    measured: "地図のタイルではなく、元の地物で測りました。",
    doubt: "輪郭が自己交差しているため、面積は示しません。",
    faults: {
      none: "このサイトに大きなレイヤーはありません。",
      missing: "レイヤーを読み込めませんでした。地図は元のままです。",
      broken: "レイヤーのファイルが壊れているか、「qnz tiles」で作られたものではありません。",
      unfit:
        "レイヤーのファイルが互いに合いません。一つは別の時に作られたものです。サイトの所有者に知らせてください。",
      "no-ranges": "サーバーがファイルの一部だけを送れないため、レイヤーを表示できません。",
    },
  },

  measure: {
    kinds: { distance: "距離", area: "面積" },
    start: "地図をクリックして最初の点を置いてください。",
    more: {
      distance: "クリックで点を追加。最後の点をもう一度クリックするかEnterで終了します。",
      area: "クリックで点を追加。最初か最後の点をもう一度クリックするかEnterで閉じます。",
    },
    undo: "最後の点を取り消す",
    reopen: "続けて描く",
    finish: "終了",
    again: "測り直す",
    copy: "結果をコピー",
    vertex: "座標で点を追加",
    add: "追加",
    leg: (number) => `区間${number}`,
    legs: "区間ごと",
    total: "総延長",
    bearing: "最後の区間の方位",
    perimeter: "周長",
    areas: {
      vn2000Ha: "VN-2000平面上（公文書の方式）",
      ellipsoidHa: "WGS 84楕円体上",
      sphereHa: "球面上",
    },
    offPlane: "この平面の適用範囲外",
    crosses:
      "線が交差または重複しているため、面積が定まりません。最後の点を取り消すか、測り直してください。",
    note: "長さはWGS 84楕円体上で測っています。",
  },

  goTo: {
    label: "WGS 84またはVN-2000の座標",
    examples: "例",
    go: "移動",
    clear: "印を消す",
    understoodWgs84: (text) => `WGS 84として解釈：${text}`,
    understoodVn2000: (text) => `VN-2000（中央子午線107°45′）として解釈：${text}`,
    sameIn: (system, text) => `${system}では：${text}`,
    outsideMap: "この座標は地図の範囲外です（東経104–112°、北緯18–24°）。",
    refusals: {
      empty: "座標を入力してください。",
      "not-a-coordinate":
        "座標として読み取れません。二つの数値、または例のような度・分・秒が必要です。",
      "one-number": "数値が一つしかありません。緯度と経度、またはXとYの両方が必要です。",
      ambiguous:
        "複数の読み方ができます。21.0258; 107.3642 のように二つの数値をセミコロンで区切ってください。",
      sexagesimal: "分と秒は60未満にしてください。",
      "outside-vietnam": "この座標はベトナム国外です。",
      "outside-band":
        "中央子午線107°45′（Quảng Ninh）の3°帯の外です。ほかの省の子午線による座標かもしれません。",
    },
  },

  here: {
    pick: "地図上の点をクリックしてください。右クリックや長押しも使えます。",
    asking: "調べています…",
    failed: "調べられませんでした。詳細データがまだ届いていません。再試行してください。",
    retry: "再試行",
    unit: "行政単位",
    noUnit: "省の陸地と島の外です。地図は海岸線で切っています。",
    madeFrom: (names) => `2025年7月1日から。旧単位：${names}`,
    unchanged: "2025年7月1日の再編で変更なし",
    zones: "経済区",
    noZone: "どの経済区にも含まれない",
    parks: "工業団地",
    noPark: "境界線または範囲が分かる工業団地には含まれない",
    envelopes: "可能性あり：この点を含む範囲のどこかに所在する工業団地",
    nearest: "最も近いもの",
    away: (distance, wind) => `${wind}へ${distance}`,
    roughly: (precision) => `位置 ± ${precision}`,
  },
};
