/** Bringing a planner's own files, in Vietnamese. Numbers arrive already written. */
import type { Format } from "../../formats/layers";
import type { FileNote } from "../../formats/geojson";
import type { LimitedThing } from "../../formats/reasons";
import type { Fault, FaultCode } from "../../faults";
import type { Encoding } from "../../encodings/encodings";
import type { EncodingReading } from "../../encodings/detect";
import type { AreaUnit } from "../../formats/plannedProperties";
import type { Axis } from "../../crs/detect";
import type { Falls } from "../../crs/places";
import type { StatedBy } from "../../crs/why";

/** A sentence for every fault, given the fault itself; what only programs read stays as it is. */
export type FaultSentences = {
  [Code in FaultCode]: (fault: Extract<Fault, { code: Code }>) => string;
};

export const bring = {
  switch: { label: "Kiểm tra gì", published: "Bản đồ đã công bố", own: "Tệp của bạn" },
  steps: {
    label: "Các bước",
    names: {
      bring: "Đưa vào",
      check: "Kiểm tra",
      mend: "Sửa",
      compare: "So sánh",
      takeAway: "Mang về",
    },
    nothing: "Chưa có ranh giới nào. Hãy đưa một tệp hoặc một bảng tọa độ vào trước.",
    bring: "Đưa ranh giới vào",
  },
  begin: {
    title: "Chưa có sẵn tệp?",
    sample: (name: string) => `Thử với ranh giới đã công bố của ${name}`,
    sampleFile: (name: string) => `${name}, ranh giới đã công bố`,
    sampleFailed: "Không tải được ranh giới đã công bố. Hãy kiểm tra mạng rồi thử lại.",
    draw: "Vẽ ranh giới trên bản đồ",
  },
  title: "Kiểm tra ranh giới của bạn",
  lead: "Đưa tệp đo đạc hoặc bảng tọa độ vào đây. Mọi việc diễn ra trong trình duyệt; tệp không rời khỏi máy của bạn.",
  another: "Thêm tệp",
  drop: "Thả tệp vào đây",
  dropAnywhere: "Thả tệp để kiểm tra ranh giới",
  dropNote: "Các phần của một shapefile (.shp, .dbf, .prj, .cpg) thả cùng lúc.",
  or: "hoặc",
  choose: "Chọn tệp…",
  paste: "Dán bảng tọa độ",
  pasteLabel: "Bảng mốc ranh giới, WKT, GeoJSON hoặc CSV",
  pasteHint:
    "Sao chép bảng từ quyết định, Word, Excel hay PDF rồi dán vào đây: tên điểm, X (bắc), Y (đông). Nhiều lô trong một bảng cũng được.",
  pasteExample: "Ví dụ một dòng",
  pasteRead: "Đọc bảng này",
  pastedName: "bảng đã dán",
  formats:
    "Đọc được: Shapefile (.zip hoặc các tệp rời), GeoJSON, TopoJSON, KML, KMZ, GPX, GeoPackage, DXF, WKT, CSV, XLSX và bảng mốc ranh giới.",
  limits: (megabytes: string, polygons: string) =>
    `Tối đa ${megabytes} MB và ${polygons} vùng mỗi lần.`,
  reading: (percent: string) => `Đang đọc: ${percent}`,
  placing: "Đang đặt lên bản đồ…",
  stop: "Dừng",
  stopped: "Đã dừng. Không có gì được giữ lại.",
  lost: "Trình duyệt đã ngắt việc đọc, rất có thể vì thiếu bộ nhớ. Hãy thử lại hoặc chia tệp nhỏ hơn.",
  failed: "Trang gặp lỗi khi đọc; đây là lỗi của trang, không phải của tệp.",

  understood: "Trang hiểu tệp thế này",
  check: "Hãy xem trên bản đồ: có nằm đúng chỗ không?",
  boundaries: (count: string) => `${count} ranh giới`,
  format: "Định dạng",
  formatNames: {
    geojson: "GeoJSON",
    topojson: "TopoJSON",
    shapefile: "Shapefile",
    kml: "KML",
    gpx: "GPX",
    geopackage: "GeoPackage",
    dxf: "DXF",
    wkt: "WKT",
    csv: "Bảng CSV",
    xlsx: "Bảng tính Excel",
    "boundary-marks": "Bảng mốc ranh giới",
  } satisfies Record<Format, string>,
  crs: "Hệ tọa độ",
  crsGroups: {
    province: "VN-2000 ở Quảng Ninh",
    vn2000: "VN-2000, kinh tuyến của tỉnh khác và UTM",
    wgs84: "WGS 84",
  },
  /** "VN-2000, kinh tuyến trục 107°45′, múi 3°". */
  tm3: (meridian: string) => `VN-2000, kinh tuyến trục ${meridian}, múi 3°`,
  utm: (datum: string, zone: string) => `${datum} / UTM múi ${zone} (6°)`,
  degrees: (datum: string) => `${datum}, kinh độ và vĩ độ`,
  mercator: "Web Mercator (bản đồ web)",
  axis: "Thứ tự hai số",
  axes: { xy: "Đông trước, bắc sau", yx: "Bắc trước, đông sau" } satisfies Record<Axis, string>,
  automatic: "Để trang tự nhận",
  change: "Sửa cách hiểu",
  sure: { certain: "chắc chắn", likely: "nhiều khả năng", possible: "chưa chắc" },
  because: (reasons: string) => `Vì ${reasons}.`,
  why: {
    stated: (by: string, text: string) => `${by} ghi “${text}”`,
    chosen: "bạn chọn như vậy",
    shiftAdded:
      "tệp không ghi phép chuyển VN-2000 sang WGS 84 (lệch 224 m nếu bỏ qua), trang đã thêm",
    vn2000Projection: "tệp ghi WGS 84 nhưng phép chiếu là của VN-2000 múi 3°",
    ownMeridian: "107°45′ là kinh tuyến trục của Quảng Ninh",
    otherMeridian: (meridian: string) => `${meridian} là kinh tuyến trục của tỉnh khác`,
    axesSwapped: "tọa độ bắc (hoặc vĩ độ) đứng trước",
    contradicts: (by: string) => `${by} ghi khác`,
    numbers: "tệp không ghi, trang nhận ra từ các con số",
    falls: {
      province: "các điểm rơi vào Quảng Ninh",
      vietnam: "các điểm rơi vào Việt Nam, ngoài Quảng Ninh",
      earth: "các điểm rơi ra ngoài Việt Nam",
      nowhere: "các điểm không nằm đâu trên Trái Đất",
    } satisfies Record<Falls, string>,
    by: {
      format: "định dạng",
      prj: "tệp .prj",
      "crs-member": "mục crs của tệp",
      "srs-table": "bảng hệ tọa độ của tệp",
      heading: "dòng trên bảng",
      column: "một cột của bảng",
    } satisfies Record<StatedBy, string>,
  },
  doubt: "Chưa chắc tọa độ theo hệ nào, nên chưa vẽ gì lên bản đồ. Hãy chọn:",
  encoding: "Bảng mã chữ",
  encodings: {
    "utf-8": "Unicode (UTF-8)",
    "windows-1258": "Windows-1258",
    tcvn3: "TCVN3 (ABC, phông .Vn)",
    vni: "VNI (phông VNI-)",
    "windows-1252": "Windows-1252 (chữ Tây Âu)",
  } satisfies Record<Encoding, string>,
  encodingWhy: {
    ascii: "chỉ có chữ không dấu",
    stated: "tệp ghi như vậy và chữ đọc đúng",
    words: "đọc theo bảng mã này thì chữ thành tiếng Việt",
    "contradicts-stated": "tệp ghi khác, nhưng chỉ bảng mã này đọc ra tiếng Việt",
    chosen: "bạn chọn như vậy",
    open: "không bảng mã nào nổi trội: hãy nhìn tên dưới đây và chọn",
  } satisfies Record<EncodingReading["why"], string>,
  names: "Tên đọc được",
  more: (count: string) => `và ${count} tên nữa`,
  planned: "Diện tích quy hoạch",
  plannedNone: "Không có trong tệp; nhập sau",
  plannedBy: (property: string, unit: string, count: string) =>
    `cột “${property}” (${unit}), ${count} ranh giới`,
  units: { ha: "ha", m2: "m²" } satisfies Record<AreaUnit, string>,
  notes: (count: string) => `${count} điều cần biết khi đọc`,
  refused: (file: string) => `Không nhận ${file}`,
  nothingKept: "Không có gì của tệp này được giữ lại.",
  detail: "Chi tiết kỹ thuật",
  leaveOut: "Bỏ phần này",
  takeIn: "Lấy lại phần này",
  takeNew: (count: string) => `Nhận ${count} ranh giới và kiểm tra`,
  takeMore: (count: string, work: string) => `Thêm ${count} ranh giới vào “${work}”`,
  takeApart: "Nhận vào hồ sơ mới",
  discard: "Bỏ",
  answerFirst: "Hãy chọn hệ tọa độ cho phần còn ngờ, hoặc bỏ phần đó.",

  place: {
    line: (line: string) => `dòng ${line}`,
    feature: (number: string, count: string | null) =>
      count ? `đối tượng ${number}/${count}` : `đối tượng ${number}`,
    part: (number: string) => `phần ${number}`,
    outerRing: "vòng ngoài",
    hole: (number: string) => `lỗ ${number}`,
    vertex: (number: string) => `điểm ${number}`,
  },
  limited: {
    bytes: (limit: string) => `${limit} byte`,
    "unpacked-bytes": (limit: string) => `${limit} byte sau khi giải nén`,
    polygons: (limit: string) => `${limit} vùng`,
    positions: (limit: string) => `${limit} điểm`,
    cells: (limit: string) => `${limit} ô`,
    files: (limit: string) => `${limit} tệp`,
  } satisfies Record<LimitedThing, (limit: string) => string>,
  faults: {
    unreadable: () => "Không đọc được tệp. Hãy kiểm tra tệp còn ở chỗ cũ rồi chọn lại.",
    empty: () => "Tệp trống. Hãy lấy lại tệp.",
    "not-utf8": () => "Chữ trong tệp không phải UTF-8 nên tên sẽ sai. Hãy lưu lại bằng UTF-8.",
    "not-json": () => "Không phải JSON đọc được. Hãy kiểm tra tệp có đủ và là GeoJSON.",
    "not-geojson": () => "Không phải GeoJSON. Hãy xuất lại tệp dưới dạng GeoJSON.",
    "wrong-shape": () => "Cấu trúc tệp không đúng ở chỗ này. Hãy xuất lại tệp từ phần mềm gốc.",
    "no-polygons": () =>
      "Trong tệp không có vùng hay đường khép kín nào nên không có ranh giới để kiểm tra. Hãy xuất lớp vùng (polygon).",
    "too-deep": () => "Cấu trúc lồng nhau quá sâu. Hãy xuất lại tệp từ phần mềm gốc.",
    "unknown-crs": ({ crs }) =>
      `Hệ tọa độ “${crs}” không chuyển đổi được ở đây. Hãy lưu tệp theo VN-2000 hoặc WGS 84.`,
    "projected-without-crs": () =>
      "Tọa độ không phải độ mà tệp không ghi hệ tọa độ. Hãy ghi hệ tọa độ vào tệp, hoặc lưu theo WGS 84.",
    "axes-swapped": () => "Hai số của tọa độ bị đảo chỗ. Hãy đổi thứ tự hai số.",
    "not-on-earth": () =>
      "Không phải kinh độ (−180 đến 180) và vĩ độ (−90 đến 90). Hãy xem lại điểm này, hoặc chọn hệ tọa độ khác.",
    "not-in-plane": () =>
      "Theo hệ tọa độ này thì không nằm đâu trên Trái Đất. Hãy chọn hệ khác hoặc đổi thứ tự hai số.",
    "invalid-boundary": () => "Ranh giới có lỗi hình học. Hãy sửa trước.",
    flaw: () => "Ranh giới có lỗi hình học.",
    "no-such-property": ({ property }) => `Không ranh giới nào có cột “${property}”.`,
    "not-an-area": ({ property }) =>
      `Cột “${property}” phải là diện tích quy hoạch tính bằng ha, lớn hơn 0.`,
    "ambiguous-number": ({ property, found }) =>
      `Cột “${property}” ghi ${found}, có thể hiểu là hàng nghìn hoặc phần lẻ. Hãy ghi đủ cả hai dấu.`,
    "too-large": () => "Vượt giới hạn. Hãy chia tệp, hoặc bỏ bớt phần không cần.",
    "unknown-format": () =>
      "Không phải định dạng đọc được ở đây. Hãy xuất ra Shapefile, GeoJSON, DXF hoặc XLSX.",
    unsupported: () =>
      "Loại tệp này không đọc được ở đây. Hãy xuất ra Shapefile, GeoJSON hoặc DXF (ASCII); với PDF, hãy sao chép bảng tọa độ rồi dán.",
    "cut-short": () => "Tệp bị cụt, thiếu phần cuối. Hãy lấy lại tệp.",
    damaged: () => "Tệp bị hỏng. Hãy lấy lại tệp, hoặc lưu lại từ phần mềm gốc.",
    "missing-part": ({ part }) => `Thiếu ${part}. Hãy thả tệp này cùng với các tệp kia.`,
    "not-a-number": ({ found }) =>
      found
        ? `Chỗ này phải là một số tọa độ, nhưng ghi ${found}. Hãy sửa trong tệp.`
        : "Chỗ này phải có một số tọa độ, nhưng để trống. Hãy điền vào tệp.",
    "no-coordinates": () =>
      "Không tìm thấy tọa độ ranh giới. Bảng cần cột X và Y (hoặc kinh độ, vĩ độ), mỗi dòng một điểm.",
    "too-few-points": () => "Một ranh giới cần ít nhất ba điểm.",
    "ambiguous-numbers": ({ found }) =>
      `Các số có hơn một cách đọc (${found}). Hãy viết phần lẻ bằng dấu phẩy và hàng nghìn bằng dấu chấm, hoặc chỉ dùng dấu chấm cho phần lẻ.`,
    unplaceable: ({ x, y }) =>
      `Tọa độ (số thứ nhất ${x}; số thứ hai ${y}) không rơi vào Việt Nam theo hệ nào đã biết, dù đổi thứ tự. Hãy xem lại số, hoặc lưu tệp theo VN-2000 hay WGS 84.`,
    "choose-crs": () => "Chưa chắc tọa độ theo hệ nào. Hãy chọn hệ tọa độ.",
    "cannot-write": () => "Không ghi được.",
  } as FaultSentences,
  noteTexts: {
    "no-geometry": () => "bỏ qua, không có hình",
    "no-polygon": () => "bỏ qua, không phải vùng",
    "same-id": (detail: string) => `mã đã có ở ranh giới khác; ở đây gọi là “${detail}”`,
    elevation: () => "độ cao được bỏ đi",
    converted: (detail: string) => `chuyển từ ${detail} sang WGS 84`,
    "open-line": () => "bỏ qua, đường không khép kín",
    "closed-line": () => "đường được nhận làm ranh giới",
    arcs: () => "cung tròn thành nhiều cạnh ngắn, lệch không quá 1 mm",
    "edge-differs": (detail: string) => `cạnh ghi trong bảng khác cạnh tính từ tọa độ (${detail})`,
    "text-cut": (detail: string) => `chữ bị cắt bớt: ${detail}`,
    "field-renamed": (detail: string) => `một cột bị đổi tên: ${detail}`,
    "name-changed": (detail: string) => `một tên được ghi khác đi: ${detail}`,
    "left-out": () => "bỏ qua",
    encoding: () => "bảng mã chữ được nhận ra từ nội dung",
    crs: () => "hệ tọa độ được nhận ra từ các con số",
  } satisfies Record<FileNote["code"], (detail: string) => string>,
};

export type BringWords = typeof bring;
