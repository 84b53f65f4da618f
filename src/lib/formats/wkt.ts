/**
 * Boundaries as Well-Known Text (OGC 06-103r4), one or several, each with PostGIS's "SRID=…;" or without.
 *
 * Read: POLYGON, MULTIPOLYGON, GEOMETRYCOLLECTION, and lines that end where they start. Elevations and
 * measures are left out.
 */
import type { Position } from "geojson";
import type { FilePlace } from "../faults";
import { polygonsOf, type Boundary } from "../geometry";
import type { FileNote } from "./geojson";
import type { ImportContext, RawFeature, RawLayer } from "./layers";
import { MAX_DEPTH, type Tally } from "./limits";
import { closedLines } from "./lines";
import { refuse } from "./refuse";
import { boundaryOf } from "./rings";

export interface WktGeometry {
  /** Null where nothing in it bounds anything. */
  readonly boundary: Boundary | null;
  readonly srid: string | null;
  /** Where the text after it begins. */
  readonly end: number;
}

const START =
  /^\s*(?:SRID\s*=\s*\d+\s*;\s*)?(?:MULTI)?(?:POLYGON|LINESTRING|GEOMETRYCOLLECTION|POINT|CURVE|SURFACE|CURVEPOLYGON)\s*(?:(?:ZM|Z|M)\s*)?(?:\(|EMPTY)/i;

export function isWkt(text: string): boolean {
  return START.test(text);
}

/** A text of WKT geometries, one after the other. */
export async function readWkt(
  text: string,
  name: string,
  place: FilePlace,
  { tally, pace }: ImportContext,
): Promise<RawLayer> {
  const features: RawFeature[] = [];
  const notes: FileNote[] = [];
  const srids = new Set<string>();
  let count = 0;
  for (let at = 0; text.slice(at).search(/[^\s;,]/) >= 0;) {
    at += text.slice(at).search(/[^\s;,]/);
    const here = { ...place, feature: ++count };
    const { boundary, srid, end } = parseWkt(text, at, here, tally, notes);
    if (srid) srids.add(srid);
    if (boundary) features.push({ boundary, properties: {}, place: here });
    at = end;
    if (count % 64 === 0) await pace.at(at / text.length);
  }
  if (srids.size > 1) {
    refuse(place, { code: "wrong-shape", expected: "one SRID", found: [...srids].join(", ") });
  }
  const [srid] = srids;
  return {
    format: "wkt",
    name,
    place,
    features,
    crs: srid ? { by: "crs-member", text: `EPSG:${srid}` } : null,
    axis: null,
    byNumbers: true,
    encoding: null,
    notes,
  };
}

/** One geometry, from a place in the text. Throws a `FileFault` at what is no WKT. */
export function parseWkt(
  text: string,
  from: number,
  place: FilePlace,
  tally: Tally,
  notes: FileNote[],
): WktGeometry {
  const parser = new Parser(text, from, place, tally, notes);
  const srid = parser.srid();
  const polygons = parser.geometry(0);
  const boundary = polygons.length > 0 ? boundaryOf(polygons) : null;
  return { boundary, srid, end: parser.at };
}

const TYPES = new Set([
  "POLYGON",
  "MULTIPOLYGON",
  "GEOMETRYCOLLECTION",
  "LINESTRING",
  "MULTILINESTRING",
  "POINT",
  "MULTIPOINT",
]);

/** One way to read any text: with two, a long number that is none would take for ever. */
const NUMBER = String.raw`([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)`;
const POSITION = new RegExp(
  `\\s*${NUMBER}\\s+${NUMBER}(?:\\s+${NUMBER})?(?:\\s+${NUMBER})?(?=\\s*(?:[,)]|$))`,
  "iy",
);

class Parser {
  at: number;
  readonly #text: string;
  readonly #place: FilePlace;
  readonly #tally: Tally;
  readonly #notes: FileNote[];

  constructor(text: string, from: number, place: FilePlace, tally: Tally, notes: FileNote[]) {
    this.#text = text;
    this.at = from;
    this.#place = place;
    this.#tally = tally;
    this.#notes = notes;
  }

  srid(): string | null {
    return this.#match(/\s*SRID\s*=\s*(\d+)\s*;/iy)?.[1] ?? null;
  }

  geometry(depth: number): Position[][][] {
    if (depth > MAX_DEPTH) refuse(this.#place, { code: "too-deep", limit: MAX_DEPTH });
    const start = this.at;
    const type = this.#type();
    if (this.#match(/\s*EMPTY/iy)) {
      this.#notes.push({ code: "no-geometry", place: this.#place, detail: type });
      return [];
    }
    switch (type) {
      case "POLYGON":
        return [this.#polygon()];
      case "MULTIPOLYGON":
        return this.#list(() => this.#polygon());
      case "GEOMETRYCOLLECTION":
        return this.#list(() => this.geometry(depth + 1)).flat();
      case "LINESTRING":
        return closedLines([this.#ring()], this.#place, this.#notes).map((ring) => [ring]);
      case "MULTILINESTRING":
        return closedLines(this.#polygon(), this.#place, this.#notes).map((ring) => [ring]);
      case "POINT":
      case "MULTIPOINT":
        this.#skip();
        this.#notes.push({ code: "no-polygon", place: this.#place, detail: `a ${type}` });
        return [];
      default:
        this.at = start;
        return this.#fail("a POLYGON or MULTIPOLYGON");
    }
  }

  /** The name in front of a bracket or of EMPTY, without what it says of dimensions. */
  #type(): string {
    const start = this.at;
    const word = this.#match(/\s*([A-Z]+)/iy)?.[1]?.toUpperCase() ?? "";
    this.#match(/\s*(?:ZM|Z|M)(?![A-Z])/iy);
    const isNamed = word !== "" && /\s*(?:\(|EMPTY)/iy;
    if (isNamed) {
      isNamed.lastIndex = this.at;
      if (isNamed.test(this.#text)) return TYPES.has(word) ? word : word.replace(/(?:ZM|Z|M)$/, "");
    }
    this.at = start;
    return this.#fail("the name of a geometry");
  }

  #polygon(): Position[][] {
    this.#tally.add("polygons", 1, this.#place);
    return this.#list(() => this.#ring());
  }

  #ring(): Position[] {
    const ring = this.#list(() => this.#position());
    this.#tally.add("positions", ring.length, this.#place);
    return ring;
  }

  #position(): Position {
    const match = this.#match(POSITION);
    if (!match) return this.#fail("two numbers, a longitude or easting and a latitude or northing");
    const position = [Number(match[1]), Number(match[2])];
    if (!position.every(Number.isFinite)) {
      refuse(this.#place, { code: "not-a-number", found: match[0].trim().slice(0, 60) });
    }
    return position;
  }

  #list<Item>(item: () => Item): Item[] {
    if (!this.#match(/\s*\(/y)) return this.#fail("“(”");
    const items = [item()];
    while (this.#match(/\s*,/y)) items.push(item());
    if (!this.#match(/\s*\)/y)) return this.#fail("“,” or “)”");
    return items;
  }

  /** Past brackets whose content does not matter. */
  #skip(): void {
    let open = 0;
    do {
      const mark = this.#match(/[^()]*([()])/y)?.[1];
      if (!mark) this.#fail("“)”");
      open += mark === "(" ? 1 : -1;
    } while (open > 0);
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }

  #fail(expected: string): never {
    const found = this.#text.slice(this.at, this.at + 40).trim();
    return refuse(this.#place, {
      code: "wrong-shape",
      expected: `${expected} at character ${this.at + 1}`,
      found: found ? `“${found}”` : "the end of the text",
    });
  }
}

/** A boundary as WKT, its numbers written by `number`. */
export function toWkt(boundary: Boundary, number: (value: number) => string): string {
  const ring = (positions: readonly Position[]) =>
    `(${positions.map(([x = NaN, y = NaN]) => `${number(x)} ${number(y)}`).join(", ")})`;
  const polygons = polygonsOf(boundary).map((rings) => `(${rings.map(ring).join(", ")})`);
  return boundary.type === "Polygon"
    ? `POLYGON ${polygons[0]!}`
    : `MULTIPOLYGON (${polygons.join(", ")})`;
}
