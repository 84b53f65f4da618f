/**
 * The shapes of a shapefile (ESRI Shapefile Technical Description, July 1998).
 *
 * An own reader, because the geometry has to come raw, before any coordinate system is assumed, and because
 * every length is checked here: a file that ends early or contradicts itself is refused with the number of
 * the shape, never read in part.
 */
import type { Position } from "geojson";
import type { FilePlace } from "../../faults";
import type { Tally } from "../limits";
import type { Pace } from "../pace";
import { refuse } from "../refuse";

/** The rings of one record, in order; null for a record without a shape. */
export type Shape = { readonly rings: Position[][]; readonly isLine: boolean } | null;

const FILE_CODE = 9994;
const HEADER = 100;
const TYPES: Record<number, string> = {
  0: "null shapes",
  1: "points",
  3: "lines",
  5: "polygons",
  8: "points",
  11: "points",
  13: "lines",
  15: "polygons",
  18: "points",
  21: "points",
  23: "lines",
  25: "polygons",
  28: "points",
  31: "multipatches",
};

export function isShp(bytes: Uint8Array): boolean {
  return (
    bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset).getInt32(0) === FILE_CODE
  );
}

/** The shapes of a .shp, record by record. */
export async function readShp(
  bytes: Uint8Array,
  place: FilePlace,
  tally: Tally,
  pace: Pace,
): Promise<Shape[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER)
    refuse(place, { code: "cut-short", what: "its header is not complete" });
  if (!isShp(bytes)) refuse(place, { code: "damaged", what: "it does not begin as a .shp does" });
  const length = view.getInt32(24) * 2;
  const what = TYPES[view.getInt32(32, true)];
  if (!what) refuse(place, { code: "damaged", what: "its type of shape is none that is known" });
  if (what !== "polygons" && what !== "lines" && what !== "null shapes") {
    refuse(place, { code: "no-polygons", found: what });
  }
  if (length > bytes.length) {
    refuse(place, { code: "cut-short", what: `it has ${bytes.length} of ${length} bytes` });
  }
  const end = Math.max(length, HEADER);
  const shapes: Shape[] = [];
  for (let at = HEADER; at < end;) {
    const feature = shapes.length + 1;
    const here = { ...place, feature };
    if (at + 12 > end) refuse(here, { code: "cut-short", what: "the file ends in its header" });
    const size = view.getInt32(at + 4) * 2;
    if (size < 4 || at + 8 + size > end) {
      refuse(here, { code: "damaged", what: "its length goes past the end of the file" });
    }
    shapes.push(readShape(view, at + 8, size, here, tally));
    at += 8 + size;
    if (feature % 64 === 0) await pace.at(at / end);
  }
  return shapes;
}

function readShape(
  view: DataView,
  at: number,
  size: number,
  place: FilePlace,
  tally: Tally,
): Shape {
  const type = view.getInt32(at, true);
  const what = TYPES[type];
  if (type === 0) return null;
  if (what !== "polygons" && what !== "lines") {
    refuse(place, { code: "damaged", what: `its type of shape, ${type}, is not that of the file` });
  }
  const [parts, points] =
    size >= 44 ? [view.getInt32(at + 36, true), view.getInt32(at + 40, true)] : [-1, -1];
  if (parts < 0 || points < 0 || 44 + 4 * parts + 16 * points > size) {
    refuse(place, {
      code: "damaged",
      what: "its counts of rings and points do not fit its length",
    });
  }
  tally.add("positions", points, place);
  tally.add("polygons", 1, place);
  const starts = Array.from({ length: parts }, (_, i) => view.getInt32(at + 44 + 4 * i, true));
  const first = at + 44 + 4 * parts;
  const rings = starts.map((start, i) => {
    const end = starts[i + 1] ?? points;
    if (start === end)
      refuse({ ...place, ring: i + 1 }, { code: "damaged", what: "it has no point" });
    if (start < 0 || start > end || end > points || (i === 0 && start !== 0)) {
      refuse(
        { ...place, ring: i + 1 },
        { code: "damaged", what: "it does not begin where the ring before ends" },
      );
    }
    return Array.from({ length: end - start }, (_, k): Position => {
      const offset = first + 16 * (start + k);
      const position = [view.getFloat64(offset, true), view.getFloat64(offset + 8, true)];
      if (!position.every(Number.isFinite)) {
        refuse(
          { ...place, ring: i + 1, vertex: k + 1 },
          { code: "not-a-number", found: position.join(", ") },
        );
      }
      return position;
    });
  });
  return { rings, isLine: what === "lines" };
}
