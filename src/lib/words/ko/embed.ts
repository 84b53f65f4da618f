/** The embed in Korean. */
import type { EmbedWords } from "../vi/embed";

export const embed: EmbedWords = {
  activate: "대화형 지도 열기",
  fullMap: "전체 지도 보기",
  loading: "지도를 여는 중…",
  failed: "대화형 지도를 열지 못했습니다. 그림과 링크는 이용할 수 있습니다.",
  list: "목록",
  search: "경제구역·산업단지 찾기",
  none: "해당하는 곳이 없습니다.",
  close: "닫기",
  planned: "계획",
  land: "육지",
  sea: "해역",
  parks: "산업단지",
  zones: "경제구역",
  status: "상태",
  unpublished: "미공표",
  asOf: (date) => `${date} 기준`,
  cooperative: {
    windows: "Ctrl 키를 누른 채 스크롤하면 지도가 확대·축소됩니다",
    mac: "⌘ 키를 누른 채 스크롤하면 지도가 확대·축소됩니다",
    mobile: "두 손가락으로 지도를 움직이세요",
  },
};
