/** Where a line meets the rings of a polygon: both get a vertex there, the same one. */
import { booleanPointInPolygon } from "@turf/turf";
import type { Position } from "geojson";
import { conversionOf } from "../crs/convert";
import { openRing } from "../geometry";
import { QUANG_NINH } from "../vn2000";

export interface NodedPolygon {
  /** The rings, closed, with a vertex wherever the line meets them. */
  readonly rings: Position[][];
  /** The pieces of the line that run through the polygon, from ring to ring. */
  readonly cuts: Position[][];
}

/** A line that comes so close to a vertex goes through it; one that ends so close to an edge ends on it. */
const TOUCH_M = 0.0002;

interface Hit {
  readonly segment: number;
  /** 0 to 1 along the segment. */
  readonly along: number;
  readonly at: Position;
}

/** The polygon's rings and a line of [lng, lat] positions, noded against each other. */
export function node(polygon: readonly Position[][], line: readonly Position[]): NodedPolygon {
  const corners = line.map((at) => ({ at, on: PLANE.fromWgs84(at) }));
  const hits: Hit[] = [];
  const rings = polygon.map((ring) => {
    const open = openRing(ring).map((at) => ({ at, on: PLANE.fromWgs84(at) }));
    const noded = open.flatMap((a, i) => {
      const b = open[(i + 1) % open.length]!;
      const onEdge = meetings(corners, a, b);
      hits.push(...onEdge.map(({ hit }) => hit));
      const between = onEdge
        .filter(({ hit }) => hit.at !== a.at)
        .sort((one, other) => one.alongEdge - other.alongEdge)
        .map(({ hit }) => hit.at);
      // Where the line turns on the edge, both its segments meet it.
      return [a.at, ...new Set(between)];
    });
    return [...noded, noded[0]!];
  });
  return { rings, cuts: cutsOf(line, hits, polygon) };
}

const PLANE = conversionOf(QUANG_NINH);

type Point = readonly [x: number, y: number];

/** A position and where it is on the VN-2000 plane, in metres. */
interface Corner {
  readonly at: Position;
  readonly on: Point;
}

/** Where the line meets the edge a–b; its end b is the next edge's beginning. */
function meetings(
  line: readonly Corner[],
  { at: a, on: pa }: Corner,
  { on: pb }: Corner,
): { hit: Hit; alongEdge: number }[] {
  return line.slice(1).flatMap(({ at: q, on: pq }, segment) => {
    const { at: p, on: pp } = line[segment]!;
    const found = (at: Position, along: number, alongEdge: number) => [
      { hit: { segment, along, at }, alongEdge },
    ];
    const ofA = nearest(pa, pp, pq);
    if (ofA.awayM <= TOUCH_M) return found(a, ofA.along, 0);
    if (nearest(pb, pp, pq).awayM <= TOUCH_M) return [];
    for (const [end, point, along] of [
      [p, pp, 0],
      [q, pq, 1],
    ] as const) {
      const ofEnd = nearest(point, pa, pb);
      if (ofEnd.awayM <= TOUCH_M) return found(end, along, ofEnd.along);
    }
    const [dx, dy] = [pq[0] - pp[0], pq[1] - pp[1]];
    const [ex, ey] = [pb[0] - pa[0], pb[1] - pa[1]];
    const turn = dx * ey - dy * ex;
    if (turn === 0) return [];
    const [wx, wy] = [pa[0] - pp[0], pa[1] - pp[1]];
    const along = (wx * ey - wy * ex) / turn;
    const alongEdge = (wx * dy - wy * dx) / turn;
    if (along <= 0 || along >= 1 || alongEdge <= 0 || alongEdge >= 1) return [];
    const at: Point = [pa[0] + ex * alongEdge, pa[1] + ey * alongEdge];
    return found(PLANE.toWgs84([...at]), along, alongEdge);
  });
}

/** How far a point is from a segment, and where along it the nearest place is. */
function nearest(
  [x, y]: Point,
  [ax, ay]: Point,
  [bx, by]: Point,
): { awayM: number; along: number } {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const raw = length2 === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length2;
  const along = Math.min(1, Math.max(0, raw));
  return { awayM: Math.hypot(x - ax - along * dx, y - ay - along * dy), along };
}

/** The pieces between one meeting and the next that lie inside. */
function cutsOf(line: readonly Position[], hits: Hit[], polygon: readonly Position[][]) {
  const inOrder = hits.toSorted((a, b) => a.segment - b.segment || a.along - b.along);
  const cuts: Position[][] = [];
  for (const [i, to] of inOrder.entries()) {
    const from = inOrder[i - 1];
    if (!from || from.at === to.at) continue;
    const between = line
      .slice(from.segment + 1, to.segment + 1)
      .filter((corner) => corner !== from.at && corner !== to.at);
    const cut = [from.at, ...between, to.at];
    const [a, b] = longestEdge(cut);
    const middle = [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2];
    const whole = { type: "Polygon" as const, coordinates: [...polygon] };
    if (booleanPointInPolygon(middle, whole, { ignoreBoundary: true })) cuts.push(cut);
  }
  return cuts;
}

function longestEdge(line: readonly Position[]): [Position, Position] {
  const edges = line.slice(1).map((b, i): [Position, Position] => [line[i]!, b]);
  const length = ([a, b]: [Position, Position]) => Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!);
  return edges.reduce((best, edge) => (length(edge) > length(best) ? edge : best));
}
