/** The page's words in Korean. */
import { near } from "./ko/near";
import { sheet } from "./ko/sheet";
import { find } from "./ko/find";
import { panel } from "./ko/panel";
import { register } from "./ko/register";
import { tools } from "./ko/tools";
import type { Words } from "./vi";

export const ko: Words = {
  page: {
    title: "Quảng Ninh성 경제구역과 산업단지",
    shortTitle: "Quảng Ninh Zones",
    lead: "경제구역 5곳, 산업단지 23곳: 계획 면적과 작도 면적, 그리고 경계선마다 얼마나 믿을 수 있는지 보여 줍니다.",
    language: "언어",
    theme: "화면 모드",
    themes: { auto: "기기 설정", light: "밝게", dark: "어둡게" },
    viewsLabel: "메뉴",
    views: {
      explore: "둘러보기",
      compare: "비교",
      province: "성 전체",
      check: "검증",
      work: "내 파일",
      about: "데이터 안내",
    },
    skipToList: "목록으로 이동",
    loading: "불러오는 중…",
    partFailed: "페이지의 이 부분을 불러오지 못했습니다. 네트워크 연결을 확인하세요.",
    again: "다시 시도",
    reload: "페이지 새로고침",
    stillWaiting: (files) =>
      `${files} 파일을 아직 기다리고 있습니다. 네트워크가 느리거나 응답하지 않습니다.`,
    mixed:
      "서버의 파일 버전이 서로 달라 검사 결과를 표시하지 않습니다. 몇 분 뒤에 다시 시도하세요.",
    languageFailed: "그 언어를 불러오지 못해 현재 언어를 유지합니다.",
    keptOffline: (day) => `네트워크 없음: ${day}에 저장된 데이터 사본을 표시합니다.`,
    keptBroken: (files, day) =>
      `서버의 ${files} 파일이 손상되었습니다. ${day}의 마지막 정상 사본을 표시합니다.`,
    newer: "이 페이지의 새 버전이 준비되었습니다.",
    useNewer: "새 버전 사용",
    panelHeight: "패널 높이",
    copyLink: "링크 복사",
    linkCopied: "링크를 복사했습니다",
    close: "닫기",
    back: "뒤로",
    linkFaults: {
      zone: (ids) => `이 링크에 있는 경제구역은 존재하지 않습니다: ${ids}.`,
      park: (ids) => `이 링크에 있는 산업단지는 존재하지 않습니다: ${ids}.`,
      place: (ids) => `이 링크에 있는 장소는 존재하지 않거나 위치가 공표되지 않았습니다: ${ids}.`,
      route: (ids) => `그릴 수 있는 도로 경로가 없습니다: ${ids}.`,
      parameter: (text) => `이 링크에 이해할 수 없는 부분이 있습니다: ${text}.`,
    },
  },
  kinds: {
    zone: { coastal: "연안 경제구역", "border-gate": "국경관문 경제구역" },
    status: {
      operating: "운영 중",
      "under-construction": "건설 중",
      planned: "계획",
    },
    place: { airport: "공항", "border-gate": "국경관문", port: "항만" },
    basis: {
      surveyed: "측량: 결정문의 좌표",
      "administrative-units": "결정문에 명시된 행정구역 기준",
      mapped: "조성된 부분을 따라 그린 선",
      schematic: "모식도: 해역 경계 미공표",
      envelope: "포괄 범위: 이 안 어딘가에 위치",
    },
  },
  map: {
    name: "Quảng Ninh성 경제구역·산업단지 지도",
    loading: "지도를 그리는 중…",
    zoomIn: "확대",
    zoomOut: "축소",
    zoomAll: "성 전체 보기",
    fullscreen: "전체 화면",
    exitFullscreen: "전체 화면 종료",
    locate: "내 위치",
    noWebgl:
      "이 브라우저는 WebGL을 지원하지 않아 지도를 간단히 그립니다. 목록과 수치는 모두 볼 수 있습니다.",
    gaveUp:
      "브라우저가 전체 지도를 계속 그릴 수 없어 간단히 그립니다. 목록과 수치는 모두 볼 수 있습니다.",
    failed: "지도를 그리지 못했습니다. 목록과 수치는 계속 이용할 수 있습니다.",
    sea: "통킹만",
    china: "중국",
    somewhereIn: (place) => `${place} 안 어딘가`,
    formerArea: {
      "former-ward": (names) => `옛 ${names}동`,
      "former-commune": (names) => `옛 ${names}면`,
      "former-town": (names) => `옛 ${names} 시사`,
      "former-city": (names) => `옛 ${names}시`,
      "former-district": (names) => `옛 ${names}현`,
    },
    fileFailed: (file) => `${file} 파일을 불러오지 못했습니다. 나머지는 이용할 수 있습니다.`,
    differs: (what, published, computed) => `${what}: 공표값 ${published}, 재계산값 ${computed}`,
    hereAre: (count) => `이곳의 대상 ${count}개`,
  },
  register,
  tools,
  panel,
  find,
  near,
  sheet,
};
