/**
 * A line or an outline that is being drawn click by click. Values, never changed in place: every step
 * gives a new sketch. How long or large it is says sketchSize.ts, which is loaded only when a tool opens.
 */
import type { Feature, FeatureCollection, Polygon, Position } from "geojson";

export type SketchKind = "distance" | "area";

export interface Sketch {
  readonly kind: SketchKind;
  /** [lng, lat] in degrees, WGS 84, in the order they were set; an outline is not closed. */
  readonly vertices: readonly Position[];
  /** Once finished, no vertex is added until `undo`. */
  readonly finished: boolean;
}

/** The vertices a sketch needs before it can be finished. */
export const LEAST_VERTICES: Record<SketchKind, number> = { distance: 2, area: 3 };

export function newSketch(kind: SketchKind): Sketch {
  return { kind, vertices: [], finished: false };
}

/** The sketch with one more vertex; the same sketch if it is finished or the vertex repeats the last one. */
export function addVertex(sketch: Sketch, position: Position): Sketch {
  const last = sketch.vertices.at(-1);
  const repeats = last?.[0] === position[0] && last?.[1] === position[1];
  if (sketch.finished || repeats) return sketch;
  return { ...sketch, vertices: [...sketch.vertices, position] };
}

export function canFinish(sketch: Sketch): boolean {
  return !sketch.finished && sketch.vertices.length >= LEAST_VERTICES[sketch.kind];
}

/** The sketch as done; the same sketch where vertices are missing. */
export function finish(sketch: Sketch): Sketch {
  return canFinish(sketch) ? { ...sketch, finished: true } : sketch;
}

/** Takes back the last step: the finishing, else the last vertex. */
export function undo(sketch: Sketch): Sketch {
  if (sketch.finished) return { ...sketch, finished: false };
  return { ...sketch, vertices: sketch.vertices.slice(0, -1) };
}

/** The sketch as it would be with a click at the pointer; as it is without a pointer or when finished. */
export function preview(sketch: Sketch, pointer: Position | null): Sketch {
  return pointer && sketch.vertices.length > 0 ? addVertex(sketch, pointer) : sketch;
}

/** The closed outline of an area; null for a distance and while vertices are missing. */
export function outline({ kind, vertices }: Sketch): Polygon | null {
  const [first] = vertices;
  if (kind !== "area" || vertices.length < LEAST_VERTICES.area || !first) return null;
  return { type: "Polygon", coordinates: [[...vertices, first]] };
}

/** What to draw: the outline or line, and a point for every vertex that is set. */
export function drawing(sketch: Sketch, pointer: Position | null = null): FeatureCollection {
  const shown = preview(sketch, pointer);
  const polygon = outline(shown);
  const features: Feature[] = [];
  if (polygon) features.push(feature(polygon));
  else if (shown.vertices.length > 1)
    features.push(feature({ type: "LineString", coordinates: [...shown.vertices] }));
  for (const coordinates of sketch.vertices) features.push(feature({ type: "Point", coordinates }));
  return { type: "FeatureCollection", features };
}

function feature(geometry: Feature["geometry"]): Feature {
  return { type: "Feature", properties: {}, geometry };
}
