/** Boundaries and shapes as numbers in a row: a quarter of the memory, and handed from thread to thread without copying. */
import type { MultiPolygon, Position } from "geojson";
import type { FileBoundary } from "../../audit";
import { boxOf, polygonsOf, type Boundary, type Box } from "../../geometry";
import type { Features } from "./features";

/** How many polygons; of each how many rings; of each how many positions, and these. */
export type PackedShape = Float64Array<ArrayBuffer>;

export function packShape(shape: Boundary): PackedShape {
  const polygons = polygonsOf(shape);
  let length = 1;
  for (const polygon of polygons) {
    length++;
    for (const ring of polygon) length += 1 + 2 * ring.length;
  }
  const packed = new Float64Array(length);
  let at = 0;
  packed[at++] = polygons.length;
  for (const polygon of polygons) {
    packed[at++] = polygon.length;
    for (const ring of polygon) {
      packed[at++] = ring.length;
      for (const [lng = NaN, lat = NaN] of ring) {
        packed[at++] = lng;
        packed[at++] = lat;
      }
    }
  }
  return packed;
}

export function unpackShape(packed: PackedShape): MultiPolygon {
  let at = 0;
  const coordinates: Position[][][] = [];
  // Every boundary is unpacked for every step of an audit: loops, which make nothing but what is asked for.
  for (let polygons = packed[at++]!; polygons > 0; polygons--) {
    const polygon: Position[][] = [];
    for (let rings = packed[at++]!; rings > 0; rings--) {
      const count = packed[at++]!;
      const ring = new Array<Position>(count);
      for (let i = 0; i < count; i++, at += 2) ring[i] = [packed[at]!, packed[at + 1]!];
      polygon.push(ring);
    }
    coordinates.push(polygon);
  }
  return { type: "MultiPolygon", coordinates };
}

/** A boundary of a file, packed. */
export interface PackedBoundary extends Omit<FileBoundary, "boundary"> {
  readonly shape: PackedShape;
  readonly isPolygon: boolean;
}

function packBoundary({ boundary, ...stated }: FileBoundary): PackedBoundary {
  return { ...stated, shape: packShape(boundary), isPolygon: boundary.type === "Polygon" };
}

/** A boundary as it was, packed or not. */
export function opened(stored: FileBoundary | PackedBoundary): FileBoundary {
  if ("boundary" in stored) return stored;
  const { shape, isPolygon, ...stated } = stored;
  const boundary = unpackShape(shape);
  const [only] = boundary.coordinates;
  return {
    ...stated,
    boundary: isPolygon && only ? { type: "Polygon", coordinates: only } : boundary,
  };
}

/** Boundaries kept packed; each is unpacked anew where it is used. */
export class PackedFeatures implements Features {
  readonly #packed: PackedBoundary[] = [];
  readonly #boxes: Box[] = [];

  add(boundary: FileBoundary): void {
    this.#packed.push(packBoundary(boundary));
    this.#boxes.push(boxOf(boundary.boundary));
  }

  get count(): number {
    return this.#packed.length;
  }

  box(index: number): Box {
    return this.#boxes[index]!;
  }

  stored(index: number): PackedBoundary {
    return this.#packed[index]!;
  }
}
