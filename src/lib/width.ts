/**
 * How wide a shape is at its widest: the diameter of the largest circle that fits inside it.
 *
 * Two boundaries that should meet leave slivers, metres long and a millimetre wide; an area alone
 * does not tell such a sliver from a small overlap that is meant, its width does.
 *
 * Circles are grown inside the shape from points along its edges, each until it touches the boundary
 * a second time. One counts only if its centre lies inside: where an outline runs along itself at rounding
 * level, inwards may be outwards. So every circle found really fits: the width is never too large. It is exact for
 * strips and squares and within a few percent elsewhere (tests/lib/width.test.ts holds it against
 * polylabel, which is exact but does not come to an end on thin shapes).
 */
import type { Position } from "geojson";
import { boxOfPositions, openRing, polygonsOf, type Boundary } from "./geometry";
import { metresFromMiddle } from "./localPlane";
import { doubledArea } from "./ringArea";
import { IndexedEdges, StrippedEdges, type Edge } from "./widthEdges";

/** Metres. Of several polygons, the widest counts; 0 for a shape without area. */
export function widthM(shape: Boundary): number {
  return polygonsOf(shape).reduce(
    (widest, polygon) => Math.max(widest, 2 * largestRadius(edgesOf(polygon))),
    0,
  );
}

/** A point of the boundary and the direction inwards in which a circle grows from it; one for all that are asked about. */
interface Touch {
  x: number;
  y: number;
  inX: number;
  inY: number;
}

/** Touches from one end to the other, 0 to 1: along an edge, or turning around the corner at its end. */
type Sweep = (edge: Edge, along: number, touch: Touch) => void;

/** Where on an edge or around a corner circles start. */
const STARTS = [0.5, 0.1, 0.9, 0.3, 0.7, 0.2, 0.8, 0.4, 0.6];
/** How much larger a circle must be to be worth following. */
const GAIN = 1.01;

function largestRadius(edges: readonly Edge[]): number {
  let areaM2 = 0;
  for (const { ax, ay, bx, by } of edges) areaM2 += (ax * by - bx * ay) / 2;
  if (!(areaM2 > 0)) return 0;
  const room = roomBetween(edges, Math.sqrt(areaM2 / Math.PI));
  const touch: Touch = { x: 0, y: 0, inX: 0, inY: 0 };
  let best = firstGuess(edges, room, touch);
  const sweepOver = (edge: Edge, sweep: Sweep) => {
    // Along an edge much shorter than the circle, one start is as good as another.
    const starts = edge.lengthM > best / 20 ? STARTS.length : 1;
    for (let i = 0; i < starts; i++) {
      const start = STARTS[i]!;
      sweep(edge, start, touch);
      if (!room.fits(touch, best * GAIN)) continue;
      best = Math.max(best, largestNear(edge, sweep, start, room, best || edge.lengthM, touch));
    }
  };
  for (const edge of edges) {
    sweepOver(edge, alongEdge);
    if (turnsAway(edge)) sweepOver(edge, aroundCorner);
  }
  return best;
}

/** The largest of the circles at the edges' middles, and what is near it: with it in hand most others are seen to be smaller at once. */
function firstGuess(edges: readonly Edge[], room: Room, touch: Touch): number {
  let best = 0;
  let from: Edge | null = null;
  for (const edge of edges) {
    alongEdge(edge, 0.5, touch);
    if (!room.fits(touch, best * GAIN)) continue;
    const radiusM = room.radius(touch, best || edge.lengthM);
    if (radiusM > best) [best, from] = [radiusM, edge];
  }
  return from ? largestNear(from, alongEdge, 0.5, room, best, touch) : best;
}

function alongEdge(edge: Edge, along: number, touch: Touch): void {
  touch.x = edge.ax + (edge.bx - edge.ax) * along;
  touch.y = edge.ay + (edge.by - edge.ay) * along;
  touch.inX = edge.inX;
  touch.inY = edge.inY;
}

/** Whether the boundary turns away from the inside at the edge's end, so that a circle can touch it there. */
function turnsAway(edge: Edge): boolean {
  const { next } = edge;
  const turn =
    (edge.bx - edge.ax) * (next.by - next.ay) - (edge.by - edge.ay) * (next.bx - next.ax);
  if (turn >= 0) return false;
  // Back along itself, the boundary has no direction inwards between the two.
  return Math.hypot(edge.inX + next.inX, edge.inY + next.inY) >= 1e-9;
}

function aroundCorner(edge: Edge, along: number, touch: Touch): void {
  const inX = edge.inX + (edge.next.inX - edge.inX) * along;
  const inY = edge.inY + (edge.next.inY - edge.inY) * along;
  const length = Math.sqrt(inX * inX + inY * inY);
  touch.x = edge.bx;
  touch.y = edge.by;
  touch.inX = inX / length;
  touch.inY = inY / length;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The largest of the circles within 0.2 of a start, by golden sections, between the sweep's ends; grown from `fromM`. */
function largestNear(
  edge: Edge,
  sweep: Sweep,
  start: number,
  room: Room,
  fromM: number,
  touch: Touch,
): number {
  const valueAt = (along: number) => {
    sweep(edge, along, touch);
    return room.radius(touch, fromM);
  };
  let from = Math.max(0.001, start - 0.2);
  let to = Math.min(0.999, start + 0.2);
  let low = to - GOLDEN * (to - from);
  let high = from + GOLDEN * (to - from);
  let atLow = valueAt(low);
  let atHigh = valueAt(high);
  let best = Math.max(valueAt(start), atLow, atHigh);
  for (let step = 0; step < 9; step++) {
    if (atLow < atHigh) {
      [from, low, atLow] = [low, high, atHigh];
      high = from + GOLDEN * (to - from);
      atHigh = valueAt(high);
      best = Math.max(best, atHigh);
    } else {
      [to, high, atHigh] = [high, low, atLow];
      low = to - GOLDEN * (to - from);
      atLow = valueAt(low);
      best = Math.max(best, atLow);
    }
  }
  return best;
}

interface Room {
  /** Whether a circle of that radius that touches the boundary there meets no other point of it. */
  fits(touch: Touch, radiusM: number): boolean;
  /** The radius at which such a circle touches the boundary a second time, 0 outside; grown from `fromM`. */
  radius(touch: Touch, fromM: number): number;
}

/** With more edges than this an index of boxes is worth its making. */
const MANY = 512;
/** A circle may be this much too large, relative to its radius: what doubles leave uncertain. */
const SLACK = 1e-9;

function roomBetween(edges: readonly Edge[], largestM: number): Room {
  const near = edges.length > MANY ? new IndexedEdges(edges) : new StrippedEdges(edges);
  // Asked hundreds of times for each edge: numbers in rows, and no roots (Math.hypot is slow).
  const flat = new Float64Array(edges.length * 5);
  let at = 0;
  for (const { ax, ay, bx, by, lengthM } of edges) {
    flat[at++] = ax;
    flat[at++] = ay;
    flat[at++] = bx - ax;
    flat[at++] = by - ay;
    flat[at++] = lengthM * lengthM;
  }
  /** Where the edge asked about last is closest. */
  const on = { x: 0, y: 0 };
  const met = { x: 0, y: 0 };
  /** The square of how far an edge is from (x, y). */
  const distance2 = (edge: number, x: number, y: number) => {
    const e = edge * 5;
    const ax = flat[e]!;
    const ay = flat[e + 1]!;
    const dx = flat[e + 2]!;
    const dy = flat[e + 3]!;
    const along = ((x - ax) * dx + (y - ay) * dy) / flat[e + 4]!;
    const t = along < 0 ? 0 : along > 1 ? 1 : along;
    on.x = ax + dx * t;
    on.y = ay + dy * t;
    return (on.x - x) * (on.x - x) + (on.y - y) * (on.y - y);
  };
  /** The boundary's closest point to (x, y), or null if none is closer than `withinM`. */
  const closest = (x: number, y: number, withinM: number) => {
    let isFound = false;
    let best2 = withinM * withinM;
    const count = near.search(x, y, withinM);
    for (let i = 0; i < count; i++) {
      const found2 = distance2(near.found[i]!, x, y);
      if (found2 >= best2) continue;
      met.x = on.x;
      met.y = on.y;
      best2 = found2;
      isFound = true;
    }
    return isFound ? met : null;
  };
  /** What was in the way last is most likely in the way of the next circle along the boundary. */
  let inTheWay = 0;
  const isFree = (x: number, y: number, withinM: number) => {
    const within2 = withinM * withinM;
    if (distance2(inTheWay, x, y) < within2) return false;
    const count = near.search(x, y, withinM);
    for (let i = 0; i < count; i++) {
      const edge = near.found[i]!;
      if (distance2(edge, x, y) >= within2) continue;
      inTheWay = edge;
      return false;
    }
    return true;
  };
  /** Whether the rings wind around a point: what an outline covers twice is inside all the same. */
  const isInside = (x: number, y: number) => {
    let winding = 0;
    const count = near.ray(x, y);
    // Along the ray's axis and across it: to the right, or upwards, which is to the right seen from behind.
    const [ahead, off] = near.isUpward ? [y, x] : [x, y];
    const [aheadAt, offAt] = near.isUpward ? [1, 0] : [0, 1];
    for (let i = 0; i < count; i++) {
      const e = near.found[i]! * 5;
      const a = flat[e + offAt]!;
      const d = flat[e + offAt + 2]!;
      if (a > off === a + d > off) continue;
      if (flat[e + aheadAt]! + ((off - a) / d) * flat[e + aheadAt + 2]! <= ahead) continue;
      winding += d > 0 ? 1 : -1;
    }
    return near.isUpward ? winding < 0 : winding > 0;
  };
  const fits = (touch: Touch, radiusM: number) => {
    const { x, y, inX, inY } = touch;
    return isFree(x + inX * radiusM, y + inY * radiusM, radiusM * (1 - SLACK));
  };
  return {
    fits,
    radius(touch, fromM) {
      const { x, y, inX, inY } = touch;
      // Grown until it meets something, so that the search for the closest point stays near ...
      let radiusM = fromM;
      while (radiusM < largestM && fits(touch, radiusM)) radiusM *= 2;
      // ... and shrunk to what it met until it meets nothing.
      for (;;) {
        const centreX = x + inX * radiusM;
        const centreY = y + inY * radiusM;
        const point = closest(centreX, centreY, radiusM * (1 - SLACK));
        if (!point) return isInside(centreX, centreY) ? radiusM : 0;
        const dx = point.x - x;
        const dy = point.y - y;
        const smallerM = (dx * dx + dy * dy) / (2 * (dx * inX + dy * inY));
        if (!(smallerM > 0 && smallerM < radiusM)) return 0;
        radiusM = smallerM;
      }
    },
  };
}

/** All edges of a polygon, exterior rings turned left and holes right, edges without length left out. */
function edgesOf(polygon: readonly Position[][]): Edge[] {
  const plane = metresFromMiddle(boxOfPositions(polygon[0] ?? []));
  const edges: Edge[] = [];
  polygon.forEach((ring, r) => {
    const points = openRing(ring).map(plane);
    const isLeft = doubledArea(points) > 0;
    if (isLeft !== (r === 0)) points.reverse();
    const first = edges.length;
    for (let i = 0; i < points.length; i++) {
      const [ax, ay] = points[i]!;
      const [bx, by] = points[i + 1 === points.length ? 0 : i + 1]!;
      const lengthM = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
      if (!(lengthM > 0)) continue;
      const [inX, inY] = [(ay - by) / lengthM, (bx - ax) / lengthM];
      const edge = { ax, ay, bx, by, lengthM, inX, inY } as Edge;
      if (edges.length > first) edges.at(-1)!.next = edge;
      edges.push(edge);
    }
    if (edges.length > first) edges.at(-1)!.next = edges[first]!;
  });
  return edges;
}
