/** The embed in simplified Chinese. */
import type { EmbedWords } from "../vi/embed";

export const embed: EmbedWords = {
  activate: "打开交互式地图",
  fullMap: "查看完整地图",
  loading: "正在打开地图…",
  failed: "无法打开交互式地图。图片和链接仍可使用。",
  list: "列表",
  search: "查找经济区或园区",
  none: "没有符合的经济区或园区。",
  close: "关闭",
  planned: "规划",
  land: "陆域",
  sea: "海域",
  parks: "工业园区",
  zones: "经济区",
  status: "状态",
  unpublished: "未公布",
  asOf: (date) => `截至 ${date}`,
  cooperative: {
    windows: "按住 Ctrl 并滚动以缩放地图",
    mac: "按住 ⌘ 并滚动以缩放地图",
    mobile: "用两指移动地图",
  },
};
