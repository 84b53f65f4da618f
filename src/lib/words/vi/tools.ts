/** The map's legend, switches and tools in Vietnamese. */
import type { CoordinateRefusal } from "../../coordinateInput";
import type { Switch } from "../../links";
import type { SketchKind } from "../../sketch";
import type { LayerFaultCode } from "../../tiles/layerFault";

export const tools = {
  copy: "Sao chép",
  copied: "Đã sao chép",
  /** The eight directions from north clockwise. */
  winds: ["B", "ĐB", "Đ", "ĐN", "N", "TN", "T", "TB"] as string[],
  bearing: (degrees: string, wind: string) => `${degrees}° (${wind})`,

  layers: {
    names: {
      zones: "Khu kinh tế",
      parks: "Khu công nghiệp",
      units: "Ranh giới xã, phường, đặc khu",
      roads: "Cao tốc và quốc lộ",
      railways: "Đường sắt",
      places: "Sân bay, cảng, cửa khẩu",
      labels: "Tên xã, phường, đặc khu",
    } satisfies Record<Switch, string>,
    inset: "Khung Hoàng Sa và Trường Sa",
    background: {
      name: "Bản đồ nền riêng của trang",
      from: (host: string) => `Khi bật, tải từ ${host}.`,
      failed: "Không tải được bản đồ nền; bản đồ vẫn như cũ.",
    },
  },

  large: {
    count: (count: string) => `${count} đối tượng, tải từng phần khi xem.`,
    isSynthetic: "Dữ liệu giả lập.",
    synthetic: "Giả lập: do chương trình sinh ra, không phải thửa đất thật.",
    noSource: "Nguồn chưa nêu",
    asOf: (date: string) => `Số liệu ngày ${date}`,
    far: (name: string) => `Phóng to để thấy “${name}”.`,
    near: "Phóng đến đó",
    pick: (name: string) => `“${name}”: nhấp vào một đối tượng để xem diện tích.`,
    vertices: "Số đỉnh",
    measured: "Đo trên đối tượng gốc, không đo trên ô bản đồ.",
    doubt: "Đường bao tự cắt nên không nêu diện tích.",
    faults: {
      none: "Trang này không có lớp lớn nào.",
      missing: "Không tải được lớp này; bản đồ vẫn như cũ.",
      broken: "Tệp của lớp này hỏng hoặc không phải do “qnz tiles” tạo.",
      unfit:
        "Các tệp của lớp này không khớp nhau: một tệp thuộc lần tạo khác. Hãy báo cho chủ trang.",
      "no-ranges": "Máy chủ không gửi từng phần của tệp nên không hiện được lớp này.",
    } satisfies Record<LayerFaultCode, string>,
  },

  measure: {
    kinds: { distance: "Khoảng cách", area: "Diện tích" } satisfies Record<SketchKind, string>,
    start: "Nhấp lên bản đồ để đặt điểm đầu tiên.",
    more: {
      distance: "Nhấp để thêm điểm. Nhấp lại điểm cuối hoặc nhấn Enter để kết thúc.",
      area: "Nhấp để thêm điểm. Nhấp lại điểm đầu, điểm cuối hoặc nhấn Enter để khép kín.",
    } satisfies Record<SketchKind, string>,
    undo: "Bỏ điểm cuối",
    reopen: "Vẽ tiếp",
    finish: "Kết thúc",
    again: "Đo lại",
    copy: "Sao chép kết quả",
    vertex: "Thêm điểm theo tọa độ",
    add: "Thêm",
    leg: (number: string) => `Đoạn ${number}`,
    legs: "Từng đoạn",
    total: "Tổng chiều dài",
    bearing: "Phương vị đoạn cuối",
    perimeter: "Chu vi",
    areas: {
      vn2000Ha: "Trên mặt phẳng VN-2000, như trong văn bản",
      ellipsoidHa: "Trên ellipsoid WGS 84",
      sphereHa: "Trên mặt cầu",
    },
    offPlane: "nằm ngoài phạm vi dùng của mặt phẳng này",
    crosses:
      "Đường bao tự cắt hoặc đi lại trên chính nó nên không có diện tích xác định. Hãy bỏ điểm cuối hoặc đo lại.",
    note: "Độ dài đo trên ellipsoid WGS 84.",
  },

  goTo: {
    label: "Tọa độ WGS 84 hoặc VN-2000",
    examples: "Ví dụ",
    go: "Đến",
    clear: "Xóa dấu",
    understoodWgs84: (text: string) => `Hiểu là WGS 84: ${text}`,
    understoodVn2000: (text: string) => `Hiểu là VN-2000, kinh tuyến trục 107°45′: ${text}`,
    sameIn: (system: string, text: string) => `Trong ${system}: ${text}`,
    outsideMap: "Tọa độ này nằm ngoài vùng được vẽ trên bản đồ (104–112° Đ, 18–24° B).",
    refusals: {
      empty: "Hãy nhập một tọa độ.",
      "not-a-coordinate": "Không đọc được tọa độ. Cần hai số, hoặc độ – phút – giây như ví dụ.",
      "one-number": "Mới có một số. Cần cả hai: vĩ độ và kinh độ, hoặc X và Y.",
      ambiguous:
        "Có hơn một cách hiểu. Hãy ngăn hai số bằng dấu chấm phẩy, ví dụ 21,0258; 107,3642.",
      sexagesimal: "Phút và giây phải nhỏ hơn 60.",
      "outside-vietnam": "Tọa độ này nằm ngoài Việt Nam.",
      "outside-band":
        "Ngoài múi 3° của kinh tuyến trục 107°45′ (Quảng Ninh). Có thể là tọa độ theo kinh tuyến của tỉnh khác.",
    } satisfies Record<CoordinateRefusal, string>,
  },

  here: {
    pick: "Nhấp lên bản đồ để chọn một điểm. Nhấp chuột phải hoặc nhấn giữ cũng được.",
    asking: "Đang tra cứu…",
    failed: "Không tra cứu được: dữ liệu chi tiết chưa tải về. Hãy thử lại.",
    retry: "Thử lại",
    unit: "Đơn vị hành chính",
    noUnit: "Ngoài phần đất liền và đảo của tỉnh; bản đồ cắt tại đường bờ biển.",
    madeFrom: (names: string) => `Từ 1/7/2025, gồm: ${names}`,
    unchanged: "Không đổi khi sắp xếp ngày 1/7/2025",
    zones: "Khu kinh tế",
    noZone: "Không nằm trong khu kinh tế nào",
    parks: "Khu công nghiệp",
    noPark: "Không nằm trong khu công nghiệp nào đã biết ranh giới hoặc phạm vi",
    envelopes: "Có thể ở đây: các khu nằm đâu đó trong phạm vi chứa điểm này",
    nearest: "Gần nhất",
    away: (distance: string, wind: string) => `${distance}, hướng ${wind}`,
    roughly: (precision: string) => `vị trí ± ${precision}`,
  },
};
