/** Polygons as flat arrays of numbers, the inside on the left of every edge. */
import type { Position } from "geojson";
import { doubledArea } from "../ringArea";
import type { Polygons } from "./engine";

/** Corners one after the other, ring by ring; edge i goes from corner i to corner `next[i]`. */
export interface Flat {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly next: Uint32Array;
  /** Where each ring starts; one more than there are rings. */
  readonly starts: readonly number[];
  readonly bounds: Bounds;
}

export type Bounds = readonly [west: number, south: number, east: number, north: number];

const known = new WeakMap<Position[][], Flat>();

/** Made once for a polygon that is asked for again and again. Throws a `RangeError` where a coordinate is not a number. */
export function flatOf(polygons: Polygons): Flat {
  const [only] = polygons;
  if (!only || polygons.length > 1) return made(polygons);
  const kept = known.get(only) ?? made(polygons);
  known.set(only, kept);
  return kept;
}

function made(polygons: Polygons): Flat {
  const most = polygons.flat().reduce((sum, ring) => sum + ring.length, 0);
  const xs = new Float64Array(most);
  const ys = new Float64Array(most);
  const next = new Uint32Array(most);
  const starts = [0];
  let count = 0;
  for (const polygon of polygons) {
    polygon.forEach((ring, r) => {
      const start = count;
      const isLeft = doubledArea(ring) > 0;
      for (let i = 0; i < ring.length; i++) {
        const [x = NaN, y = NaN] = ring[isLeft === (r === 0) ? i : ring.length - 1 - i]!;
        if (!Number.isFinite(x) || !Number.isFinite(y))
          throw new RangeError("a coordinate is not a number");
        // The position that closes the ring, and any that stands twice, is one corner.
        if (count > start && xs[count - 1] === x && ys[count - 1] === y) continue;
        xs[count] = x;
        ys[count] = y;
        next[count] = count + 1;
        count++;
      }
      if (count - 1 > start && xs[start] === xs[count - 1] && ys[start] === ys[count - 1]) count--;
      if (count - start < 3) count = start;
      else {
        next[count - 1] = start;
        starts.push(count);
      }
    });
  }
  const flat = { xs: xs.subarray(0, count), ys: ys.subarray(0, count) };
  return { ...flat, next: next.subarray(0, count), starts, bounds: boundsOf(flat) };
}

function boundsOf({ xs, ys }: Pick<Flat, "xs" | "ys">): Bounds {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (let i = 0; i < xs.length; i++) {
    const x = xs[i]!;
    const y = ys[i]!;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}
