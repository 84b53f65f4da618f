/** Which vertices of a boundary moved between two versions, and which came or went. */
import type { Position } from "geojson";
import { append } from "../append";
import { geodesicLine } from "../geodesicLine";
import { openRing, ringsOf, type Boundary } from "../geometry";
import { metresPerDegree } from "../localPlane";
import { nearestPairs } from "./nearestPairs";

export interface MovedVertex {
  readonly from: Position;
  readonly to: Position;
  /** On the WGS 84 ellipsoid. */
  readonly distanceM: number;
}

export interface VertexChanges {
  /** The farthest first. */
  readonly moved: readonly MovedVertex[];
  readonly added: readonly Position[];
  readonly removed: readonly Position[];
  readonly kept: number;
}

/** Vertices closer than this are the same: every format keeps a millimetre. */
const SAME_M = 0.001;

/**
 * Vertices that both versions have divide the rings into runs. In a run that has as many vertices in both, each
 * moved to its counterpart; else the nearest pairs did, and the rest came or went.
 */
export function vertexChanges(before: Boundary, after: Boundary): VertexChanges {
  const [earlier, later] = [new Vertices(before), new Vertices(after)];
  const moved: MovedVertex[] = [];
  const added: Position[] = [];
  const removed: Position[] = [];
  const changed = later.runs(earlier);
  for (const [anchors, gone] of earlier.runs(later)) {
    const come = changed.get(anchors) ?? [];
    changed.delete(anchors);
    for (const [from, to] of counterparts(gone, come)) {
      if (!to) removed.push(from!);
      else if (!from) added.push(to);
      else moved.push({ from, to, distanceM: geodesicLine(from, to).lengthM });
    }
  }
  for (const come of changed.values()) append(added, come.flat());
  moved.sort((a, b) => b.distanceM - a.distanceM);
  return { moved, added, removed, kept: later.count - moved.length - added.length };
}

class Vertices {
  readonly #rings: readonly (readonly Position[])[];
  readonly #keys: ReadonlyMap<string, Position>;
  readonly #perDegree: readonly [number, number];
  readonly count: number;

  constructor(boundary: Boundary) {
    this.#rings = ringsOf(boundary).map(openRing);
    const positions = this.#rings.flat();
    this.#perDegree = metresPerDegree(positions[0]?.[1] ?? 0);
    this.#keys = new Map(positions.map((position) => [this.#key(position), position]));
    this.count = positions.length;
  }

  /** The vertex within a millimetre of a position. */
  find(position: Position): Position | undefined {
    const [x, y] = this.#cell(position);
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        const known = this.#keys.get(`${x + dx} ${y + dy}`);
        if (known && this.#awayM(known, position) <= SAME_M) return known;
      }
    }
    return undefined;
  }

  /**
   * The runs of vertices that `other` does not have, by the two vertices around them. Those are named by
   * where `this` or `other` has them, whichever comes first in writing, so that both sides agree. A ring of which only
   * two vertices stayed has two runs between them.
   */
  runs(other: Vertices): Map<string, Position[][]> {
    const found = new Map<string, Position[][]>();
    const add = (anchors: string, run: Position[]) => {
      const known = found.get(anchors);
      if (known) known.push(run);
      else found.set(anchors, [run]);
    };
    for (const [r, ring] of this.#rings.entries()) {
      const shared = ring.map((position) => other.find(position));
      const start = shared.findIndex((one) => one !== undefined);
      if (start < 0) {
        add(`ring ${r}`, [...ring]);
        continue;
      }
      let run: Position[] = [];
      let from = start;
      for (let step = 1; step <= ring.length; step += 1) {
        const i = (start + step) % ring.length;
        if (shared[i] === undefined) {
          run.push(ring[i]!);
          continue;
        }
        if (run.length > 0) {
          const [a, b] = [ring[from]!, ring[i]!].map((one) => agreed(one, other.find(one)!));
          const isTurned = a! > b!;
          add([a, b].sort().join(" – "), isTurned ? run.toReversed() : run);
        }
        run = [];
        from = i;
      }
    }
    return found;
  }

  #awayM(a: Position, b: Position): number {
    const [lngM, latM] = this.#perDegree;
    return Math.hypot((a[0]! - b[0]!) * lngM, (a[1]! - b[1]!) * latM);
  }

  #cell([lng = NaN, lat = NaN]: Position): [number, number] {
    const [lngM, latM] = this.#perDegree;
    return [Math.round((lng * lngM) / SAME_M), Math.round((lat * latM) / SAME_M)];
  }

  #key(position: Position): string {
    return this.#cell(position).join(" ");
  }
}

function agreed(a: Position, b: Position): string {
  return [String(a), String(b)].sort()[0]!;
}

type Pair = [from: Position | null, to: Position | null];

/** Counterparts in the runs between the same two vertices: in their order where there is one run in each version. */
function counterparts(gone: readonly Position[][], come: readonly Position[][]): Pair[] {
  const [one, other] = [gone.flat(), come.flat()];
  const areRuns = gone.length === 1 && come.length === 1 && one.length === other.length;
  return areRuns ? one.map((from, i) => [from, other[i]!]) : together(one, other);
}

/** The nearest together; the rest of the longer list stands alone. */
function together(gone: readonly Position[], come: readonly Position[]): Pair[] {
  const paired = nearestPairs(gone, come);
  const taken = new Set(paired);
  return [
    ...gone.map((from, i): Pair => [from, come[paired[i]!] ?? null]),
    ...come.flatMap((to, i): Pair[] => (taken.has(i) ? [] : [[null, to]])),
  ];
}
