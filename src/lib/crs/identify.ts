/**
 * Which system a text names: a .prj, a `crs` member, an SRID, a line above a table, what a person typed.
 */
import { plainText } from "../plainText";
import { isCrsWkt, systemFromWkt } from "./crsWkt";
import {
  isPlane,
  SYSTEMS,
  systemOf,
  transverseMercator,
  WEB_MERCATOR,
  WGS84,
  type CrsSystem,
  type Datum,
} from "./systems";

export interface Identified {
  readonly system: CrsSystem;
  /**
   * The text names WGS 84, but with the projection of VN-2000 / TM-3, which nothing else uses: people make
   * such files where their program has no VN-2000. `system` is what the text says, this is what may be meant.
   */
  readonly perhaps: CrsSystem | null;
}

/** The system a text names; null where it names none, or one that cannot be converted. */
export function identify(text: string): Identified | null {
  const system = isCrsWkt(text) ? systemFromWkt(text) : fromWords(plainText(text.normalize("NFC")));
  if (!system) return null;
  const vn2000 = system.datum === "WGS 84" && system.tm && transverseMercator("VN-2000", system.tm);
  return { system, perhaps: vn2000 && vn2000.kind === "tm3" ? vn2000 : null };
}

function fromWords(text: string): CrsSystem | null {
  // What a PROJ string says and cannot be converted is not to be found in its words.
  return PROJ_STRING.test(text) ? byProjString(text) : (byNumber(text) ?? byHeading(text));
}

const NUMBER =
  /^(?:urn:(?:x-)?ogc:def:crs:|https?:\/\/(?:www\.)?opengis\.net\/(?:def\/crs\/|gml\/srs\/))?(?:(?:OGC|EPSG|SRID)(?:[:/=#]|\.xml#)+(?:[\d.]*[:/])?)?(CRS:?84h?|\d{4,6})$/i;

function byNumber(text: string): CrsSystem | null {
  const code = NUMBER.exec(text)?.[1];
  if (!code) return null;
  return systemOf(/^CRS/i.test(code) ? WGS84 : `EPSG:${code}`) ?? null;
}

const PROJ_STRING = /^\+?proj=|^\+init=/i;

/** "+proj=tmerc +lon_0=107.75 …", as GDAL and MapServer write it; the datum by its shift. */
function byProjString(text: string): CrsSystem | null {
  const parts = new Map<string, string>();
  for (const part of text.split(/\s+/)) {
    const [key = "", value = ""] = part.replace(/^\+/, "").split("=", 2);
    parts.set(key, value);
  }
  const init = parts.get("init");
  if (init) return byNumber(init);
  const shift = parts.get("towgs84")?.split(",").map(Number) ?? [];
  const isUnshifted = shift.every((value) => value === 0) && isOnWgs84sEllipsoid(parts);
  const isWgs84 = parts.has("datum") ? parts.get("datum") === "WGS84" : isUnshifted;
  const isVietnams = Math.abs((shift[0] ?? 0) + 191.904) < 0.01;
  if (!isWgs84 && !isVietnams) return null;
  const datum: Datum = isVietnams ? "VN-2000" : "WGS 84";
  const number = (key: string, otherwise: number) => Number(parts.get(key) ?? otherwise);
  const projection = parts.get("proj");
  if (projection === "longlat" || projection === "latlong") {
    return SYSTEMS.get(datum === "VN-2000" ? "EPSG:4756" : WGS84)!;
  }
  const units = parts.get("units") ?? "m";
  if (units !== "m") return null;
  if (projection === "utm") {
    if (parts.has("south")) return null;
    const meridian = number("zone", NaN) * 6 - 183;
    return own(datum, meridian, 0.9996, 500_000, 0);
  }
  if (
    projection === "merc" &&
    parts.get("a") === parts.get("b") &&
    parts.get("a")?.startsWith("6378137")
  ) {
    return SYSTEMS.get(WEB_MERCATOR)!;
  }
  if (projection !== "tmerc" || number("lat_0", 0) !== 0) return null;
  const scale = parts.has("k_0") ? number("k_0", 1) : number("k", 1);
  return own(datum, number("lon_0", 0), scale, number("x_0", 0), number("y_0", 0));
}

/** GRS 80 is the same to a tenth of a millimetre; on Krassowsky's or Everest's a place is hundreds of metres off. */
function isOnWgs84sEllipsoid(parts: ReadonlyMap<string, string>): boolean {
  return (
    ["WGS84", "GRS80"].includes(parts.get("ellps") ?? "WGS84") &&
    (parts.get("a") ?? "6378137").startsWith("6378137")
  );
}

function own(
  datum: Datum,
  meridian: number,
  scale: number,
  falseEastingM: number,
  falseNorthingM: number,
): CrsSystem | null {
  const tm = { meridian, scale, falseEastingM, falseNorthingM };
  return isPlane(tm) ? transverseMercator(datum, tm) : null;
}

/**
 * A line above a table: "Hệ tọa độ VN-2000, kinh tuyến trục 107°45', múi chiếu 3°", "VN2000 UTM 48N",
 * "WGS 84". VN-2000 without a meridian names no plane, so it is none here (see `headingDatum`).
 */
function byHeading(text: string): CrsSystem | null {
  const inside = /(?:EPSG|SRID)\s*[:=]?\s*(\d{4,6})/i.exec(text)?.[1];
  if (inside) return systemOf(`EPSG:${inside}`) ?? null;
  // "Kinh tuyến trục 107°45'": only VN-2000 is spoken of so.
  const isMeridian = /kinh\s*tuy[eế]n/iu.test(text);
  const datum = headingDatum(text) ?? (isMeridian ? "VN-2000" : null);
  if (!datum) return null;
  const zone = /(?:UTM|múi|mui|zone)[^\d]{0,12}(4[89])\s*N?\b/iu.exec(text)?.[1];
  const meridian = headingMeridian(text);
  const isSixDegrees = /(?:múi|mui|zone)[^\d]{0,16}6\s*(?:°|º|o\b|độ|do\b)/iu.test(text);
  if (zone || /\bUTM\b/i.test(text) || isSixDegrees) {
    const of = zone ? Number(zone) * 6 - 183 : meridian;
    return of === null ? null : own(datum, of, 0.9996, 500_000, 0);
  }
  if (meridian !== null) {
    // No other plane has a meridian in minutes; on WGS 84 nobody uses it.
    return datum === "VN-2000" ? own(datum, meridian, 0.9999, 500_000, 0) : null;
  }
  return datum === "WGS 84" ? SYSTEMS.get(WGS84)! : null;
}

/** The datum that a line of text names. */
export function headingDatum(text: string): Datum | null {
  if (/(?<![\p{L}\d])VN[\s_-]*2000(?!\d)|Vi[eệ]t\s*Nam\s*2000(?!\d)/iu.test(text)) return "VN-2000";
  return /(?<![\p{L}\d])WGS[\s_-]*(?:19)?84(?!\d)/iu.test(text) ? "WGS 84" : null;
}

const MERIDIAN =
  /(?:kinh\s*tuy[eế]n(?:\s*(?:tr[uụ]c|trung\s*[uư][oơ]ng|g[oố]c))?|KTT|KTTW|central\s*meridian|meridian|TM-?3)[^\d]{0,20}(\d{3})(?:\s*(?:°|º|˚|o|độ|do|d|-|\s|[.,])\s*(\d{1,2})?)?/iu;

/** Degrees of the central meridian a line of text names: 107°45', 107o45', "107 độ 45 phút", 107-45, 107.75. */
export function headingMeridian(text: string): number | null {
  const decimal =
    /(?:kinh\s*tuy[eế]n|meridian|KTT)[^\d]{0,24}(1\d\d[.,](?:0|00|25|5|50|75))(?![\d°'])/iu.exec(
      text,
    )?.[1];
  if (decimal) return Number(decimal.replace(",", "."));
  const [, degrees, minutes = "0"] = MERIDIAN.exec(text) ?? [];
  if (!degrees) return null;
  const value = Number(degrees) + Number(minutes) / 60;
  return value >= 100 && value <= 112 && Number(minutes) < 60 ? value : null;
}
