/**
 * Union, difference and growing of many boundaries at once, by Clipper2 on a grid of 0.1 mm.
 *
 * Two boundaries are intersected exactly (overlap.ts); for the union of a thousand, and for growing a shape by
 * some metres, Clipper2 is made. Degrees are scaled to the grid with one constant per axis, so straight
 * lines stay straight; a length is right to 0.4 % within half a degree of latitude from the middle.
 */
import {
  Clipper,
  Clipper64,
  ClipType,
  EndType,
  FillRule,
  JoinType,
  PolyTree64,
  type Path64,
  type Paths64,
  type PolyPath64,
  type Rect64,
} from "clipper2-ts";
import type { MultiPolygon, Position } from "geojson";
import { openRing, polygonsOf, type Boundary, type Box } from "../geometry";
import { metresPerDegree } from "../localPlane";

/** Of the grid. */
export const UNITS_PER_M = 10_000;

export type { Paths64 } from "clipper2-ts";

/** A polygon of a region: its outline, what is cut out of it, and the regions inside those holes. */
export interface Area {
  outline: Path64;
  holes: { outline: Path64; islands: Path64[] }[];
}

export class Plane {
  readonly #west: number;
  readonly #south: number;
  readonly #perLng: number;
  readonly #perLat: number;

  /** A plane for the places in and near a box. */
  constructor([west, south, east, north]: Box) {
    const [lngM, latM] = metresPerDegree((south + north) / 2);
    [this.#west, this.#south] = [(west + east) / 2, (south + north) / 2];
    [this.#perLng, this.#perLat] = [lngM * UNITS_PER_M, latM * UNITS_PER_M];
  }

  /** Outlines turned left and holes right, as the functions below want them. */
  paths(boundary: Boundary): Paths64 {
    return polygonsOf(boundary).flatMap((polygon) =>
      polygon.map((ring, i) => {
        const path = openRing(ring).map((position) => this.point(position));
        return isLeftTurned(path) === (i === 0) ? path : path.reverse();
      }),
    );
  }

  point([lng = NaN, lat = NaN]: Position): { x: number; y: number } {
    return {
      x: Math.round((lng - this.#west) * this.#perLng),
      y: Math.round((lat - this.#south) * this.#perLat),
    };
  }

  box([west, south, east, north]: Box): Paths64 {
    const corners = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ];
    return [corners.map((corner) => this.point(corner))];
  }

  ring(path: Path64): Position[] {
    const ring = path.map(({ x, y }) => [
      x / this.#perLng + this.#west,
      y / this.#perLat + this.#south,
    ]);
    return ring[0] ? [...ring, ring[0]] : ring;
  }
}

export function isLeftTurned(path: Path64): boolean {
  return Clipper.isPositive(path);
}

/** The box around a path, on the grid; its `top` is the south. */
export function boundsOf(path: Path64): Rect64 {
  return Clipper.getBounds(path);
}

export function union(paths: Paths64): Paths64 {
  return Clipper.union(paths, FillRule.NonZero);
}

export function intersection(paths: Paths64, others: Paths64): Paths64 {
  return Clipper.intersect(paths, others, FillRule.NonZero);
}

export function difference(paths: Paths64, less: Paths64): Paths64 {
  return Clipper.difference(paths, less, FillRule.NonZero);
}

/**
 * The region grown by so many metres on every side, shrunk if negative; corners are rounded. Ring by ring and
 * then united, which is several times faster than all rings at once.
 */
export function grown(paths: Paths64, byM: number): Paths64 {
  const arcTolerance = (Math.abs(byM) / 50) * UNITS_PER_M;
  const inflate = (path: Path64, units: number) =>
    Clipper.inflatePaths([path], units, JoinType.Round, EndType.Polygon, 2, arcTolerance);
  const rings = paths.flatMap((path) => {
    const units = byM * UNITS_PER_M;
    if (Clipper.isPositive(path)) return inflate(path, units);
    return Clipper.reversePaths(inflate(Clipper.reversePath(path), -units));
  });
  return Clipper.union(rings, FillRule.Positive);
}

/** The polygons of a region. */
export function areas(paths: Paths64): Area[] {
  const clipper = new Clipper64();
  clipper.addSubject(paths);
  const tree = new PolyTree64();
  clipper.execute(ClipType.Union, FillRule.NonZero, tree);
  const found: Area[] = [];
  const collect = (outline: PolyPath64) => {
    // Where borders coincide but for rounding, Clipper2 now and then repeats a piece of an outline inside it,
    // turned the outline's way. It is covered, not cut out: holes are turned right.
    const holes = childrenOf(outline).filter(({ poly }) => !Clipper.isPositive(poly ?? []));
    found.push({
      outline: outline.poly ?? [],
      holes: holes.map((hole) => ({
        outline: hole.poly ?? [],
        islands: childrenOf(hole).map((island) => island.poly ?? []),
      })),
    });
    for (const hole of holes) childrenOf(hole).forEach(collect);
  };
  childrenOf(tree).forEach(collect);
  return found;
}

/** The areas as one boundary in degrees. */
export function boundaryOf(found: readonly Area[], plane: Plane): MultiPolygon {
  const coordinates = found.map(({ outline, holes }) =>
    [outline, ...holes.map((hole) => hole.outline)].map((path) => plane.ring(path)),
  );
  return { type: "MultiPolygon", coordinates };
}

function childrenOf(node: PolyPath64 | PolyTree64): PolyPath64[] {
  return Array.from({ length: node.count }, (_, i) => node.child(i));
}
