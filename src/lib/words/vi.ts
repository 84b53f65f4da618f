/**
 * The page's words in Vietnamese, the language the others are measured against: `Words` is its
 * shape, so a key that another dictionary lacks is a type error. Numbers arrive already written.
 */
import { near } from "./vi/near";
import { sheet } from "./vi/sheet";
import { find } from "./vi/find";
import { panel } from "./vi/panel";
import { register } from "./vi/register";
import { tools } from "./vi/tools";

export const vi = {
  page: {
    title: "Khu kinh tế và khu công nghiệp Quảng Ninh",
    shortTitle: "Quảng Ninh Zones",
    lead: "5 khu kinh tế, 23 khu công nghiệp: diện tích quy hoạch, diện tích vẽ, và độ tin cậy của từng đường ranh giới.",
    language: "Ngôn ngữ",
    theme: "Giao diện",
    themes: { auto: "Theo máy", light: "Sáng", dark: "Tối" },
    viewsLabel: "Các mục",
    views: {
      explore: "Khám phá",
      compare: "So sánh",
      province: "Toàn tỉnh",
      check: "Kiểm tra",
      work: "Tệp của bạn",
      about: "Về dữ liệu",
    },
    skipToList: "Đến danh sách",
    loading: "Đang tải…",
    partFailed: "Không tải được phần này của trang. Hãy kiểm tra kết nối mạng.",
    again: "Thử lại",
    reload: "Tải lại trang",
    stillWaiting: (files: string) => `Vẫn đang chờ ${files}. Mạng chậm hoặc không trả lời.`,
    mixed:
      "Các tệp trên máy chủ thuộc các phiên bản khác nhau nên phần kiểm tra không được hiển thị. Hãy thử lại sau ít phút.",
    languageFailed: "Không tải được tiếng này; trang giữ nguyên ngôn ngữ hiện tại.",
    keptOffline: (day: string) => `Không có mạng: trang dùng bản dữ liệu đã lưu ngày ${day}.`,
    keptBroken: (files: string, day: string) =>
      `${files} trên máy chủ bị hỏng: trang dùng bản tốt gần nhất, lưu ngày ${day}.`,
    newer: "Đã có bản mới của trang.",
    useNewer: "Dùng bản mới",
    panelHeight: "Chiều cao bảng",
    copyLink: "Sao chép liên kết",
    linkCopied: "Đã sao chép liên kết",
    close: "Đóng",
    back: "Quay lại",
    linkFaults: {
      zone: (ids: string) => `Liên kết này nêu một khu kinh tế không có trong dữ liệu: ${ids}.`,
      park: (ids: string) => `Liên kết này nêu một khu công nghiệp không có trong dữ liệu: ${ids}.`,
      place: (ids: string) =>
        `Liên kết này nêu một địa điểm không có trong dữ liệu hoặc chưa công bố vị trí: ${ids}.`,
      route: (ids: string) => `Không có tuyến đường bộ nào để vẽ cho ${ids}.`,
      parameter: (text: string) => `Trong liên kết này có phần không đọc được: ${text}.`,
    },
  },
  kinds: {
    zone: { coastal: "Khu kinh tế ven biển", "border-gate": "Khu kinh tế cửa khẩu" },
    status: {
      operating: "Đang hoạt động",
      "under-construction": "Đang xây dựng",
      planned: "Quy hoạch",
    },
    place: { airport: "Sân bay", "border-gate": "Cửa khẩu", port: "Cảng" },
    basis: {
      surveyed: "Đo đạc: tọa độ theo quyết định",
      "administrative-units": "Theo đơn vị hành chính mà quyết định nêu",
      mapped: "Vẽ theo phần đã xây dựng",
      schematic: "Sơ đồ: giới hạn biển chưa công bố",
      envelope: "Phạm vi bao: nằm đâu đó bên trong",
    },
  },
  map: {
    name: "Bản đồ các khu kinh tế và khu công nghiệp Quảng Ninh",
    loading: "Đang dựng bản đồ…",
    zoomIn: "Phóng to",
    zoomOut: "Thu nhỏ",
    zoomAll: "Xem toàn tỉnh",
    fullscreen: "Toàn màn hình",
    exitFullscreen: "Thoát toàn màn hình",
    locate: "Vị trí của tôi",
    noWebgl:
      "Trình duyệt này không có WebGL nên bản đồ được vẽ đơn giản; danh sách và số liệu vẫn đầy đủ.",
    gaveUp:
      "Trình duyệt không vẽ tiếp được bản đồ đầy đủ nên bản đồ được vẽ đơn giản; danh sách và số liệu vẫn đầy đủ.",
    failed: "Không dựng được bản đồ. Danh sách và số liệu vẫn dùng được.",
    sea: "Vịnh Bắc Bộ",
    china: "Trung Quốc",
    somewhereIn: (place: string) => `đâu đó trong ${place}`,
    formerArea: {
      "former-ward": (names: string) => `phường cũ ${names}`,
      "former-commune": (names: string) => `xã cũ ${names}`,
      "former-town": (names: string) => `thị xã cũ ${names}`,
      "former-city": (names: string) => `thành phố cũ ${names}`,
      "former-district": (names: string) => `huyện cũ ${names}`,
    },
    fileFailed: (file: string) => `Không tải được ${file}. Phần còn lại vẫn dùng được.`,
    differs: (what: string, published: string, computed: string) =>
      `${what}: đã công bố ${published}, tính lại ${computed}`,
    hereAre: (count: number) => `${count} đối tượng tại đây`,
  },
  register,
  tools,
  panel,
  find,
  near,
  sheet,
};

export type Words = typeof vi;
