/** Boxes of boundaries that are asked for again and again, each worked out once. */
import type { Position } from "geojson";
import { boxOfPositions, polygonsOf, unionBox, type Boundary, type Box } from "./geometry";

interface BoxedPolygon {
  readonly polygon: Position[][];
  readonly box: Box;
}

const polygons = new WeakMap<Boundary, BoxedPolygon[]>();
const boxes = new WeakMap<Boundary, Box>();

/** The polygons of a boundary, each with the box around it. */
export function keptPolygons(boundary: Boundary): readonly BoxedPolygon[] {
  const known = polygons.get(boundary);
  if (known) return known;
  const made = polygonsOf(boundary).map((polygon) => ({
    polygon,
    box: boxOfPositions(polygon[0] ?? []),
  }));
  polygons.set(boundary, made);
  return made;
}

/** The box around a boundary. */
export function keptBox(boundary: Boundary): Box {
  const known = boxes.get(boundary);
  if (known) return known;
  const made = unionBox(keptPolygons(boundary).map(({ box }) => box));
  boxes.set(boundary, made);
  return made;
}
