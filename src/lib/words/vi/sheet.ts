/** Words of the A4 sheet. */
export const sheet = {
  print: "In tờ A4 (PDF)",
  north: "B",
  mapOf: (name: string) => `Bản đồ ${name}`,
  area: "Diện tích, ha",
  planned: "Quy hoạch",
  ellipsoid: "Ellipsoid",
  difference: "Chênh lệch",
  whole: "Toàn khu",
  noOutline: "chưa công bố ranh giới",
  plannedSources: (numbers: string) =>
    `Nguồn của diện tích quy hoạch: ${numbers}. Chênh lệch = VN-2000 trừ quy hoạch.`,
  chain: "Chuỗi đất, ha",
  steps: {
    planned: "Quy hoạch",
    granted: "Đã cấp",
    industrial: "Đất công nghiệp",
    leased: "Đã cho thuê",
    left: "Còn lại",
  },
  distances: "Khoảng cách đường thẳng",
  distancesNote:
    "Trên ellipsoid WGS 84, từ điểm gần nhất đến điểm xa nhất của ranh giới hoặc phạm vi bao.",
  facts: "Số liệu đã công bố",
  firstOnly: "Mỗi ô in số liệu chính; số liệu khác, kèm nguồn và ngày, ở trang trên mạng.",
  qr: "Mã QR dẫn về trang này",
  printed: (date: string) => `In ngày ${date}. Bản đồ này không có giá trị pháp lý.`,
};
