/** What the first view says in Vietnamese: fetched before anything else, so only what stands on screen unasked. */
import type { Basis, ParkStatus, ZoneKind } from "../../kinds";
import type { Qualifier } from "../../register/vocabulary";

export const first = {
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
  tools: {
    title: "Công cụ bản đồ",
    copyRefused: "Trình duyệt không cho sao chép. Hãy chọn dòng dưới đây và tự sao chép:",
    wgs84: "WGS 84",
    vn2000: "VN-2000",
    /** Beside the name, once: which plane it is. */
    vn2000Plane: "VN-2000, kinh tuyến trục 107°45′, múi 3°",
    axes: "X hướng bắc, Y hướng đông, tính bằng mét",
    latLng: (lat: string, lng: string) => `${lat}\u00a0B; ${lng}\u00a0Đ`,
    northingEasting: (x: string, y: string) => `X\u00a0${x}; Y\u00a0${y}`,
    legend: {
      title: "Chú giải",
      hue: "Màu: là gì",
      zones: "Khu kinh tế",
      parks: "Khu công nghiệp",
      zone: { coastal: "ven biển", "border-gate": "cửa khẩu" } satisfies Record<ZoneKind, string>,
      status: {
        operating: "đang hoạt động",
        "under-construction": "đang xây dựng",
        planned: "quy hoạch",
      } satisfies Record<ParkStatus, string>,
      line: "Nét: chắc đến đâu",
      basis: {
        surveyed: "đo đạc: tọa độ trong quyết định",
        "administrative-units": "theo đơn vị hành chính được nêu tên",
        mapped: "vẽ theo phần đã xây dựng",
        schematic: "sơ đồ: ranh giới chưa công bố",
        envelope: "nằm đâu đó bên trong",
      } satisfies Record<Basis, string>,
      ring: "Vòng: chưa công bố ranh giới",
      ringNote: "Vòng càng lớn, diện tích quy hoạch càng lớn; vị trí chỉ là phỏng chừng.",
      others: "Ký hiệu khác",
      expressway: "cao tốc",
      national: "quốc lộ",
      railway: "đường sắt",
      roadsFade: "Đường mờ dần là nơi hết dữ liệu, không phải nơi hết đường.",
      unit: "ranh giới xã, phường",
    },
    layers: {
      title: "Lớp bản đồ",
    },
    measure: {
      title: "Đo trên bản đồ",
    },
    goTo: {
      title: "Đến tọa độ",
    },
    here: {
      title: "Có gì ở đây?",
    },
    readout: "Tọa độ tại con trỏ",
    scale: (length: string) => `Thước tỉ lệ: ${length}`,
    inset: {
      title: "Quần đảo Hoàng Sa và quần đảo Trường Sa của Việt Nam",
      hide: "Ẩn khung Hoàng Sa và Trường Sa",
      enlarge: "Phóng to khung Hoàng Sa và Trường Sa",
      shrink: "Thu nhỏ khung Hoàng Sa và Trường Sa",
      translations: { "Hoàng Sa": "", "Trường Sa": "" } as Record<string, string>,
    },
    locate: {
      searching: "Đang xác định vị trí…",
      accuracy: (distance: string) => `Vị trí của bạn, sai số khoảng ${distance}.`,
      outside: "Vị trí của bạn nằm ngoài vùng bản đồ.",
      denied:
        "Trình duyệt không được phép cho biết vị trí. Bạn có thể cho phép trong cài đặt trang.",
      unavailable: "Thiết bị không xác định được vị trí.",
      timeout: "Quá lâu chưa xác định được vị trí. Hãy thử lại.",
      unsupported: "Trình duyệt này không cho biết vị trí, hoặc trang không chạy qua HTTPS.",
    },
    fullscreenRefused: "Trình duyệt không cho mở toàn màn hình ở đây.",
    attribution: { title: "Nguồn bản đồ", more: "Xem đủ các nguồn", less: "Thu gọn nguồn" },
    pick: { title: "Chọn một đối tượng" },
  },
  near: {
    radius: {
      title: "Trong vòng bán kính",
    },
  },
  panel: {
    list: {
      zones: "Khu kinh tế",
      parksOutside: "Khu công nghiệp ngoài khu kinh tế",
      parksOf: (zone: string) => `Khu công nghiệp trong khu kinh tế ${zone}`,
      totalZones: (count: string) => `${count} khu kinh tế`,
      totalParks: (count: string) => `${count} khu công nghiệp`,
      outlineUnpublished: "chưa công bố ranh giới",
      howToRead: "Thanh là diện tích vẽ, vạch đứng là diện tích quy hoạch.",
      bar: (planned: string, drawn: string) => `Quy hoạch ${planned}, vẽ ${drawn}`,
    },
    source: {
      open: (what: string) => `${what}: nguồn và ngày`,
    },
  },
  find: {
    search: {
      label: "Tìm khu, nơi, xã phường, doanh nghiệp",
      placeholder: "Tìm: Sông Khoai, Foxconn…",
      results: (count: string) => `${count} kết quả`,
      none: "Không tìm thấy. Hãy thử ít chữ hơn.",
      clear: "Xóa chữ đã gõ",
      filterBy: (typed: string) => `Lọc danh sách theo “${typed}”`,
    },
    filters: {
      open: "Bộ lọc",
      chosen: (count: string) => `${count} đang chọn`,
      clear: "Xóa hết",
      active: "Đang lọc",
      show: (count: string) => `Xem ${count} khu`,
    },
    shortlist: {
      save: (park: string) => `Lưu ${park}`,
      saved: (park: string) => `Bỏ lưu ${park}`,
      count: (count: string) => `${count} khu đã lưu`,
    },
    compare: {
      short: "So sánh",
      open: (count: string) => `So sánh ${count} khu`,
    },
  },
  register: {
    units: {
      ha: "ha",
    },
    qualifiers: {
      about: (value: string) => `khoảng ${value}`,
      over: (value: string) => `trên ${value}`,
      nearly: (value: string) => `gần ${value}`,
      "at-least": (value: string) => `ít nhất ${value}`,
      "at-most": (value: string) => `không quá ${value}`,
    } satisfies Record<Qualifier, (value: string) => string>,
    values: {
      unpublished: "chưa công bố",
    },
  },
};
