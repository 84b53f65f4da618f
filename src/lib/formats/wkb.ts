/**
 * Boundaries as Well-Known Binary (OGC 06-103r4 and ISO 13249-3), as GeoPackages and PostGIS hold them.
 * Elevations and measures are left out. Every count is held against the bytes that are left before it is
 * believed.
 */
import type { Position } from "geojson";
import type { FilePlace } from "../faults";
import { polygonsOf, type Boundary } from "../geometry";
import type { FileNote } from "./geojson";
import { MAX_DEPTH, type Tally } from "./limits";
import { closedLines } from "./lines";
import { refuse } from "./refuse";
import { boundaryOf } from "./rings";

const NAMES: Record<number, string> = {
  1: "Point",
  2: "LineString",
  3: "Polygon",
  4: "MultiPoint",
  5: "MultiLineString",
  6: "MultiPolygon",
  7: "GeometryCollection",
};

/**
 * The boundary in some bytes; null where they hold none. A coordinate that is no number is refused unless
 * `keepsNonFinite`: an audit reports it.
 */
export function parseWkb(
  bytes: Uint8Array,
  place: FilePlace,
  tally: Tally,
  notes: FileNote[],
  keepsNonFinite = false,
): Boundary | null {
  const polygons = new WkbReader(bytes, place, tally, notes, keepsNonFinite).geometry(0);
  return polygons.length > 0 ? boundaryOf(polygons) : null;
}

class WkbReader {
  readonly #view: DataView;
  readonly #place: FilePlace;
  readonly #tally: Tally;
  readonly #notes: FileNote[];
  readonly #keepsNonFinite: boolean;
  #at = 0;
  #little = true;

  constructor(
    bytes: Uint8Array,
    place: FilePlace,
    tally: Tally,
    notes: FileNote[],
    keepsNonFinite: boolean,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#place = place;
    this.#tally = tally;
    this.#notes = notes;
    this.#keepsNonFinite = keepsNonFinite;
  }

  geometry(depth: number): Position[][][] {
    if (depth > MAX_DEPTH) refuse(this.#place, { code: "too-deep", limit: MAX_DEPTH });
    this.#need(5);
    const order = this.#view.getUint8(this.#at);
    if (order > 1)
      refuse(this.#place, { code: "damaged", what: "its geometry does not begin as WKB does" });
    this.#little = order === 1;
    this.#at += 1;
    const code = this.#count();
    if (code & 0x20000000) {
      this.#need(4);
      this.#at += 4;
    }
    const plain = code & 0x1fffffff;
    const dimensions = Math.floor(plain / 1000);
    const more =
      dimensions === 0
        ? (code & 0x80000000 ? 1 : 0) + (code & 0x40000000 ? 1 : 0)
        : dimensions === 3
          ? 2
          : 1;
    const size = 8 * (2 + more);
    const type = NAMES[plain % 1000];
    switch (type) {
      case "Polygon":
        return [this.#polygon(size)];
      case "LineString":
        return this.#closed([this.#ring(size)]);
      case "MultiPolygon":
      case "MultiLineString":
      case "GeometryCollection":
        return this.#members(5).flatMap(() => this.geometry(depth + 1));
      case "Point":
        this.#need(size);
        this.#at += size;
        break;
      case "MultiPoint":
        this.#members(5 + size).forEach(() => (this.#at += 5 + size));
        break;
      default:
        refuse(this.#place, {
          code: "unsupported",
          what: `a geometry of type ${plain}`,
          instead: "Convert curves and surfaces to polygons first.",
        });
    }
    this.#notes.push({ code: "no-polygon", place: this.#place, detail: `a ${type}` });
    return [];
  }

  #polygon(size: number): Position[][] {
    this.#tally.add("polygons", 1, this.#place);
    const rings = this.#members(4);
    this.#tally.add("positions", rings.length, this.#place);
    return rings.map(() => this.#ring(size));
  }

  #ring(size: number): Position[] {
    const points = this.#members(size);
    this.#tally.add("positions", points.length, this.#place);
    return points.map((_, i) => {
      const position = [
        this.#view.getFloat64(this.#at, this.#little),
        this.#view.getFloat64(this.#at + 8, this.#little),
      ];
      if (!this.#keepsNonFinite && !position.every(Number.isFinite)) {
        refuse(
          { ...this.#place, vertex: i + 1 },
          { code: "not-a-number", found: position.join(", ") },
        );
      }
      this.#at += size;
      return position;
    });
  }

  #closed(lines: Position[][]): Position[][][] {
    return closedLines(lines, this.#place, this.#notes).map((ring) => [ring]);
  }

  /** As many as the next count says, if so many can follow. */
  #members(least: number): null[] {
    const count = this.#count();
    this.#need(count * least);
    return new Array<null>(count).fill(null);
  }

  #count(): number {
    this.#need(4);
    const value = this.#view.getUint32(this.#at, this.#little);
    this.#at += 4;
    return value;
  }

  #need(bytes: number): void {
    if (this.#at + bytes > this.#view.byteLength) {
      refuse(this.#place, { code: "cut-short", what: "its geometry ends early" });
    }
  }
}

/** A boundary as little-endian WKB. */
export function toWkb(boundary: Boundary): Uint8Array<ArrayBuffer> {
  const polygons = polygonsOf(boundary);
  const sizes = polygons.map(
    (rings) => 9 + rings.reduce((sum, ring) => sum + 4 + 16 * ring.length, 0),
  );
  const head = boundary.type === "MultiPolygon" ? 9 : 0;
  const bytes = new Uint8Array(head + sizes.reduce((sum, size) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  const start = (type: number, count: number) => {
    view.setUint8(at, 1);
    view.setUint32(at + 1, type, true);
    view.setUint32(at + 5, count, true);
    at += 9;
  };
  if (head) start(6, polygons.length);
  for (const rings of polygons) {
    start(3, rings.length);
    for (const ring of rings) {
      view.setUint32(at, ring.length, true);
      at += 4;
      for (const [x = NaN, y = NaN] of ring) {
        view.setFloat64(at, x, true);
        view.setFloat64(at + 8, y, true);
        at += 16;
      }
    }
  }
  return bytes;
}
