/** Words of the A4 sheet in Korean. */
import type { sheet as vi } from "../vi/sheet";

export const sheet: typeof vi = {
  print: "A4 용지로 인쇄(PDF)",
  north: "북",
  mapOf: (name) => `${name} 지도`,
  area: "면적(ha)",
  planned: "계획",
  ellipsoid: "타원체",
  difference: "차이",
  whole: "전체",
  noOutline: "경계선 미공표",
  plannedSources: (numbers) => `계획 면적의 출처: ${numbers}. 차이 = VN-2000 면적 − 계획 면적.`,
  chain: "토지 단계(ha)",
  steps: {
    planned: "계획",
    granted: "승인",
    industrial: "산업용지",
    leased: "임대 완료",
    left: "잔여",
  },
  distances: "직선거리",
  distancesNote: "WGS 84 타원체 위에서 경계선 또는 포괄 범위의 가장 가까운 점부터 가장 먼 점까지.",
  facts: "공표된 수치",
  firstOnly: "칸마다 주요 수치만 인쇄합니다. 다른 수치는 출처·날짜와 함께 웹페이지에 있습니다.",
  qr: "이 페이지로 돌아오는 QR 코드",
  printed: (date) => `인쇄일: ${date} — 이 지도는 법적 효력이 없습니다.`,
};
