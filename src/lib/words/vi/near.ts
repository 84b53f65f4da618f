/** Distances and rings in Vietnamese. */
import type { Evidence, NoRoadReason } from "../../near/near";
import type { Lies } from "../../near/withinRadius";

export const near = {
  title: "Khoảng cách",
  loading: "Đang tải khoảng cách…",
  failed: "Không tải được khoảng cách.",
  lead: {
    outline: "Đo từ ranh giới đã vẽ, điểm gần nhất đến điểm xa nhất.",
    envelope:
      "Khu nằm đâu đó trong phạm vi bao, nên mỗi khoảng cách là một khoảng: gần nhất có thể đến xa nhất có thể.",
    land: "Đo từ phần đất của khu, điểm gần nhất đến điểm xa nhất.",
  },
  columns: { place: "Đến", straight: "Đường thẳng", road: "Đường bộ" },
  unpublished: "chưa công bố vị trí",
  roughly: (precision: string) => `vị trí ± ${precision}`,
  anyDirection: "hướng nào cũng có thể",
  noRoad: {
    "place-off-network": "ngoài mạng đường của dữ liệu",
    "place-rough": "vị trí quá phỏng chừng",
    "area-off-network": "phạm vi bao không có cao tốc, quốc lộ",
    "not-connected": "không có đường nối trong dữ liệu",
  } satisfies Record<NoRoadReason, string>,
  notComputed: "không tính",

  details: "Chi tiết",
  detailsOf: (place: string) => `Chi tiết đường bộ đến ${place}`,
  along: "Trên cao tốc và quốc lộ",
  alongArea: "Từ mọi điểm của cao tốc, quốc lộ trong phạm vi",
  start: (road: string) => `Đường thẳng từ ranh giới ra ${road}`,
  end: (road: string) => `Đường thẳng từ ${road} đến nơi`,
  entry: "vào cao tốc ở chỗ chưa biết có nút giao",
  roads: "Theo",
  junctions: "Chuyển đường tại",
  junction: (roads: string, unit: string) => `${roads}, ${unit}`,
  evidence: {
    published: "có nguồn",
    drawn: "thấy trong dữ liệu",
    assumed: "giả định: hai đường cắt nhau",
  } satisfies Record<Evidence, string>,
  gaps: (count: string, length: string) =>
    `${count} chỗ dữ liệu đứt quãng được nối thẳng, tổng cộng ${length}`,
  proven: "Không dùng nút giao giả định",
  noProven: "không có đường",
  showRoute: "Vẽ tuyến trên bản đồ",
  hideRoute: "Bỏ tuyến khỏi bản đồ",
  routeTo: (action: string, place: string) => `${action}: ${place}`,
  roadsNote: (date: string) =>
    `Đường bộ: cao tốc và quốc lộ của OpenStreetMap ngày ${date}. Không tính đường địa phương: hai đầu là đường thẳng, ghi riêng, không cộng vào.`,
  straightNote: "Đường thẳng: đường trắc địa trên ellipsoid WGS 84.",
  openRadius: "Xem trong vòng bán kính",

  radius: {
    centre: "Tâm",
    point: "Một điểm trên bản đồ",
    pick: "Nhấp lên bản đồ để đặt tâm.",
    parks: "Giữa ranh giới đã vẽ của khu công nghiệp",
    noOutline:
      "Khu chưa có ranh giới không làm tâm được: chưa ai công bố khu nằm ở đâu trong phạm vi bao.",
    radius: "Bán kính",
    asking: "Đang tính…",
    failed: "Không tính được: dữ liệu chi tiết chưa tải về.",
    retry: "Thử lại",
    lies: {
      whole: "Nằm trọn trong vòng",
      part: "Có phần trong vòng",
      maybe: "Có thể nằm trong vòng",
    } satisfies Record<Lies, string>,
    maybeNote: "Chỉ biết phạm vi bao hoặc vị trí phỏng chừng.",
    nothing: "Không có gì trong vòng này.",
    found: (count: string) => `${count} đối tượng trong vòng`,
  },
};
