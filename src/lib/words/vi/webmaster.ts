/** Trang cho người quản trị web: dựng mã nhúng và tự kiểm tra, tiếng Việt. */
export const webmaster = {
  builder: {
    title: "Nhúng bản đồ vào trang của bạn",
    lead: "Chọn phần muốn hiện, xem thử, rồi chép một dòng mã vào trang của bạn.",
    back: "Về bản đồ",
    toTest: "Tự kiểm tra",
    what: "Hiện gì",
    province: "Cả tỉnh",
    zones: "Khu kinh tế",
    parks: "Khu công nghiệp",
    controls: "Nút và phần kèm theo",
    names: {
      search: "Ô tìm",
      list: "Danh sách",
      legend: "Chú giải",
      scale: "Thước tỉ lệ",
      fullscreen: "Toàn màn hình",
      figures: "Số liệu chính",
      link: "Liên kết tới bản đồ đầy đủ",
    },
    lang: "Ngôn ngữ",
    readers: "Theo người xem",
    theme: "Giao diện",
    activate: "Khi nào thành bản đồ sống",
    activates: { tap: "Khi người xem chạm", visible: "Khi cuộn tới", auto: "Ngay lập tức" },
    inset: "Khung Hoàng Sa, Trường Sa",
    insets: {
      "top-left": "Trên, trái",
      "top-right": "Trên, phải",
      "bottom-left": "Dưới, trái",
      "bottom-right": "Dưới, phải",
      false: "Ẩn",
    },
    height: "Chiều cao (px)",
    heightNote: "Bỏ trống: phần tử tự theo chiều cao; khung thường dùng 480.",
    preview: "Xem thử",
    sizes: { s: "Điện thoại", m: "Cột bài viết", l: "Cả trang" },
    code: "Mã để chép",
    kinds: { element: "Phần tử", iframe: "Khung iframe", link: "Liên kết" },
    notes: {
      element: "Tự theo chiều cao, nói chuyện được với trang; cần một tệp script.",
      iframe: "Không cần script trên trang của bạn.",
      link: "Chỉ một liên kết.",
    },
    copy: "Chép mã",
    weighing: "Đang cân…",
    title_attr: "Bản đồ Quảng Ninh",
    weight: (kb: string, files: number) =>
      `Nặng ${kb} kB trước khi người xem chạm vào (${files} tệp, vừa đo ở đây).`,
  },
  test: {
    title: "Tự kiểm tra mã nhúng",
    lead: "Dán địa chỉ của trang có bản đồ, hoặc địa chỉ của bản đồ nhúng. Mọi kiểm tra chạy trong trình duyệt này.",
    address: "Địa chỉ",
    run: "Kiểm tra",
    running: "Đang kiểm tra…",
    toBuilder: "Dựng mã nhúng",
    good: "Tốt",
    bad: "Cần sửa",
    note: "Nên biết",
    unseen: "Không thấy được từ đây",
    said: {
      notAddress: "Đó không phải là một địa chỉ, chẳng hạn https://vidu.vn/trang.",
      pageThere: (path: string) => `Trang nhúng ${path} có ở đây.`,
      pageMissing: (path: string) => `Không có trang ${path} ở đây. Hãy dựng lại mã nhúng.`,
      notEmbed: (path: string) =>
        `${path} ở trên trang này nhưng không phải trang nhúng; chỉ embed.html và embed/<mã>.html được phép đứng trong khung ở nơi khác.`,
      parametersGood: "Mọi tham số đều hiểu được.",
      parameterUnknown: (name: string) => `Tham số “${name}” không có; nó bị bỏ qua. Hãy xoá nó.`,
      parameterWrong: (name: string, value: string) =>
        `“${name}=${value}” không hiểu được; nó bị bỏ qua. Hãy sửa giá trị.`,
      framedHere: "Bản đồ hiện trong khung ở trang này.",
      notFramed: "Bản đồ không trả lời trong khung ở trang này. Xem chính sách máy chủ bên dưới.",
      messages: "Tin nhắn hai chiều hoạt động.",
      height: (px: number) => `Bản đồ báo chiều cao: ${px} px.`,
      noHeight: "Bản đồ không báo chiều cao.",
      language: (lang: string) => `Ngôn ngữ của khung: ${lang}.`,
      storage:
        "Trình duyệt này cho lưu tạm: nếu một tệp dữ liệu hỏng, người từng xem vẫn thấy bản tốt gần nhất.",
      noStorage: "Trình duyệt này không cho lưu; bản đồ vẫn chạy, chỉ không giữ được bản dự phòng.",
      listGood: (count: number) => `embed.json đọc được; ${count} nguồn được trả lời.`,
      listBroken: "embed.json thiếu hoặc hỏng: chỉ chính trang này được trả lời. Hãy đặt lại tệp.",
      listRefused: (entry: string) =>
        `embed.json: “${entry}” không phải một nguồn như https://portal.example.`,
      originListed: (origin: string) =>
        `${origin} có trong embed.json: tin nhắn của nó được trả lời.`,
      originUnlisted: (origin: string) =>
        `${origin} không có trong embed.json: thêm đúng như vậy vào "origins".`,
      insecure:
        "Trang của bạn dùng https còn bản đồ dùng http: trình duyệt sẽ chặn. Hãy phục vụ bản đồ qua https.",
      mayFrame: (origin: string) => `Chính sách máy chủ cho ${origin} đặt bản đồ trong khung.`,
      mayNotFrame: (origin: string) =>
        `Chính sách máy chủ không cho ${origin} đặt bản đồ trong khung: chạy lại lệnh tạo cấu hình từ embed.json rồi nạp lại máy chủ.`,
      noPolicy:
        "Máy chủ không gửi frame-ancestors: mọi trang đều có thể đặt bản đồ trong khung. Dùng cấu hình trong docs/deploying.md.",
      frameOptions:
        "Máy chủ gửi X-Frame-Options: trang khác không thể đặt khung. Hãy bỏ nó ở trang nhúng.",
      compressed: (kind: string) => `Tệp được nén khi gửi (${kind}).`,
      notCompressed: "Tệp gửi đi không nén: bật brotli hoặc gzip.",
      dataGood: (count: number) => `${count} tệp dữ liệu đọc được.`,
      dataBroken: (file: string, why: string) =>
        `${file} không dùng được (${why}). Người từng xem vẫn thấy bản tốt gần nhất; hãy đặt tệp tốt vào đó.`,
      backgroundGood: "Nền riêng trong embed.json hiểu được.",
      backgroundBad: (fault: string) => `${fault}`,
      integrityGood: "Tệp script của phần tử khớp mã băm đã công bố.",
      integrityBad:
        "Tệp script của phần tử không khớp mã băm đã công bố: hãy chép lại toàn bộ bản dựng.",
      opens: "Bản đồ tương tác mở được trong khung.",
      opensNot:
        "Bản đồ tương tác không mở được trong khung: xem các mục cần sửa khác, rồi xem bảng điều khiển (F12) của trang này.",
      otherPath: (path: string, site: string) =>
        `Ở đây không có ${path}: bản đồ nằm dưới ${site}. Hãy tạo lại mã.`,
      otherScheme: (site: string) =>
        `Bản đồ ở ${site}: hãy dùng đúng địa chỉ ấy, với https hoặc http như đã viết.`,
      policyStrict: (directive: string, source: string) =>
        `Chính sách nội dung của máy chủ quá chặt: thêm ${source} vào ${directive}, hoặc viết lại cấu hình từ embed.json.`,
      shared:
        "Khung sandbox và mã kịch bản có integrity tải được tệp (Access-Control-Allow-Origin: *).",
      notShared:
        "Máy chủ không gửi Access-Control-Allow-Origin: *. Khung sandbox và mã kịch bản có integrity sẽ không tải được: hãy gửi tiêu đề này với mọi tệp.",
      filesGood: (count: number) =>
        `${count} tệp của mã nhúng đến nơi, đúng kiểu và không bị giữ quá lâu.`,
      fileMissing: (name: string, status: number) =>
        `Thiếu ${name} (HTTP ${status}): trang cũ còn trong bộ nhớ đệm, hoặc chưa chép hết. Chép lại toàn bộ bản dựng và xóa bộ nhớ đệm của mạng phân phối.`,
      fileType: (name: string, type: string) =>
        `${name} được gửi với kiểu ${type}, trình duyệt sẽ từ chối: sửa kiểu tệp (MIME) theo cấu hình trong docs/deploying.md.`,
      keptLong: (name: string, hours: number) =>
        `${name} được phép giữ ${hours} giờ: độc giả sẽ thấy bản cũ. Gửi Cache-Control như trong docs/deploying.md và xóa bộ nhớ đệm.`,
      noOembed:
        "Không có câu trả lời oEmbed: liên kết dán vào WordPress hay Drupal vẫn chỉ là liên kết. Dựng với SITE_URL nếu muốn có.",
      oembedGood: "oEmbed: liên kết dán vào WordPress, Drupal… sẽ thành bản đồ nhúng.",
      oembedOther: (built: string) =>
        `Bản dựng này làm cho ${built}, không phải cho địa chỉ này: dựng lại với SITE_URL đúng.`,
      unseenPage: (origin: string) =>
        `Nội dung của ${origin}: trình duyệt không cho đọc trang của nơi khác. Mở trang đó và xem bảng điều khiển (F12).`,
      unseenPolicy: (site: string) =>
        `Chính sách của trang chủ: nếu trang gửi Content-Security-Policy, frame-src phải có ${site}, và script-src nếu dùng phần tử.`,
      unseenOthers: "Trình duyệt và mạng của người xem khác.",
    },
  },
};
export type WebmasterWords = typeof webmaster;
