/** The map's legend, switches and tools in Korean. */
import type { RestWords } from "../vi";

export const tools: RestWords["tools"] = {
  copy: "복사",
  copied: "복사했습니다",
  winds: ["북", "북동", "동", "남동", "남", "남서", "서", "북서"],
  bearing: (degrees, wind) => `${degrees}°(${wind})`,

  layers: {
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

  large: {
    count: (count) => `피처 ${count}개, 보는 만큼 나누어 불러옵니다.`,
    isSynthetic: "가상 데이터입니다.",
    synthetic: "가상: 프로그램이 만든 것으로 실제 필지가 아닙니다.",
    noSource: "출처가 명시되지 않음",
    asOf: (date) => `${date} 기준`,
    far: (name) => `확대하면 “${name}”이(가) 보입니다.`,
    near: "그곳으로 확대",
    pick: (name) => `“${name}”: 피처를 누르면 면적이 나옵니다.`,
    vertices: "꼭짓점 수",
    measured: "지도 타일이 아니라 원본 피처에서 측정했습니다.",
    doubt: "윤곽이 스스로 교차하므로 면적을 표시하지 않습니다.",
    faults: {
      none: "이 사이트에는 대형 레이어가 없습니다.",
      missing: "레이어를 불러오지 못했습니다. 지도는 그대로입니다.",
      broken: "레이어 파일이 손상되었거나 “qnz tiles”로 만든 것이 아닙니다.",
      unfit:
        "레이어 파일들이 서로 맞지 않습니다. 하나는 다른 때에 만들어졌습니다. 사이트 소유자에게 알려 주세요.",
      "no-ranges": "서버가 파일의 일부만 보내지 않아 레이어를 표시할 수 없습니다.",
    },
  },

  measure: {
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
};
