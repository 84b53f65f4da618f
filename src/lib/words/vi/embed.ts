/** The embed in Vietnamese. */
export const embed = {
  activate: "Mở bản đồ tương tác",
  fullMap: "Xem bản đồ đầy đủ",
  loading: "Đang mở bản đồ…",
  failed: "Không mở được bản đồ tương tác. Hình và liên kết vẫn dùng được.",
  list: "Danh sách",
  search: "Tìm khu",
  none: "Không có khu nào như vậy.",
  close: "Đóng",
  planned: "Quy hoạch",
  land: "Phần đất",
  sea: "Phần biển",
  parks: "Khu công nghiệp",
  zones: "Khu kinh tế",
  status: "Tình trạng",
  unpublished: "chưa công bố",
  asOf: (date: string) => `theo ${date}`,
  cooperative: {
    windows: "Giữ Ctrl và cuộn để phóng bản đồ",
    mac: "Giữ ⌘ và cuộn để phóng bản đồ",
    mobile: "Dùng hai ngón để di chuyển bản đồ",
  },
};
export type EmbedWords = typeof embed;
