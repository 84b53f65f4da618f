/**
 * Thins the arcs of a topology for display so that what is left is still valid.
 *
 * Every border is one arc however many boundaries use it, so borders that coincide still do. Which
 * vertices go is Visvalingam's choice (topojson-simplify): the vertex whose triangle with its neighbours
 * is smallest goes first. Thinning each arc alone can make two of them cross, or let a coast sweep over
 * an islet, and rounding to a grid can do either again. So the result is looked at as it will be
 * written, on the grid, and wherever it fails, the vertices that were dropped there come back, the
 * weightiest first, until nothing fails.
 */
import type { Position } from "geojson";
import type { Objects, Topology } from "topojson-specification";
import { presimplify } from "topojson-simplify";
import { type Chain, type Conflict, conflictsBetween, share } from "./conflictsBetween";

export interface Thinning {
  /** Vertices whose weighted triangle is smaller than this are dropped, in m²; objects are those that use the arc. */
  readonly minTriangleM2: (position: Position, objects: ReadonlySet<string>) => number;
  /** Spacing of the grid that positions are rounded to, in degrees. */
  readonly gridDegrees: number;
  /** Objects whose features may lie over one another; those of the others are kept from crossing. */
  readonly overlapping?: readonly string[];
}

/** Metres in a degree of latitude, and of longitude at 21° N: weights only order vertices, a plane does. */
const METRES_PER_DEGREE_NORTH = 110_700;
const METRES_PER_DEGREE_EAST = 103_970;
/** A spike's triangle counts for less than a bend's of the same size, so that thinned coasts do not bristle. */
const SPIKE_DISCOUNT = 0.7;
const MOST_ROUNDS = 200;

/** The same topology with fewer vertices, not yet rounded. Throws where the grid itself makes arcs meet. */
export function simplifyArcs<T extends Topology>(topology: T, thinning: Thinning): T {
  const weighed = presimplify(topology as Topology<Objects<object>>, spikelessTriangleM2)
    .arcs as unknown as Weighed[][];
  const users = usersOf(topology, thinning.overlapping ?? []);
  const chains = weighed.map((arc, index): Chain => {
    const { objects, layers, boundaries } = users[index]!;
    return { ...chainOf(arc, objects, thinning), layers, boundaries };
  });
  for (let round = 0; ; round++) {
    const conflicts = conflictsBetween(chains);
    const restored = conflicts.filter((conflict) => restore(conflict, chains, weighed));
    if (restored.length > 0 && round < MOST_ROUNDS) continue;
    // What is left are lines of two boundaries that cross in the sources themselves, by a few m².
    const fatal = conflicts.find(({ segments: [a, b = a] }) =>
      share(chains[a.arc]!.boundaries, chains[b.arc]!.boundaries),
    );
    if (fatal) throw unsolved(fatal, topology);
    break;
  }
  const arcs = topology.arcs.map((arc, index) =>
    arc.filter((_, vertex) => chains[index]!.kept[vertex]),
  );
  return { ...topology, arcs };
}

type Weighed = [lng: number, lat: number, weight: number];

interface Users {
  readonly objects: Set<string>;
  /** As of a Chain: an object's name, or a feature's own where features may lie over one another. */
  readonly layers: Set<string>;
  readonly boundaries: Set<string>;
}

/** For each arc, the objects and the features in them that use it. */
function usersOf(topology: Topology, overlapping: readonly string[]): Users[] {
  const users = topology.arcs.map((): Users => ({
    objects: new Set(),
    layers: new Set(),
    boundaries: new Set(),
  }));
  for (const [name, object] of Object.entries(topology.objects)) {
    const geometries = object.type === "GeometryCollection" ? object.geometries : [object];
    for (const geometry of geometries) {
      if (!("arcs" in geometry)) continue;
      for (const signed of (geometry.arcs as unknown[]).flat(3) as number[]) {
        const { objects, layers, boundaries } = users[signed < 0 ? ~signed : signed]!;
        const boundary = `${name}/${geometry.id}`;
        objects.add(name);
        boundaries.add(boundary);
        layers.add(overlapping.includes(name) ? boundary : name);
      }
    }
  }
  return users;
}

function chainOf(
  arc: readonly Weighed[],
  objects: ReadonlySet<string>,
  { minTriangleM2, gridDegrees }: Thinning,
): Pick<Chain, "positions" | "kept"> {
  const positions = arc.map(([lng, lat]): [number, number] => [
    Math.round(lng / gridDegrees),
    Math.round(lat / gridDegrees),
  ]);
  const kept = arc.map(([lng, lat, weight]) => weight >= minTriangleM2([lng, lat], objects));
  // A closed arc needs three corners to stay a ring.
  const closed = arc[0]![0] === arc.at(-1)![0] && arc[0]![1] === arc.at(-1)![1];
  const inner = arc.map((_, index) => index).slice(1, -1);
  inner.sort((a, b) => arc[b]![2] - arc[a]![2] || a - b);
  if (closed) for (const index of inner.slice(0, 2)) kept[index] = true;
  return { positions, kept };
}

/** Brings back the weightiest vertex dropped under either segment; false if there is none to bring back. */
function restore(conflict: Conflict, chains: readonly Chain[], weighed: Weighed[][]): boolean {
  return conflict.segments
    .map(({ arc, from, to }) => {
      const chain = chains[arc]!;
      const [fromX, fromY] = chain.positions[from]!;
      const [toX, toY] = chain.positions[to]!;
      let best = -1;
      for (let i = from + 1; i < to; i++) {
        const [x, y] = chain.positions[i]!;
        if ((x === fromX && y === fromY) || (x === toX && y === toY)) continue;
        if (best < 0 || weighed[arc]![i]![2] > weighed[arc]![best]![2]) best = i;
      }
      if (best >= 0) chain.kept[best] = true;
      return best >= 0;
    })
    .some(Boolean);
}

function spikelessTriangleM2(triangle: readonly Position[]): number {
  const [a, b, c] = triangle.map(([lng = 0, lat = 0]) => [
    lng * METRES_PER_DEGREE_EAST,
    lat * METRES_PER_DEGREE_NORTH,
  ]) as [Position, Position, Position];
  const [ux, uy] = [a[0]! - b[0]!, a[1]! - b[1]!];
  const [vx, vy] = [c[0]! - b[0]!, c[1]! - b[1]!];
  const area = Math.abs(ux * vy - vx * uy) / 2;
  const lengths = Math.hypot(ux, uy) * Math.hypot(vx, vy);
  const cosine = lengths > 0 ? (ux * vx + uy * vy) / lengths : 1;
  return area * (1 - SPIKE_DISCOUNT * cosine);
}

function unsolved({ segments: [segment], kind }: Conflict, topology: Topology): Error {
  const [lng, lat] = topology.arcs[segment.arc]![segment.from]!;
  return new Error(`Display tier: lines ${kind} near ${lng}, ${lat} even at full detail.`);
}
