/** Words of the A4 sheet in simplified Chinese. */
import type { sheet as vi } from "../vi/sheet";

export const sheet: typeof vi = {
  print: "打印 A4 页（PDF）",
  north: "北",
  mapOf: (name) => `${name} 地图`,
  area: "面积（公顷）",
  planned: "规划",
  ellipsoid: "椭球面",
  difference: "差值",
  whole: "全区",
  noOutline: "边界线未公布",
  plannedSources: (numbers) => `规划面积的来源：${numbers}。差值 = VN-2000 面积减规划面积。`,
  chain: "用地链（公顷）",
  steps: {
    planned: "规划",
    granted: "已批准投资",
    industrial: "工业用地",
    leased: "已出租",
    left: "剩余",
  },
  distances: "直线距离",
  distancesNote: "在 WGS 84 椭球面上计算，从边界线或包络范围的最近点到最远点。",
  facts: "已公布数据",
  firstOnly: "各栏印出主要数值；其他数值连同来源和日期见网页。",
  qr: "返回本页的二维码",
  printed: (date) => `打印于 ${date}。本地图不具法律效力。`,
};
