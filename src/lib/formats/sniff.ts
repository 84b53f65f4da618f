/** What a file is, told by its content; its name is looked at only where the content leaves it open. */
import { decodeText } from "../platform";
import { isSqlite } from "./geopackage/sqliteFile";
import { isShp } from "./shapefile/shp";
import { utf16Of } from "./utf16";
import { isWkt } from "./wkt";
import { isZip } from "./zip";

export type Kind =
  | "zip"
  | "shp"
  /** A file of a shapefile other than its .shp. */
  | "sidecar"
  | "geopackage"
  | "json"
  | "kml"
  | "gpx"
  | "dxf"
  | "xls"
  | "wkt"
  | "table"
  | "empty"
  | { readonly unsupported: string; readonly instead: string };

const SIDECARS =
  /\.(?:dbf|shx|prj|qpj|cpg|cst|sbn|sbx|qix|idx|qmd|qml|sld|shp\.xml|fbn|fbx|ain|aih|atx|ixs|mxs)$/i;

const EXPORT = "Export it as DXF, GeoJSON or a shapefile.";
/** By how the file begins, one character a byte. */
const UNSUPPORTED: readonly [RegExp, string, string][] = [
  [/^AC10\d\d/, "a DWG drawing", "Save it as DXF (ASCII)."],
  [/^AutoCAD Binary DXF/, "a binary DXF", "Save it as DXF (ASCII)."],
  [/^%PDF/, "a PDF", "Copy the table of boundary marks out of it and paste it."],
  [
    /^Rar!|^7z\xBC\xAF|^\x1F\x8B|^BZh/,
    "an archive of that kind",
    "Unpack it, or pack it as a ZIP.",
  ],
  [/^\x00\x01\x00\x00Standard (?:Jet|ACE) DB/, "an Access database", EXPORT],
  [
    /^\x89PNG|^\xFF\xD8\xFF|^II\*\x00|^MM\x00\*|^GIF8/,
    "a picture",
    "Boundaries are read from coordinates, not from pictures.",
  ],
  [/^\s*!table/i, "a MapInfo table", EXPORT],
  [/^\s*Version\s+\d+\s*\r?\n\s*Charset/i, "a MapInfo interchange file", EXPORT],
];

export function kindOf(name: string, bytes: Uint8Array): Kind {
  if (SIDECARS.test(name)) return "sidecar";
  if (bytes.length === 0) return "empty";
  if (isZip(bytes)) return "zip";
  if (isShp(bytes)) return "shp";
  if (isSqlite(bytes)) return "geopackage";
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    return "xls";
  const start = startOf(bytes);
  const known = UNSUPPORTED.find(([pattern]) => pattern.test(start));
  if (known) return { unsupported: known[1], instead: known[2] };
  const text = start.replace(/^(?:\xEF\xBB\xBF)?\s*/, "");
  if (/^[{[]/.test(text)) return "json";
  if (text.startsWith("<")) return xmlKind(text);
  if (/^(?:999\r?\n[^\n]*\n\s*)*0\r?\n\s*SECTION\b/.test(text)) return "dxf";
  if (isWkt(text)) return "wkt";
  if (/\.shp$/i.test(name)) return "shp";
  if (/\.(?:gpkg|sqlite)$/i.test(name)) return "geopackage";
  if (/\.dxf$/i.test(name)) return "dxf";
  if (/\.(?:zip|kmz|xlsx)$/i.test(name)) return "zip";
  if (/\.(?:geojson|json|topojson)$/i.test(name)) return "json";
  if (/\.kml$/i.test(name)) return "kml";
  if (/\.gpx$/i.test(name)) return "gpx";
  if (start.includes("\0") && !/^(?:\xFF\xFE|\xFE\xFF)/.test(start)) {
    return { unsupported: "a binary file of that kind", instead: EXPORT };
  }
  return "table";
}

function xmlKind(text: string): Kind {
  const root =
    /<(?:[\w.-]+:)?(kml|gpx|[\w.-]+)[\s>/]/.exec(text.replace(/<[?!][^>]*>/g, ""))?.[1] ?? "";
  if (root === "kml" || root === "gpx") return root;
  const what = /^html$/i.test(root) ? "a web page" : `XML of that kind (${root.slice(0, 40)})`;
  return { unsupported: what, instead: "Read are KML and GPX." };
}

/** The first characters, one a byte; of UTF-16 the text. */
function startOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4096);
  const encoding = utf16Of(head);
  if (encoding) return decodeText(head.subarray(0, head.length & ~1), encoding) ?? "";
  return String.fromCharCode(...head);
}
