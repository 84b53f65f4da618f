/** Words of the preview pages (p/<id>.html), read without script; they exist in Vietnamese and English only. */
export const preview = {
  open: "Mở trên bản đồ",
  all: "Tất cả khu kinh tế và khu công nghiệp",
  parks: "Khu công nghiệp",
  allLead:
    "Mỗi khu một trang ngắn, đọc được khi không có JavaScript: diện tích quy hoạch, diện tích vẽ, nguồn và ngày.",
  plannedDate: "Ngày của quy hoạch",
  plannedOn: (date: string) => `quy hoạch, ${date}`,
  plannedUndated: "quy hoạch, không ghi ngày",
  describe: (kind: string, plans: string, lines: string) => `${kind}. Quy hoạch ${plans}. ${lines}`,
  drawn: "Đã vẽ",
  notDrawn: "chưa vẽ: chưa công bố ranh giới",
  percent: "Chênh lệch, %",
  coordinates: "tọa độ ranh giới",
  unpublished: "Chưa công bố",
  unpublishedOf: (fields: string) => `Chưa nguồn nào công bố: ${fields}.`,
  statedElsewhere: "nguồn khác ghi",
  notLegal: "Bản đồ này không có giá trị pháp lý.",
};
