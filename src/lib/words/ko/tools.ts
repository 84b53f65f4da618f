/** The map's legend, switches and tools in Korean. */
import type { Words } from "../vi";

export const tools: Words["tools"] = {
  title: "지도 도구",
  copy: "복사",
  copied: "복사했습니다",
  copyRefused: "브라우저가 복사를 허용하지 않습니다. 아래 줄을 선택하여 직접 복사하세요:",
  wgs84: "WGS 84",
  vn2000: "VN-2000",
  vn2000Plane: "VN-2000, 중앙자오선 107°45′, 3° 구역",
  latLng: (lat, lng) => `북위\u00a0${lat}, 동경\u00a0${lng}`,
  northingEasting: (x, y) => `X\u00a0${x}, Y\u00a0${y}`,
  axes: "X는 북쪽, Y는 동쪽 방향, 단위 미터",
  winds: ["북", "북동", "동", "남동", "남", "남서", "서", "북서"],
  bearing: (degrees, wind) => `${degrees}°(${wind})`,

  legend: {
    title: "범례",
    hue: "색: 무엇인가",
    zones: "경제구역",
    parks: "산업단지",
    zone: { coastal: "연안", "border-gate": "국경관문" },
    status: {
      operating: "운영 중",
      "under-construction": "건설 중",
      planned: "계획",
    },
    line: "선: 얼마나 확실한가",
    basis: {
      surveyed: "측량: 결정문의 좌표",
      "administrative-units": "명시된 행정구역 기준",
      mapped: "조성된 부분을 따라 그린 선",
      schematic: "모식도: 경계 미공표",
      envelope: "이 안 어딘가에 위치",
    },
    ring: "원: 경계선 미공표",
    ringNote: "원이 클수록 계획 면적이 넓으며, 위치는 대략적입니다.",
    others: "기타 기호",
    expressway: "고속도로",
    national: "국도",
    railway: "철도",
    roadsFade: "선이 흐려지는 곳은 도로의 끝이 아니라 자료의 끝입니다.",
    unit: "면·동 경계",
  },

  layers: {
    title: "지도 레이어",
    names: {
      zones: "경제구역",
      parks: "산업단지",
      units: "면·동·특구 경계",
      roads: "고속도로와 국도",
      railways: "철도",
      places: "공항, 항만, 국경관문",
      labels: "면·동·특구 이름",
    },
    inset: "Hoàng Sa·Trường Sa 삽입 지도",
    background: {
      name: "사이트 자체 배경 지도",
      from: (host: string) => `켜면 ${host}에서 불러옵니다.`,
      failed: "배경 지도를 불러오지 못했습니다. 지도는 그대로입니다.",
    },
  },

  measure: {
    title: "지도에서 재기",
    kinds: { distance: "거리", area: "면적" },
    start: "지도를 클릭하여 첫 점을 찍으세요.",
    more: {
      distance: "클릭하여 점을 추가하세요. 마지막 점을 다시 클릭하거나 Enter 키를 누르면 끝납니다.",
      area: "클릭하여 점을 추가하세요. 첫 점이나 마지막 점을 다시 클릭하거나 Enter 키를 누르면 닫힙니다.",
    },
    undo: "마지막 점 취소",
    reopen: "이어 그리기",
    finish: "완료",
    again: "다시 재기",
    copy: "결과 복사",
    vertex: "좌표로 점 추가",
    add: "추가",
    leg: (number) => `구간 ${number}`,
    legs: "구간별",
    total: "총길이",
    bearing: "마지막 구간의 방위각",
    perimeter: "둘레",
    areas: {
      vn2000Ha: "VN-2000 평면(베트남 공문서 방식)",
      ellipsoidHa: "WGS 84 타원체",
      sphereHa: "구면",
    },
    offPlane: "이 평면의 적용 범위 밖",
    crosses:
      "선이 서로 교차하거나 되짚어 가므로 면적을 정할 수 없습니다. 마지막 점을 취소하거나 다시 재세요.",
    note: "길이는 WGS 84 타원체 위에서 잽니다.",
  },

  goTo: {
    title: "좌표로 이동",
    label: "WGS 84 또는 VN-2000 좌표",
    examples: "예",
    go: "이동",
    clear: "표시 지우기",
    understoodWgs84: (text) => `WGS 84로 해석: ${text}`,
    understoodVn2000: (text) => `VN-2000(중앙자오선 107°45′)으로 해석: ${text}`,
    sameIn: (system, text) => `${system}: ${text}`,
    outsideMap: "이 좌표는 지도에 그려진 범위(동경 104–112°, 북위 18–24°) 밖에 있습니다.",
    refusals: {
      empty: "좌표를 입력하세요.",
      "not-a-coordinate":
        "좌표로 읽을 수 없습니다. 숫자 두 개, 또는 예와 같은 도·분·초가 필요합니다.",
      "one-number": "숫자가 하나뿐입니다. 위도와 경도, 또는 X와 Y가 모두 필요합니다.",
      ambiguous:
        "여러 가지로 읽힐 수 있습니다. 21.0258; 107.3642처럼 두 숫자를 세미콜론으로 나누세요.",
      sexagesimal: "분과 초는 60보다 작아야 합니다.",
      "outside-vietnam": "이 좌표는 베트남 밖입니다.",
      "outside-band":
        "중앙자오선 107°45′(Quảng Ninh)의 3° 구역 밖입니다. 다른 성의 자오선을 쓴 좌표일 수 있습니다.",
    },
  },

  here: {
    title: "여기에는 무엇이 있나요?",
    pick: "지도에서 한 점을 클릭하세요. 오른쪽 클릭이나 길게 누르기도 됩니다.",
    asking: "찾는 중…",
    failed: "찾지 못했습니다. 상세 데이터가 아직 도착하지 않았습니다. 다시 시도하세요.",
    retry: "다시 시도",
    unit: "행정구역",
    noUnit: "성의 육지와 섬 밖입니다. 지도는 해안선에서 끊깁니다.",
    madeFrom: (names) => `2025. 7. 1.부터, 다음을 합쳐 구성: ${names}`,
    unchanged: "2025. 7. 1. 개편에서 변동 없음",
    zones: "경제구역",
    noZone: "어느 경제구역에도 속하지 않음",
    parks: "산업단지",
    noPark: "경계선이나 범위가 알려진 산업단지에 속하지 않음",
    envelopes: "이곳일 가능성: 이 지점을 포함하는 범위 안 어딘가에 있는 산업단지",
    nearest: "가장 가까운 곳",
    away: (distance, wind) => `${wind}쪽 ${distance}`,
    roughly: (precision) => `위치 오차 ± ${precision}`,
  },

  readout: "포인터 위치의 좌표",
  scale: (length) => `축척 막대: ${length}`,

  inset: {
    title: "베트남 Hoàng Sa(호앙사) 군도와 Trường Sa(쯔엉사) 군도",
    hide: "Hoàng Sa·Trường Sa 삽입 지도 숨기기",
    enlarge: "Hoàng Sa·Trường Sa 삽입 지도 확대",
    shrink: "Hoàng Sa·Trường Sa 삽입 지도 축소",
    translations: {
      "Hoàng Sa": "호앙사 군도",
      "Trường Sa": "쯔엉사 군도",
    },
  },

  locate: {
    searching: "위치를 찾는 중…",
    accuracy: (distance) => `현재 위치, 오차 약 ${distance}.`,
    outside: "현재 위치가 지도 밖입니다.",
    denied: "브라우저에 위치 권한이 없습니다. 사이트 설정에서 허용할 수 있습니다.",
    unavailable: "기기가 위치를 확인하지 못했습니다.",
    timeout: "위치를 찾는 데 너무 오래 걸렸습니다. 다시 시도하세요.",
    unsupported: "이 브라우저는 위치를 알려 주지 않거나, 페이지가 HTTPS로 제공되지 않습니다.",
  },
  fullscreenRefused: "브라우저가 여기서 전체 화면을 허용하지 않습니다.",

  attribution: { title: "지도 출처", more: "출처 모두 보기", less: "출처 접기" },
  pick: { title: "대상을 하나 고르세요" },
};
