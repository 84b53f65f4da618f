/** Whose border an outline is, and where the borders of two come close without meeting. */
import Flatbush from "flatbush";
import type { MultiPolygon, Position } from "geojson";
import { openRing, ringsOf, type Box } from "../geometry";
import { Edges, type Segment } from "./edges";

/** An outline runs along a border that is no farther: more than rounding to the grid can move it. */
const ALONG_M = 0.002;
/** Edges that leave one corner at a wider angle than this are no channel. */
const CHANNEL_ANGLE = Math.PI / 12;
/** Nor are edges that open wider than this and are joined around a corner by a way that is shorter than so many times what is between them. */
const CORNER_ANGLE = Math.PI / 6;
const CORNER_WAYS = 2;

export interface Side {
  readonly id: string;
  /** How much of the rings runs along this boundary, 0 to 1. */
  readonly share: number;
}

type Point = readonly [x: number, y: number];

/** An edge of an outline, in metres and in degrees. */
interface Edge {
  readonly a: Point;
  readonly b: Point;
  readonly from: Position;
  readonly to: Position;
  readonly ring: Ring;
  /** From the ring's start to a and to b. */
  readonly startM: number;
  readonly endM: number;
}

interface Ring {
  lengthM: number;
}

export class Borders {
  readonly #idOf: (feature: number) => string;
  readonly #edges: Edges;

  /** `box` is that of the layer; `idOf` says the id of the boundary that an edge belongs to. */
  constructor(segments: readonly Segment[], idOf: (feature: number) => string, box: Box) {
    this.#idOf = idOf;
    this.#edges = new Edges(segments, box);
  }

  /** The boundaries that rings run along, by id. Touching them at a point does not count. */
  along(...rings: (readonly Position[])[]): Side[] {
    const lengths = new Map<number, number>();
    let perimeterM = 0;
    for (const edge of rings.flatMap((ring) => this.#edgesOf(ring))) {
      const lengthM = lengthOf(edge);
      perimeterM += lengthM;
      for (const owner of this.#ownersOf(edge))
        lengths.set(owner, (lengths.get(owner) ?? 0) + lengthM);
    }
    return [...lengths]
      .map(([owner, lengthM]) => ({ id: this.#idOf(owner), share: lengthM / perimeterM }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /**
   * Calls back with the edges along which the outline of a region comes within so many metres of itself;
   * with `between`, only where the two sides are borders of different boundaries. Of two sides, the shorter.
   */
  narrowPlaces(
    region: MultiPolygon,
    withinM: number,
    between: boolean,
    found: (from: Position, to: Position) => void,
  ): void {
    const edges = ringsOf(region).flatMap((ring) => this.#edgesOf(ring));
    if (edges.length === 0) return;
    const index = new Flatbush(edges.length);
    for (const { a, b } of edges) {
      index.add(
        Math.min(a[0], b[0]),
        Math.min(a[1], b[1]),
        Math.max(a[0], b[0]),
        Math.max(a[1], b[1]),
      );
    }
    index.finish();
    const owners: (ReadonlySet<number> | undefined)[] = [];
    const ownersOf = (i: number) => (owners[i] ??= this.#ownersOf(edges[i]!));
    const isBetween = (i: number, j: number) =>
      !between || [...ownersOf(i)].every((owner) => !ownersOf(j).has(owner));
    edges.forEach((edge, i) => {
      const { a, b } = edge;
      const near = index.search(
        Math.min(a[0], b[0]) - withinM,
        Math.min(a[1], b[1]) - withinM,
        Math.max(a[0], b[0]) + withinM,
        Math.max(a[1], b[1]) + withinM,
        (j) => j > i && isChannel(edge, edges[j]!, withinM) && isBetween(i, j),
      );
      for (const j of near) {
        const { from, to } = lengthOf(edges[j]!) < lengthOf(edge) ? edges[j]! : edge;
        found(from, to);
      }
    });
  }

  #edgesOf(ring: readonly Position[]): Edge[] {
    const open = openRing(ring);
    const points = open.map((at) => this.#edges.metres(at));
    const whole: Ring = { lengthM: 0 };
    return points.map((a, i) => {
      const next = (i + 1) % points.length;
      const b = points[next]!;
      const startM = whole.lengthM;
      const endM = startM + Math.hypot(b[0] - a[0], b[1] - a[1]);
      whole.lengthM = endM;
      return { a, b, from: open[i]!, to: open[next]!, ring: whole, startM, endM };
    });
  }

  /** The boundaries whose border an edge is part of, by its middle. */
  #ownersOf({ a, b }: Edge): Set<number> {
    const middle = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const;
    return new Set(this.#edges.near(middle, ALONG_M).map(({ feature }) => feature));
  }
}

function lengthOf({ startM, endM }: Edge): number {
  return endM - startM;
}

function isChannel(p: Edge, q: Edge, withinM: number): boolean {
  const corner = commonCorner(p, q);
  if (corner) return angleAt(corner, p, q) < CHANNEL_ANGLE;
  const apartM = distance(p, q);
  return apartM <= withinM && !isCorner(p, q, apartM);
}

/**
 * Whether two edges come close only since a corner is between them. In a channel ten times as long as wide, edges that
 * open so wide are short, and all but those near its end are joined by a longer way.
 */
function isCorner(p: Edge, q: Edge, apartM: number): boolean {
  return wayM(p, q) <= CORNER_WAYS * apartM && opening(p, q) > CORNER_ANGLE;
}

/** Along the ring from one edge to the other, the shorter way round. */
function wayM(p: Edge, q: Edge): number {
  if (p.ring !== q.ring) return Infinity;
  const [first, second] = p.startM < q.startM ? [p, q] : [q, p];
  return Math.min(second.startM - first.endM, first.startM + first.ring.lengthM - second.endM);
}

/** The angle between two edges that face each other: none where they run side by side, in opposite directions. */
function opening(p: Edge, q: Edge): number {
  return angleBetween([p.b[0] - p.a[0], p.b[1] - p.a[1]], [q.a[0] - q.b[0], q.a[1] - q.b[1]]);
}

/** The corner of two edges that follow each other. Where an outline touches itself there is none. */
function commonCorner(p: Edge, q: Edge): Point | null {
  return p.b === q.a ? p.b : q.b === p.a ? p.a : null;
}

function angleAt(corner: Point, p: Edge, q: Edge): number {
  const away = ({ a, b }: Edge): Point => {
    const end = a === corner ? b : a;
    return [end[0] - corner[0], end[1] - corner[1]];
  };
  return angleBetween(away(p), away(q));
}

/** Of two directions, 0 to π. */
function angleBetween([ux, uy]: Point, [vx, vy]: Point): number {
  return Math.abs(Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy));
}

/** Between two edges that do not cross: from an end of one to the other. */
function distance(p: Edge, q: Edge): number {
  return Math.min(toEdge(p.a, q), toEdge(p.b, q), toEdge(q.a, p), toEdge(q.b, p));
}

function toEdge([x, y]: Point, { a, b }: Edge): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length2 = dx * dx + dy * dy;
  const along = length2 > 0 ? ((x - a[0]) * dx + (y - a[1]) * dy) / length2 : 0;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy);
}
