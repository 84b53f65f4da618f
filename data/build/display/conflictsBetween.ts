/** Where thinned lines cross, touch or have swept over one another, in whole grid steps (so: exactly). */
import Flatbush from "flatbush";
import { inside, meetBeyond, same, type GridPosition } from "./gridGeometry";

/** One arc: all its vertices, and which of them are still drawn. The first and last always are. */
export interface Chain {
  /** Layers that use the arc. Lines of different layers may cross: a zone need not follow units. */
  readonly layers: ReadonlySet<string>;
  /** Boundaries (features) that use it. */
  readonly boundaries: ReadonlySet<string>;
  readonly positions: readonly GridPosition[];
  readonly kept: boolean[];
}

/** A drawn line from one kept vertex of an arc to the next. */
export interface Segment {
  readonly arc: number;
  readonly from: number;
  readonly to: number;
}

export interface Conflict {
  readonly kind: "cross" | "sweep over a vertex";
  readonly segments: readonly [Segment, ...Segment[]];
}

export function conflictsBetween(chains: readonly Chain[]): Conflict[] {
  const drawn = new Drawn(chains);
  return [...crossings(drawn), ...sweeps(drawn)];
}

/** Drawn segments with an index over their boxes; those that rounding made a point are left out. */
class Drawn {
  readonly segments: Segment[] = [];
  readonly index: Flatbush;

  constructor(readonly chains: readonly Chain[]) {
    chains.forEach(({ positions, kept }, arc) => {
      let from = 0;
      for (let to = 1; to < positions.length; to++) {
        if (!kept[to]) continue;
        // A vertex that falls on the one before it is not drawn, as TopoJSON does not write it.
        if (!same(positions[from]!, positions[to]!)) this.segments.push({ arc, from, to });
        from = to;
      }
    });
    this.index = new Flatbush(Math.max(1, this.segments.length));
    for (const segment of this.segments) {
      const [a, b] = this.ends(segment);
      this.index.add(
        Math.min(a[0], b[0]),
        Math.min(a[1], b[1]),
        Math.max(a[0], b[0]),
        Math.max(a[1], b[1]),
      );
    }
    if (this.segments.length === 0) this.index.add(0, 0, 0, 0);
    this.index.finish();
  }

  ends({ arc, from, to }: Segment): [GridPosition, GridPosition] {
    const { positions } = this.chains[arc]!;
    return [positions[from]!, positions[to]!];
  }
}

function crossings(drawn: Drawn): Conflict[] {
  const found: Conflict[] = [];
  const layersOf = ({ arc }: Segment) => drawn.chains[arc]!.layers;
  drawn.segments.forEach((segment, i) => {
    const [a, b] = drawn.ends(segment);
    const near = drawn.index.search(
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
      (j) => j > i,
    );
    for (const j of near.sort((p, q) => p - q)) {
      const other = drawn.segments[j]!;
      if (!share(layersOf(segment), layersOf(other))) continue;
      const [c, d] = drawn.ends(other);
      if (meetBeyond(a, b, c, d, mayMeet(drawn.chains, segment, other))) {
        found.push({ kind: "cross", segments: [segment, other] });
      }
    }
  });
  return found;
}

/**
 * The vertices at which two segments may meet: where one follows the other on an arc, and where arcs
 * meet end to end.
 */
function mayMeet(chains: readonly Chain[], s: Segment, t: Segment): GridPosition[] {
  const shared: GridPosition[] = [];
  const ends = (segment: Segment) => [segment.from, segment.to];
  for (const i of ends(s)) {
    for (const j of ends(t)) {
      const p = chains[s.arc]!.positions[i]!;
      if (!same(p, chains[t.arc]!.positions[j]!)) continue;
      const nodes = isEnd(chains[s.arc]!, i) && isEnd(chains[t.arc]!, j);
      const follow = s.arc === t.arc && follows(chains[s.arc]!, i, j);
      if (nodes || follow) shared.push(p);
    }
  }
  return shared;
}

/** Whether two sets have a member in common. */
export function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const member of a) if (b.has(member)) return true;
  return false;
}

function isEnd({ positions }: Chain, i: number): boolean {
  return i === 0 || i === positions.length - 1;
}

/** Whether two vertices at one place are one vertex, or have only vertices at that place between them. */
function follows({ positions, kept }: Chain, i: number, j: number): boolean {
  for (let k = Math.min(i, j); k <= Math.max(i, j); k++) {
    if (kept[k] && !same(positions[k]!, positions[i]!)) return false;
  }
  return true;
}

/**
 * Vertices that a thinned line has passed over: they lie between the line as drawn and the same line in
 * full. Without this a coast could leave an islet inland and cross nothing.
 */
function sweeps({ chains, segments }: Drawn): Conflict[] {
  const vertices: GridPosition[] = [];
  const owners: [arc: number, vertex: number][] = [];
  chains.forEach(({ positions, kept }, arc) => {
    positions.forEach((position, vertex) => {
      if (kept[vertex]) {
        vertices.push(position);
        owners.push([arc, vertex]);
      }
    });
  });
  const index = new Flatbush(vertices.length);
  for (const [x, y] of vertices) index.add(x, y, x, y);
  index.finish();

  return segments
    .filter(({ arc, from, to }) => {
      if (to === from + 1) return false;
      const loop = chains[arc]!.positions.slice(from, to + 1);
      const xs = loop.map(([x]) => x);
      const ys = loop.map(([, y]) => y);
      return index
        .search(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))
        .some((i) => {
          const [owner, vertex] = owners[i]!;
          const own = owner === arc && vertex >= from && vertex <= to;
          const together = share(chains[owner]!.layers, chains[arc]!.layers);
          return !own && together && inside(vertices[i]!, loop);
        });
    })
    .map((segment): Conflict => ({ kind: "sweep over a vertex", segments: [segment] }));
}
