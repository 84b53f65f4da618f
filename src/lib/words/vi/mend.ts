/** Sửa ranh giới, mang về, so sánh hai bản, bằng tiếng Việt. */
export interface MendWords {
  readonly works: {
    readonly title: string;
    readonly open: string;
    readonly boundaries: (count: string) => string;
    readonly changed: (when: string) => string;
    readonly name: string;
    readonly rename: string;
    readonly create: string;
    readonly newName: string;
    readonly remove: (name: string) => string;
    readonly removed: (name: string) => string;
    readonly restore: string;
    readonly kept: string;
    readonly fault: {
      readonly full: string;
      readonly forbidden: string;
      readonly newer: string;
      readonly waiting: string;
      readonly failed: string;
    };
    readonly downloadNow: string;
    readonly copied: (name: string) => string;
    readonly openTheirs: string;
    readonly deletedElsewhere: (name: string) => string;
    readonly keepIt: string;
    readonly damaged: (name: string) => string;
    readonly later: (name: string) => string;
    readonly downloadRaw: string;
    readonly undo: string;
    readonly redo: string;
  };
  readonly mend: {
    readonly title: string;
    readonly choose: string;
    readonly tools: string;
    readonly draw: string;
    readonly edit: string;
    readonly split: string;
    readonly hole: string;
    readonly merge: string;
    readonly mergeWith: string;
    readonly delete: string;
    readonly name: string;
    readonly stop: string;
    readonly snap: string;
    readonly snapLoading: string;
    readonly snapFailed: string;
    readonly hints: {
      readonly draw: string;
      readonly edit: string;
      readonly split: string;
      readonly hole: string;
    };
    readonly noMap: string;
    readonly tooMany: (count: string, most: string) => string;
    readonly newName: (number: string) => string;
    readonly pieceName: (name: string, number: string) => string;
    readonly notCut: string;
    readonly nothingLeft: string;
    readonly mergedApart: string;
    readonly invalid: string;
    readonly reshaping: string;
    readonly stopReshaping: string;
    readonly notReshaped: string;
    readonly drawn: string;
    readonly noPlan: string;
    readonly steps: {
      readonly drew: string;
      readonly moved: string;
      readonly inserted: string;
      readonly deleted: string;
      readonly typed: string;
      readonly pasted: string;
      readonly split: string;
      readonly hole: string;
      readonly merged: string;
      readonly removed: string;
      readonly renamed: string;
      readonly filled: string;
    };
  };
  readonly table: {
    readonly title: string;
    readonly ring: string;
    readonly outline: string;
    readonly outlineOf: (part: string) => string;
    readonly hole: (part: string, number: string) => string;
    readonly system: string;
    readonly vn2000: string;
    readonly wgs84: string;
    readonly edges: string;
    readonly grid: string;
    readonly geodesic: string;
    readonly point: string;
    readonly northing: string;
    readonly easting: string;
    readonly lat: string;
    readonly lng: string;
    readonly edge: string;
    readonly bearing: string;
    readonly cell: (head: string, point: string) => string;
    readonly insert: (point: string) => string;
    readonly delete: (point: string) => string;
    readonly fill: string;
    readonly page: (from: string, to: string, all: string) => string;
    readonly before: string;
    readonly after: string;
    readonly perimeter: (metres: string) => string;
    readonly closure: (metres: string, ratio: string) => string;
    readonly closes: string;
    readonly notRead: (text: string) => string;
    readonly nowhere: string;
    readonly hint: string;
  };
  readonly takeaway: {
    readonly title: string;
    readonly lead: string;
    readonly what: string;
    readonly all: (count: string) => string;
    readonly one: (name: string) => string;
    readonly format: string;
    readonly formats: {
      readonly geojson: string;
      readonly shapefile: string;
      readonly kml: string;
      readonly geopackage: string;
      readonly dxf: string;
      readonly csv: string;
      readonly xlsx: string;
    };
    readonly lost: {
      readonly geojson: string;
      readonly shapefile: string;
      readonly kml: string;
      readonly geopackage: string;
      readonly dxf: string;
      readonly csv: string;
      readonly xlsx: string;
    };
    readonly reference: string;
    readonly vn2000: string;
    readonly wgs84: string;
    readonly kmlOnly: string;
    readonly download: string;
    readonly done: (file: string) => string;
    readonly notes: (count: string) => string;
    readonly failed: (why: string) => string;
    readonly marks: string;
    readonly marksLead: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
    readonly print: string;
    readonly text: string;
  };
  readonly versions: {
    readonly title: string;
    readonly lead: string;
    readonly before: string;
    readonly after: string;
    readonly own: string;
    readonly work: string;
    readonly published: string;
    readonly choose: string;
    readonly compare: string;
    readonly computing: string;
    readonly stop: string;
    readonly stopped: string;
    readonly failed: string;
    readonly invalid: (name: string) => string;
    readonly what: string;
    readonly vn2000: string;
    readonly ellipsoid: string;
    readonly added: string;
    readonly removed: string;
    readonly kept: string;
    readonly together: string;
    readonly sideBySide: string;
    readonly picture: (before: string, after: string) => string;
    readonly vertices: (moved: string, added: string, removed: string, kept: string) => string;
    readonly farthest: string;
    readonly moved: string;
    readonly from: string;
    readonly to: string;
    readonly units: string;
    readonly unit: string;
    readonly same: string;
    readonly sameGround: string;
    readonly show: (number: string) => string;
    readonly close: string;
  };
}

export const mend: MendWords = {
  works: {
    title: "Hồ sơ của tôi",
    open: "Mở",
    boundaries: (count) => `${count} ranh giới`,
    changed: (when) => `sửa ${when}`,
    name: "Tên hồ sơ",
    rename: "Đổi tên",
    create: "Hồ sơ mới",
    newName: "Hồ sơ mới",
    remove: (name) => `Xóa hồ sơ ${name}`,
    removed: (name) => `Đã xóa “${name}”.`,
    restore: "Khôi phục",
    kept: "Đã lưu trong trình duyệt này; không gửi đi đâu.",
    fault: {
      full: "Bộ nhớ của trình duyệt đã đầy: các thay đổi chưa được lưu. Hồ sơ vẫn dùng được cho đến khi đóng trang; hãy tải về ngay.",
      forbidden:
        "Trình duyệt không cho phép lưu (chế độ riêng tư?). Hồ sơ vẫn dùng được cho đến khi đóng trang; hãy tải về trước khi đóng.",
      newer:
        "Một thẻ khác đã mở phiên bản mới hơn của trang này và đang giữ các hồ sơ: các thay đổi ở đây chưa được lưu. Hãy tải hồ sơ về rồi tải lại trang.",
      waiting:
        "Một thẻ khác của trang này đang chặn việc lưu. Hãy đóng thẻ đó; hồ sơ vẫn dùng được cho đến khi đóng trang, và có thể tải về ngay.",
      failed:
        "Không lưu được các thay đổi. Hồ sơ vẫn dùng được cho đến khi đóng trang; hãy tải về ngay.",
    },
    downloadNow: "Tải về ngay",
    copied: (name) =>
      `Hồ sơ này đã được sửa ở một thẻ khác. Các thay đổi của thẻ này được giữ thành “${name}”.`,
    openTheirs: "Mở bản của thẻ kia",
    deletedElsewhere: (name) =>
      `“${name}” đã bị xóa ở một thẻ khác. Ở đây hồ sơ vẫn còn cho đến khi bạn đóng nó.`,
    keepIt: "Giữ lại hồ sơ",
    damaged: (name) => `Hồ sơ “${name}” bị hỏng, không mở được. Dữ liệu vẫn được giữ nguyên.`,
    later: (name) =>
      `Hồ sơ “${name}” được lưu bằng phiên bản khác của trang này. Hãy tải lại trang; dữ liệu vẫn được giữ nguyên.`,
    downloadRaw: "Tải dữ liệu đã lưu",
    undo: "Hoàn tác",
    redo: "Làm lại",
  },
  mend: {
    title: "Vẽ và sửa",
    choose: "Chọn một ranh giới trên bản đồ hoặc trong danh sách để sửa.",
    tools: "Công cụ vẽ và sửa",
    draw: "Vẽ ranh giới mới",
    edit: "Sửa đỉnh",
    split: "Chia bằng một đường",
    hole: "Khoét lỗ",
    merge: "Gộp",
    mergeWith: "Gộp với…",
    delete: "Xóa ranh giới",
    name: "Tên ranh giới",
    stop: "Xong",
    snap: "Bắt điểm vào ranh giới lân cận",
    snapLoading: "Đang tải ranh giới đã công bố để bắt điểm…",
    snapFailed: "Không tải được ranh giới đã công bố nên chỉ bắt điểm vào ranh giới của bạn.",
    hints: {
      draw: "Bấm từng đỉnh; bấm lại đỉnh cuối hoặc nhấn Enter để khép kín. Esc để bỏ.",
      edit: "Kéo đỉnh để dời, kéo điểm giữa cạnh để thêm, bấm chuột phải để xóa. Trên điện thoại: chọn đỉnh trong bảng để xóa.",
      split: "Vẽ đường từ mép này sang mép kia; bấm lại điểm cuối hoặc nhấn Enter để chia.",
      hole: "Vẽ phần cần khoét; bấm lại đỉnh cuối hoặc nhấn Enter để khoét.",
    },
    noMap: "Trình duyệt này không có WebGL nên không vẽ được trên bản đồ. Bảng đỉnh vẫn sửa được.",
    tooMany: (count, most) =>
      `Vòng này có ${count} đỉnh; trên bản đồ chỉ sửa được vòng có tối đa ${most} đỉnh. Hãy dùng bảng đỉnh.`,
    newName: (number) => `Ranh giới ${number}`,
    pieceName: (name, number) => `${name} (phần ${number})`,
    notCut: "Đường này không chia ranh giới thành hai phần: nó phải đi từ mép này sang mép kia.",
    nothingLeft: "Khoét như vậy thì không còn gì; ranh giới được giữ nguyên.",
    mergedApart: "Hai ranh giới không chạm nhau: kết quả gồm nhiều phần rời.",
    invalid: "Hình học đang có lỗi; hãy sửa lỗi trước rồi mới chia, gộp hay khoét.",
    reshaping: "Đang tính hình mới…",
    stopReshaping: "Dừng",
    notReshaped: "Không tính được hình mới; các ranh giới vẫn như cũ. Hãy thử lại.",
    drawn: "Diện tích vẽ",
    noPlan: "Chưa có diện tích quy hoạch để so sánh.",
    steps: {
      drew: "vẽ ranh giới",
      moved: "dời đỉnh",
      inserted: "thêm đỉnh",
      deleted: "xóa đỉnh",
      typed: "nhập tọa độ",
      pasted: "dán tọa độ",
      split: "chia",
      hole: "khoét lỗ",
      merged: "gộp",
      removed: "xóa ranh giới",
      renamed: "đổi tên",
      filled: "bỏ vòng",
    },
  },
  table: {
    title: "Bảng đỉnh",
    ring: "Vòng",
    outline: "Đường bao",
    outlineOf: (part) => `Đường bao phần ${part}`,
    hole: (part, number) => `Lỗ ${number} của phần ${part}`,
    system: "Tọa độ",
    vn2000: "VN-2000 (107°45′)",
    wgs84: "WGS 84",
    edges: "Cạnh và phương vị",
    grid: "Trên mặt phẳng VN-2000",
    geodesic: "Trên ellipsoid (trắc địa)",
    point: "Điểm",
    northing: "X (m)",
    easting: "Y (m)",
    lat: "Vĩ độ",
    lng: "Kinh độ",
    edge: "Cạnh (m)",
    bearing: "Phương vị",
    cell: (head, point) => `${head}, điểm ${point}`,
    insert: (point) => `Thêm đỉnh sau điểm ${point}`,
    delete: (point) => `Xóa điểm ${point}`,
    fill: "Bỏ vòng này",
    page: (from, to, all) => `${from}–${to} trong ${all}`,
    before: "Trang trước",
    after: "Trang sau",
    perimeter: (metres) => `Chu vi ${metres} m`,
    closure: (metres, ratio) => `sai số khép ${metres} m (1 : ${ratio})`,
    closes: "khép kín",
    notRead: (text) => `Không đọc được số “${text}”.`,
    nowhere: "Không có nơi nào có tọa độ như vậy; ô được giữ như cũ.",
    hint: "X là tọa độ Bắc, Y là tọa độ Đông. Mũi tên lên, xuống để đi giữa các điểm; dán được cả khối cột. Sai số khép tính theo cạnh làm tròn đến cm và phương vị làm tròn đến giây.",
  },
  takeaway: {
    title: "Mang về",
    lead: "Tệp được tạo ngay trên máy này.",
    what: "Mang về gì",
    all: (count) => `Tất cả (${count})`,
    one: (name) => `Chỉ “${name}”`,
    format: "Định dạng",
    formats: {
      geojson: "GeoJSON",
      shapefile: "Shapefile (zip)",
      kml: "KML",
      geopackage: "GeoPackage",
      dxf: "DXF",
      csv: "CSV (WKT)",
      xlsx: "XLSX",
    },
    lost: {
      geojson: "Giữ mọi thứ.",
      shapefile: "Tên trường dài hơn mười ký tự và chữ dài hơn 254 byte bị rút ngắn.",
      kml: "Luôn là WGS 84.",
      geopackage: "Giữ mọi thứ.",
      dxf: "Hệ tọa độ, lỗ và thuộc tính chỉ nằm trong chú thích; phần mềm CAD chỉ thấy các đường.",
      csv: "Mỗi ranh giới một dòng, hình học ở cột WKT.",
      xlsx: "Mỗi điểm một dòng; thuộc tính ở dòng đầu của ranh giới.",
    },
    reference: "Hệ tọa độ",
    vn2000: "VN-2000 / TM-3 107°45′ (EPSG:5899)",
    wgs84: "WGS 84 (EPSG:4326)",
    kmlOnly: "KML luôn là WGS 84",
    download: "Tải tệp",
    done: (file) => `Đã tạo ${file}.`,
    notes: (count) => `${count} điều không giữ được nguyên vẹn:`,
    failed: (why) => `Không tạo được tệp: ${why}`,
    marks: "Bảng tọa độ mốc ranh giới",
    marksLead: "VN-2000, kinh tuyến trục 107°45′, như in trong quyết định.",
    copy: "Sao chép bảng",
    copied: "Đã sao chép.",
    notCopied: "Trình duyệt không cho sao chép.",
    print: "In bảng",
    text: "Văn bản",
  },
  versions: {
    title: "So sánh hai bản",
    lead: "Thêm bao nhiêu, bớt bao nhiêu, đỉnh nào dời.",
    before: "Bản trước",
    after: "Bản sau",
    own: "Trong hồ sơ này",
    work: "Cả hồ sơ",
    published: "Đã công bố",
    choose: "Chọn…",
    compare: "So sánh",
    computing: "Đang so sánh…",
    stop: "Dừng",
    stopped: "Đã dừng.",
    failed: "Không so sánh được. Hãy thử lại.",
    invalid: (name) => `Hình học của “${name}” có lỗi; hãy sửa lỗi trước khi so sánh.`,
    what: "Phần",
    vn2000: "VN-2000, ha",
    ellipsoid: "Ellipsoid, ha",
    added: "Thêm",
    removed: "Bớt",
    kept: "Giữ nguyên",
    together: "Chồng lên nhau",
    sideBySide: "Cạnh nhau",
    picture: (before, after) => `${before} và ${after}: phần thêm, phần bớt, phần giữ nguyên`,
    vertices: (moved, added, removed, kept) =>
      `${moved} đỉnh dời, ${added} đỉnh thêm, ${removed} đỉnh bớt, ${kept} đỉnh giữ nguyên.`,
    farthest: "Dời xa nhất",
    moved: "Dời (m)",
    from: "Từ X; Y",
    to: "Đến X; Y",
    units: "Theo đơn vị hành chính",
    unit: "Đơn vị",
    same: "Hai bản giống nhau.",
    sameGround: "Hai bản phủ cùng một chỗ, nhưng có đỉnh khác nhau.",
    show: (number) => `Xem đỉnh ${number} trên bản đồ`,
    close: "Bỏ so sánh",
  },
};
