/** The map's legend, switches and tools in Japanese. */
import type { Words } from "../vi";

export const tools: Words["tools"] = {
  title: "地図ツール",
  copy: "コピー",
  copied: "コピーしました",
  copyRefused: "ブラウザーがコピーを許可していません。下の行を選択してコピーしてください：",
  wgs84: "WGS 84",
  vn2000: "VN-2000",
  vn2000Plane: "VN-2000、中央子午線107°45′、3°帯",
  latLng: (lat, lng) => `北緯\u00a0${lat}、東経\u00a0${lng}`,
  northingEasting: (x, y) => `X\u00a0${x}、Y\u00a0${y}`,
  axes: "Xは北方向、Yは東方向（メートル）",
  winds: ["北", "北東", "東", "南東", "南", "南西", "西", "北西"],
  bearing: (degrees, wind) => `${degrees}°（${wind}）`,

  legend: {
    title: "凡例",
    hue: "色：種別",
    zones: "経済区",
    parks: "工業団地",
    zone: { coastal: "沿岸", "border-gate": "国境ゲート" },
    status: {
      operating: "稼働中",
      "under-construction": "建設中",
      planned: "計画",
    },
    line: "線：確かさ",
    basis: {
      surveyed: "測量：決定書の座標",
      "administrative-units": "決定書が挙げる行政単位",
      mapped: "整備済みの部分をなぞった線",
      schematic: "模式図：境界は未公表",
      envelope: "この中のどこか",
    },
    ring: "円：境界線は未公表",
    ringNote: "円が大きいほど計画面積が大きい。位置は大まかです。",
    others: "その他の記号",
    expressway: "高速道路",
    national: "国道",
    railway: "鉄道",
    roadsFade: "線が薄れるところでデータが終わります。道路の終点ではありません。",
    unit: "社・坊の境界",
  },

  layers: {
    title: "地図レイヤー",
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

  measure: {
    title: "地図上で測る",
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
    title: "座標へ移動",
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
    title: "ここには何がある？",
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

  readout: "ポインター位置の座標",
  scale: (length) => `縮尺：${length}`,

  inset: {
    title: "ベトナムのHoàng Sa諸島とTrường Sa諸島",
    hide: "Hoàng SaとTrường Saの挿入図を隠す",
    enlarge: "Hoàng SaとTrường Saの挿入図を拡大",
    shrink: "Hoàng SaとTrường Saの挿入図を縮小",
    translations: {
      "Hoàng Sa": "ホアンサ諸島",
      "Trường Sa": "チュオンサ諸島",
    },
  },

  locate: {
    searching: "現在地を取得中…",
    accuracy: (distance) => `現在地（誤差 約${distance}）`,
    outside: "現在地は地図の範囲外です。",
    denied: "位置情報が許可されていません。サイトの設定で許可できます。",
    unavailable: "端末が位置を取得できません。",
    timeout: "現在地の取得に時間がかかりすぎました。再試行してください。",
    unsupported: "このブラウザーは位置情報に対応していないか、ページがHTTPSで配信されていません。",
  },
  fullscreenRefused: "ブラウザーがここでの全画面表示を許可していません。",

  attribution: { title: "地図の出典", more: "すべての出典を表示", less: "出典を折りたたむ" },
  pick: { title: "一つ選んでください" },
};
