/**
 * Which coordinate system, in which order, numbers are in: what the file says, held against where it would
 * put them.
 *
 * Every system known here is tried in both orders. A reading is worth something if it falls in Vietnam, and
 * more if it falls in Quảng Ninh by a system that is used there. What the file says is believed if it falls
 * where such a file belongs; if it does not, and another reading does, the reader is asked. One step of
 * meridian (15′) moves a boundary by 26 km, which may still be in the province: so another province's
 * meridian is asked about as well, even there.
 */
import type { Position } from "geojson";
import type { Box } from "../geometry";
import { conversionOf } from "./convert";
import { isCrsWkt } from "./crsWkt";
import { headingDatum, identify } from "./identify";
import { fallsIn, type Falls } from "./places";
import { SYSTEMS, WEB_MERCATOR, WGS84, type CrsSystem } from "./systems";
import type { CrsStatement, Why } from "./why";
import { QUANG_NINH } from "../vn2000";

/** The order of a pair in the file: easting or longitude first, or second. */
export type Axis = "xy" | "yx";

export interface CrsCandidate {
  readonly system: CrsSystem;
  readonly axis: Axis;
  /** `certain` and `likely` are taken, `possible` is asked about. */
  readonly confidence: "certain" | "likely" | "possible";
  readonly why: readonly Why[];
  /** Where the coordinates would lie. */
  readonly box: Box;
}

export interface DetectOptions {
  /** What the reader says: an id that `systemOf` knows. */
  readonly crs?: string | undefined;
  readonly axis?: Axis | undefined;
  /** The order that the file itself gives, by the heads of its columns. */
  readonly statedAxis?: Axis | null;
  /** Whether the numbers alone may decide. Default true. */
  readonly byNumbers?: boolean;
}

export interface CrsDetection {
  /** Best first. Empty where the numbers lie nowhere. */
  readonly candidates: readonly CrsCandidate[];
  /** The best one if it is certain or likely. */
  readonly taken: CrsCandidate | null;
  /** What the file says cannot be converted. */
  readonly unknown: CrsStatement | null;
}

interface Reading {
  readonly system: CrsSystem;
  readonly axis: Axis;
  readonly falls: Falls;
  readonly box: Box;
}

/** Degrees from its meridian up to which a plane is used. */
const TM3_REACH = 2;
/** Quảng Ninh is up to 4.6° west of zone 49's meridian, and files of two zones are kept in one. */
const UTM_REACH = 5;
/** The share of positions that has to fall in a place: a boundary may have a stray vertex, unless it is one of three. */
const MOST = 0.9;
const FEW = 4;
const WORTH: Record<Falls, number> = { province: 3, vietnam: 2, earth: 1, nowhere: 0 };

/** The readings of some of a file's positions, best first. */
export function detectCrs(
  positions: readonly Position[],
  statement: CrsStatement | null,
  options: DetectOptions = {},
): CrsDetection {
  const axes: readonly Axis[] = options.axis ? [options.axis] : ["xy", "yx"];
  const natural = options.axis ?? options.statedAxis ?? "xy";
  const read = (system: CrsSystem) => bestAxis(system, axes, natural, positions);

  if (options.crs !== undefined) {
    const system = SYSTEMS.get(options.crs) ?? identify(options.crs)?.system;
    const reading = system && read(system);
    if (!reading || reading.falls === "nowhere")
      return { candidates: [], taken: null, unknown: null };
    return decided([candidate(reading, "certain", [{ code: "chosen" }], natural)]);
  }

  const stated = statement && identify(statement.text);
  // A .prj names WGS 84's ellipsoid, which is no datum.
  const isWords = statement && !stated && !isCrsWkt(statement.text);
  const datum = isWords ? headingDatum(statement.text) : null;
  const all = [...SYSTEMS.values()]
    .filter((system) => !datum || system.datum === datum)
    .map(read)
    .filter((one) => WORTH[one.falls] >= WORTH.vietnam && isInReach(one))
    .sort((a, b) => merit(b, natural) - merit(a, natural));

  if (!statement || (!stated && datum))
    return byNumbersAlone(all, positions, statement, natural, options);
  if (!stated) {
    const contradicts: Why = { code: "contradicts", ...statement };
    const candidates = all.map((one) => candidate(one, "possible", [contradicts], natural));
    return { candidates, taken: null, unknown: statement };
  }
  const why: Why[] = [{ code: "stated", ...statement }];
  if (stated.perhaps) {
    const [meant, literal] = [read(stated.perhaps), read(stated.system)];
    if (meant.falls !== "nowhere") {
      return decided([
        candidate(meant, "likely", [...why, { code: "vn2000-projection" }], natural),
        candidate(literal, "possible", why, natural),
      ]);
    }
  }
  if (stated.system.datum === "VN-2000" && statement.by === "prj")
    why.push({ code: "shift-added" });
  return held(read(stated.system), why, all, statement, natural);
}

/** What the file says, against where its numbers would lie. */
function held(
  stated: Reading,
  why: readonly Why[],
  all: readonly Reading[],
  statement: CrsStatement,
  natural: Axis,
): CrsDetection {
  const others = all.filter((one) => one.system.id !== stated.system.id);
  const rivals = others.filter((one) => one.falls === "province" && isUsual(one));
  const own = rivals.find(({ system }) => system.id === QUANG_NINH);
  const isRivalled =
    stated.falls === "province"
      ? // Another province's meridian, but Quảng Ninh by its own as well.
        stated.system.kind === "tm3" && own !== undefined
      : stated.falls === "vietnam"
        ? rivals.length > 0
        : others.length > 0;
  if (!isRivalled && stated.falls !== "nowhere") {
    const confidence = stated.axis === natural ? "certain" : "likely";
    return decided([candidate(stated, confidence, why, natural)]);
  }
  const contradicts: Why = { code: "contradicts", ...statement };
  const instead = (stated.falls === "nowhere" || stated.falls === "earth" ? others : rivals).map(
    (one) => candidate(one, "possible", [contradicts], natural),
  );
  const asStated = stated.falls === "nowhere" ? [] : [candidate(stated, "possible", why, natural)];
  return { candidates: [...instead, ...asStated], taken: null, unknown: null };
}

function byNumbersAlone(
  all: readonly Reading[],
  positions: readonly Position[],
  statement: CrsStatement | null,
  natural: Axis,
  options: DetectOptions,
): CrsDetection {
  const why: Why[] = statement ? [{ code: "stated", ...statement }] : [{ code: "numbers" }];
  const [best] = all;
  if (!best) {
    // Degrees of another country: nothing here can tell which way round they are.
    const axes: readonly Axis[] = options.axis
      ? [options.axis]
      : [natural, natural === "xy" ? "yx" : "xy"];
    const system = SYSTEMS.get(WGS84)!;
    const abroad = axes
      .map((axis) => readingOf(system, axis, positions))
      .filter(({ falls }) => falls === "earth");
    const isUnit =
      abroad.length > 0 && positions.every(([x = 0, y = 0]) => Math.abs(x) < 1 && Math.abs(y) < 1);
    const candidates = isUnit ? [] : abroad.map((one) => candidate(one, "possible", why, natural));
    return { candidates, taken: null, unknown: null };
  }
  const rivals = all.filter((one) => one !== best && one.falls === best.falls && isUsual(one));
  const isOwn = best.falls === "province" ? isUsual(best) : best.system.id === WGS84;
  const isTaken = isOwn && rivals.length === 0 && options.byNumbers !== false;
  const candidates = all.map((one) =>
    candidate(one, one === best && isTaken ? "likely" : "possible", why, natural),
  );
  return isTaken ? decided(candidates) : { candidates, taken: null, unknown: null };
}

function decided(candidates: readonly CrsCandidate[]): CrsDetection {
  return { candidates, taken: candidates[0] ?? null, unknown: null };
}

/** Systems that files of Quảng Ninh are kept in: its own plane, UTM, Web Mercator and WGS 84's degrees. */
function isUsual({ system }: Reading): boolean {
  const { id, kind } = system;
  return id === WGS84 || id === QUANG_NINH || kind === "utm" || kind === "web-mercator";
}

function merit(reading: Reading, natural: Axis): number {
  const { system, falls, axis } = reading;
  const own = system.id === QUANG_NINH && falls === "province" ? 0.5 : 0;
  const usual =
    system.id === WGS84 || system.id === WEB_MERCATOR ? 0.4 : system.kind === "utm" ? 0.3 : 0;
  const datum = system.datum === "VN-2000" && system.kind !== "geographic" ? 0.05 : 0;
  return (
    WORTH[falls] + own + usual + datum - (axis === natural ? 0 : 0.01) - offMeridian(reading) / 1000
  );
}

function offMeridian({ system, box }: Reading): number {
  return system.tm ? Math.abs((box[0] + box[2]) / 2 - system.tm.meridian) : 0;
}

function isInReach(reading: Reading): boolean {
  const { kind } = reading.system;
  return offMeridian(reading) <= (kind === "tm3" ? TM3_REACH : UTM_REACH);
}

/** The order in which the system makes most of the positions; the natural one where both do. */
function bestAxis(
  system: CrsSystem,
  axes: readonly Axis[],
  natural: Axis,
  positions: readonly Position[],
): Reading {
  const readings = axes.map((axis) => readingOf(system, axis, positions));
  return readings.reduce((best, one) => {
    const gain = WORTH[one.falls] - WORTH[best.falls];
    return gain > 0 || (gain === 0 && one.axis === natural) ? one : best;
  });
}

function readingOf(system: CrsSystem, axis: Axis, positions: readonly Position[]): Reading {
  const { toWgs84 } = conversionOf(system.id);
  const counts: Record<Falls, number> = { province: 0, vietnam: 0, earth: 0, nowhere: 0 };
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of positions) {
    const [lng, lat] = toWgs84(axis === "xy" ? position : [position[1]!, position[0]!]);
    counts[fallsIn([lng, lat])]++;
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) continue;
    [west, east] = [Math.min(west, lng), Math.max(east, lng)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  const { length } = positions;
  const least = length < FEW ? length : Math.min(length * MOST, length - 1);
  const { province, vietnam, earth } = counts;
  let falls: Falls = "nowhere";
  if (length > 0) {
    if (province >= least) falls = "province";
    else if (province + vietnam >= least) falls = "vietnam";
    else if (province + vietnam + earth >= least) falls = "earth";
  }
  return { system, axis, falls, box: [west, south, east, north] };
}

function candidate(
  { system, axis, falls, box }: Reading,
  confidence: CrsCandidate["confidence"],
  why: readonly Why[],
  natural: Axis,
): CrsCandidate {
  const more: Why[] = [{ code: "falls", in: falls }];
  if (falls === "province" && system.kind === "tm3") {
    const meridian = system.tm?.meridian ?? NaN;
    more.push(
      system.id === QUANG_NINH ? { code: "own-meridian" } : { code: "other-meridian", meridian },
    );
  }
  if (axis !== natural) more.push({ code: "axes-swapped" });
  return { system, axis, confidence, why: [...why, ...more], box };
}
