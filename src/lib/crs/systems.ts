/**
 * The coordinate systems that boundaries in Vietnam are kept in.
 *
 * VN-2000: TM-3 on each province's meridian, UTM 48N and 49N, and degrees (EPSG:4756). WGS 84: degrees, UTM
 * 48N and 49N, Web Mercator. Any other transverse Mercator on one of the two datums can be made from its
 * parameters, because people's own .prj files hold such ones. Definitions are for proj4.
 */
import { DATUM_SHIFT, TM3_MERIDIANS, tm3Definition, type Tm3Code } from "../vn2000";

export type Datum = "WGS 84" | "VN-2000";

export interface TransverseMercator {
  /** Degrees east. */
  readonly meridian: number;
  readonly scale: number;
  readonly falseEastingM: number;
  readonly falseNorthingM: number;
}

export interface CrsSystem {
  /** "EPSG:5899", or for a system without a number a proj4 definition. */
  readonly id: string;
  /** As EPSG names it. */
  readonly name: string;
  readonly kind: "geographic" | "tm3" | "utm" | "web-mercator" | "other-tm";
  readonly datum: Datum;
  readonly definition: string;
  /** Of a transverse Mercator. */
  readonly tm: TransverseMercator | null;
}

export const WGS84 = "EPSG:4326";
export const WEB_MERCATOR = "EPSG:3857";
export const VN2000_DEGREES = "EPSG:4756";

const DATUMS: Record<Datum, string> = {
  "WGS 84": "+datum=WGS84",
  "VN-2000": `+ellps=WGS84 +towgs84=${DATUM_SHIFT}`,
};
const TM3: Omit<TransverseMercator, "meridian"> = {
  scale: 0.9999,
  falseEastingM: 500_000,
  falseNorthingM: 0,
};
const UTM = { ...TM3, scale: 0.9996 };

/** The systems with an EPSG number, by it. */
export const SYSTEMS: ReadonlyMap<string, CrsSystem> = new Map(
  [
    geographic(WGS84, "WGS 84", "WGS 84"),
    geographic(VN2000_DEGREES, "VN-2000", "VN-2000"),
    ...(Object.entries(TM3_MERIDIANS) as [Tm3Code, number][]).map(([id, meridian]): CrsSystem => ({
      id,
      name: tm3Name(id, meridian),
      kind: "tm3",
      datum: "VN-2000",
      definition: tm3Definition(id),
      tm: { meridian, ...TM3 },
    })),
    utm("EPSG:3405", "VN-2000", 48),
    utm("EPSG:3406", "VN-2000", 49),
    utm("EPSG:32648", "WGS 84", 48),
    utm("EPSG:32649", "WGS 84", 49),
    {
      id: WEB_MERCATOR,
      name: "WGS 84 / Pseudo-Mercator",
      kind: "web-mercator" as const,
      datum: "WGS 84" as const,
      definition:
        "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs",
      tm: null,
    },
  ].map((system) => [system.id, system]),
);

/** A transverse Mercator by its parameters: the one EPSG has a number for, or one of its own. */
export function transverseMercator(datum: Datum, tm: TransverseMercator): CrsSystem {
  const same = [...SYSTEMS.values()].find(
    (one) =>
      one.datum === datum &&
      one.tm !== null &&
      Math.abs(one.tm.meridian - tm.meridian) < 1e-6 &&
      Math.abs(one.tm.scale - tm.scale) < 1e-9 &&
      one.tm.falseEastingM === tm.falseEastingM &&
      one.tm.falseNorthingM === tm.falseNorthingM,
  );
  if (same) return same;
  const definition = tmDefinition(datum, tm);
  const name = `${datum} / transverse Mercator ${tm.meridian}°, k ${tm.scale}`;
  return { id: definition, name, kind: "other-tm", datum, definition, tm };
}

/** Whether a file's parameters are those of a plane somebody uses, and can be told in its id. */
export function isPlane({ meridian, scale, ...falses }: TransverseMercator): boolean {
  const lengths = [falses.falseEastingM, falses.falseNorthingM];
  return (
    Math.abs(meridian) <= 180 &&
    scale > 0.5 &&
    scale < 2 &&
    lengths.every((lengthM) => Math.abs(lengthM) < 1e9) &&
    [meridian, scale, ...lengths].every((value) => !String(value).includes("e"))
  );
}

const OWN =
  /^\+proj=tmerc \+lat_0=0 \+lon_0=(-?[\d.]+) \+k=([\d.]+) \+x_0=(-?[\d.]+) \+y_0=(-?[\d.]+) (.*) \+units=m \+no_defs$/;

/** The system of that id; undefined if it is none of those above. */
export function systemOf(id: string): CrsSystem | undefined {
  const known = SYSTEMS.get(id);
  if (known) return known;
  const [, meridian, scale, falseEastingM, falseNorthingM, base] = OWN.exec(id) ?? [];
  const datum = (["WGS 84", "VN-2000"] as const).find((one) => DATUMS[one] === base);
  if (!datum) return undefined;
  return transverseMercator(datum, {
    meridian: Number(meridian),
    scale: Number(scale),
    falseEastingM: Number(falseEastingM),
    falseNorthingM: Number(falseNorthingM),
  });
}

function geographic(id: string, name: string, datum: Datum): CrsSystem {
  const definition = `+proj=longlat ${DATUMS[datum]} +no_defs`;
  return { id, name, kind: "geographic", datum, definition, tm: null };
}

function utm(id: string, datum: Datum, zone: number): CrsSystem {
  const tm = { ...UTM, meridian: zone * 6 - 183 };
  const name = `${datum} / UTM zone ${zone}N`;
  return { id, name, kind: "utm", datum, definition: tmDefinition(datum, tm), tm };
}

function tmDefinition(datum: Datum, tm: TransverseMercator): string {
  const { meridian, scale, falseEastingM, falseNorthingM } = tm;
  return (
    `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=${scale} +x_0=${falseEastingM} +y_0=${falseNorthingM} ` +
    `${DATUMS[datum]} +units=m +no_defs`
  );
}

/** EPSG's names: three of the planes are zones, the others are called by their meridian. */
function tm3Name(id: Tm3Code, meridian: number): string {
  const zones: Partial<Record<Tm3Code, string>> = {
    "EPSG:5896": "zone 481",
    "EPSG:5897": "zone 482",
    "EPSG:5898": "zone 491",
  };
  const minutes = String(Math.round((meridian % 1) * 60)).padStart(2, "0");
  return `VN-2000 / TM-3 ${zones[id] ?? `${Math.floor(meridian)}-${minutes}`}`;
}
