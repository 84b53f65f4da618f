/** Arcs of a polyline, drawn as many short edges that stay within a millimetre of them. */
import type { Position } from "geojson";

export interface Corner {
  readonly at: Position;
  /** The tangent of a quarter of the angle of the arc to the next corner; 0 is a straight edge. */
  readonly bulge: number;
}

const MOST_EDGES = 720;

/** The corners of a ring with the points of its arcs between them. `tolerance` is in the drawing's unit. */
export function withArcs(corners: readonly Corner[], tolerance: number): Position[] {
  return corners.flatMap(({ at, bulge }, i) => {
    const next = corners[(i + 1) % corners.length]!;
    return bulge === 0 ? [at] : [at, ...arc(at, next.at, bulge, tolerance)];
  });
}

/** The points between the ends of an arc. */
function arc(
  [x1 = 0, y1 = 0]: Position,
  [x2 = 0, y2 = 0]: Position,
  bulge: number,
  tolerance: number,
): Position[] {
  const chord = Math.hypot(x2 - x1, y2 - y1);
  const radius = (chord * (1 + bulge * bulge)) / (4 * Math.abs(bulge));
  if (!(radius > tolerance) || !Number.isFinite(radius)) return [];
  const angle = 4 * Math.atan(bulge);
  const step = 2 * Math.acos(1 - tolerance / radius);
  const edges = Math.min(MOST_EDGES, Math.max(2, Math.ceil(Math.abs(angle) / step)));
  // The centre lies beside the chord's middle, to the left for a positive bulge of less than a half circle.
  const offset = (1 - bulge * bulge) / (4 * bulge);
  const centreX = (x1 + x2) / 2 - (y2 - y1) * offset;
  const centreY = (y1 + y2) / 2 + (x2 - x1) * offset;
  const start = Math.atan2(y1 - centreY, x1 - centreX);
  return Array.from({ length: edges - 1 }, (_, i) => {
    const at = start + (angle * (i + 1)) / edges;
    return [centreX + radius * Math.cos(at), centreY + radius * Math.sin(at)];
  });
}
