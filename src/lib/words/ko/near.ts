/** Distances and rings in Korean. */
import type { RestWords } from "../vi";

export const near: RestWords["near"] = {
  title: "거리",
  loading: "거리를 불러오는 중…",
  failed: "거리를 불러오지 못했습니다.",
  lead: {
    outline: "작도된 경계선의 가장 가까운 점부터 가장 먼 점까지.",
    envelope:
      "포괄 범위 안 어딘가에 있으므로 거리는 모두 범위로 나타냅니다. 가장 가까울 때부터 가장 멀 때까지입니다.",
    land: "경제구역 육지의 가장 가까운 점부터 가장 먼 점까지.",
  },
  columns: { place: "목적지", straight: "직선", road: "도로" },
  unpublished: "위치 미공표",
  roughly: (precision) => `위치 오차 ± ${precision}`,
  anyDirection: "모든 방향 가능",
  noRoad: {
    "place-off-network": "도로 데이터 밖",
    "place-rough": "위치가 너무 대략적임",
    "area-off-network": "포괄 범위 안에 고속도로나 국도가 없음",
    "not-connected": "도로 데이터에 연결로가 없음",
  },
  notComputed: "계산하지 않음",

  details: "상세",
  detailsOf: (place) => `${place}까지의 경로 상세`,
  along: "고속도로와 국도 구간",
  alongArea: "범위 안 고속도로와 국도의 모든 지점에서",
  start: (road) => `경계선에서 ${road}까지 직선`,
  end: (road) => `${road}에서 목적지까지 직선`,
  entry: "나들목이 확인되지 않은 곳에서 고속도로에 진입",
  roads: "경유",
  junctions: "도로를 바꾸는 곳",
  junction: (roads, unit) => `${roads}, ${unit}`,
  evidence: {
    published: "출처 있음",
    drawn: "데이터에서 확인",
    assumed: "가정: 두 도로가 교차",
  },
  gaps: (count, length) => `데이터가 끊긴 ${count}곳을 직선으로 연결, 합계 ${length}`,
  proven: "가정한 나들목 제외",
  noProven: "경로 없음",
  showRoute: "지도에 경로 표시",
  hideRoute: "지도에서 경로 지우기",
  routeTo: (action, place) => `${action}: ${place}`,
  roadsNote: (date) =>
    `도로: OpenStreetMap의 고속도로와 국도(${date}). 지방도로는 제외합니다. 양 끝은 직선이며 따로 표시하고 합산하지 않습니다.`,
  straightNote: "직선: WGS 84 타원체 위의 측지선.",
  openRadius: "반경 안의 대상 보기",

  radius: {
    centre: "중심",
    point: "지도 위의 한 점",
    pick: "지도를 클릭하여 중심을 정하세요.",
    parks: "산업단지 작도 경계선의 가운데",
    noOutline:
      "경계선이 없는 산업단지는 중심이 될 수 없습니다. 포괄 범위 안 어디에 있는지 공표된 바가 없습니다.",
    radius: "반경",
    asking: "계산 중…",
    failed: "계산하지 못했습니다. 상세 데이터가 아직 도착하지 않았습니다.",
    retry: "다시 시도",
    lies: {
      whole: "전부 반경 안",
      part: "일부 반경 안",
      maybe: "반경 안일 수 있음",
    },
    maybeNote: "포괄 범위나 대략적인 위치만 알려져 있습니다.",
    nothing: "이 반경 안에는 아무것도 없습니다.",
    found: (count) => `반경 안의 대상 ${count}개`,
  },
};
