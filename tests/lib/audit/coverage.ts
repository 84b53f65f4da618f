/** A map of cells that share wavy borders vertex for vertex, as a clean cadastre has them. */
import type { Position } from "geojson";
import type { FileBoundary } from "../../../src/lib/audit";

export interface CoverageOptions {
  columns: number;
  rows: number;
  /** Edges on each side of a cell. */
  edges: number;
  /** Degrees by which every position is off, at most. */
  noise?: number;
  seed?: number;
}

const SIDE = 0.004;
const [WEST, SOUTH] = [107.5, 21.2];

export function coverage({
  columns,
  rows,
  edges,
  noise = 0,
  seed = 1,
}: CoverageOptions): FileBoundary[] {
  let state = seed;
  const random = () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
  const off = (): number => (random() * 2 - 1) * noise;
  const node = (i: number, j: number): Position => [
    WEST + SIDE * (i + 0.15 * Math.sin(i * 7 + j * 3)),
    SOUTH + SIDE * (j + 0.15 * Math.cos(i * 5 + j * 11)),
  ];
  /** From one node to the next, without the last position. */
  const side = (
    [ax = 0, ay = 0]: Position,
    [bx = 0, by = 0]: Position,
    phase: number,
  ): Position[] =>
    Array.from({ length: edges }, (_, k) => {
      const t = k / edges;
      const swing = 0.03 * Math.sin(t * Math.PI) * Math.sin(t * 20 + phase);
      return [ax + (bx - ax) * t - (by - ay) * swing, ay + (by - ay) * t + (bx - ax) * swing];
    });
  const across = (i: number, j: number) => side(node(i, j), node(i + 1, j), i * 13 + j * 17);
  const up = (i: number, j: number) => side(node(i, j), node(i, j + 1), i * 19 + j * 23);
  const back = (line: Position[], end: Position) => [...line, end].reverse().slice(0, -1);

  const cells = Array.from({ length: columns * rows }, (_, k): FileBoundary => {
    const [i, j] = [k % columns, Math.floor(k / columns)];
    const ring = [
      ...across(i, j),
      ...up(i + 1, j),
      ...back(across(i, j + 1), node(i + 1, j + 1)),
      ...back(up(i, j), node(i, j + 1)),
    ].map(([lng = 0, lat = 0]): Position => [lng + off(), lat + off()]);
    return cell(`${i}-${j}`, [...ring, ring[0]!]);
  });
  return cells;
}

export function cell(id: string, ring: Position[]): FileBoundary {
  const boundary = { type: "Polygon" as const, coordinates: [ring] };
  return { id, boundary, plannedHa: null, basis: "surveyed", kind: "park", zone: null };
}

/** The cell grown or shrunk about its first corner's middle by a factor. */
export function scaled({ id, boundary }: FileBoundary, factor: number): FileBoundary {
  const ring = (boundary.coordinates as Position[][])[0]!;
  const middle = [0, 1].map((axis) => ring.reduce((sum, at) => sum + at[axis]!, 0) / ring.length);
  return cell(
    id,
    ring.map((at) => at.map((value, axis) => middle[axis]! + (value - middle[axis]!) * factor)),
  );
}
