/** The page's words in simplified Chinese. */
import { near } from "./zh/near";
import { sheet } from "./zh/sheet";
import { find } from "./zh/find";
import { panel } from "./zh/panel";
import { register } from "./zh/register";
import { tools } from "./zh/tools";
import type { Words } from "./vi";

export const zh: Words = {
  page: {
    title: "Quảng Ninh 省经济区与工业园区",
    shortTitle: "Quảng Ninh Zones",
    lead: "5 个经济区、23 个工业园区：规划面积、绘制面积，以及每条边界线的可信程度。",
    language: "语言",
    theme: "外观",
    themes: { auto: "跟随设备", light: "浅色", dark: "深色" },
    viewsLabel: "栏目",
    views: {
      explore: "浏览",
      compare: "比较",
      province: "全省",
      check: "核查",
      work: "您的文件",
      about: "数据说明",
    },
    skipToList: "跳到列表",
    loading: "正在加载…",
    partFailed: "页面的这一部分无法加载，请检查网络连接。",
    again: "重试",
    keptOffline: (day) => `没有网络：页面显示 ${day} 保存的数据副本。`,
    keptBroken: (files, day) => `服务器上的 ${files} 已损坏：显示 ${day} 的最近可用副本。`,
    newer: "本页面有新版本。",
    useNewer: "使用新版本",
    panelHeight: "面板高度",
    copyLink: "复制链接",
    linkCopied: "链接已复制",
    close: "关闭",
    back: "返回",
    linkFaults: {
      zone: (ids) => `此链接中的经济区不存在：${ids}。`,
      park: (ids) => `此链接中的工业园区不存在：${ids}。`,
      place: (ids) => `此链接中的地点不存在或位置未公布：${ids}。`,
      route: (ids) => `没有可绘制的公路路线：${ids}。`,
      parameter: (text) => `此链接中有无法识别的内容：${text}。`,
    },
  },
  kinds: {
    zone: { coastal: "沿海经济区", "border-gate": "口岸经济区" },
    status: {
      operating: "运营中",
      "under-construction": "建设中",
      planned: "规划",
    },
    place: { airport: "机场", "border-gate": "口岸", port: "港口" },
    basis: {
      surveyed: "实测：依据决定中的坐标",
      "administrative-units": "依据决定所列的行政单位",
      mapped: "依据已建成部分描绘",
      schematic: "示意：海域界线未公布",
      envelope: "包络范围：位于其中某处",
    },
  },
  map: {
    name: "Quảng Ninh 省经济区与工业园区地图",
    loading: "正在绘制地图…",
    zoomIn: "放大",
    zoomOut: "缩小",
    zoomAll: "查看全省",
    fullscreen: "全屏",
    exitFullscreen: "退出全屏",
    locate: "我的位置",
    noWebgl: "此浏览器不支持 WebGL，地图以简化方式绘制；列表和数据仍然完整。",
    failed: "无法绘制地图。列表和数据仍可使用。",
    sea: "北部湾",
    china: "中国",
    somewhereIn: (place) => `位于${place}范围内某处`,
    formerArea: {
      "former-ward": (names) => `原 ${names} 坊`,
      "former-commune": (names) => `原 ${names} 乡`,
      "former-town": (names) => `原 ${names} 市社`,
      "former-city": (names) => `原 ${names} 市`,
      "former-district": (names) => `原 ${names} 县`,
    },
    fileFailed: (file) => `无法加载 ${file}。其余内容仍可使用；请重新加载页面再试。`,
    differs: (what, published, computed) => `${what}：公布值 ${published}，重新计算值 ${computed}`,
    hereAre: (count) => `此处有 ${count} 个对象`,
  },
  register,
  tools,
  panel,
  find,
  near,
  sheet,
};
