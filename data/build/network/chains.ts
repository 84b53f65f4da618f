/**
 * The network's edges drawn together to chains: from one node where something changes to the next.
 * Fewer nodes to search, and the arcs that routes share on the map.
 */
import { positionOf, type Edge, type EdgeOf, type NodeKey } from "./RoadNetwork";

export interface Chain extends EdgeOf {
  readonly a: NodeKey;
  readonly b: NodeKey;
  readonly lengthM: number;
  /** From `a` to `b`. */
  readonly positions: readonly [number, number][];
}

/** @param kept nodes that no chain may pass over */
export function chainsOf(edges: readonly Edge[], kept: ReadonlySet<NodeKey>): Chain[] {
  const at = new Map<NodeKey, Edge[]>();
  for (const edge of edges) {
    for (const node of [edge.a, edge.b]) at.set(node, [...(at.get(node) ?? []), edge]);
  }
  const passes = (node: NodeKey) => {
    const [one, other, ...more] = at.get(node)!;
    return !!one && !!other && more.length === 0 && !kept.has(node) && isAlike(one, other);
  };
  const used = new Set<Edge>();
  const chains: Chain[] = [];
  const follow = (start: NodeKey, first: Edge) => {
    const nodes = [start];
    let lengthM = 0;
    let [edge, node]: [Edge | undefined, NodeKey] = [first, start];
    while (edge && !used.has(edge)) {
      used.add(edge);
      lengthM += edge.lengthM;
      node = edge.a === node ? edge.b : edge.a;
      nodes.push(node);
      edge = passes(node) ? at.get(node)!.find((next) => next !== edge) : undefined;
    }
    const { roads, isExpressway, join } = first;
    const positions = nodes.map(positionOf);
    chains.push({ a: start, b: node, lengthM, positions, roads, isExpressway, join });
  };
  for (const edge of edges) {
    for (const start of [edge.a, edge.b]) {
      if (!passes(start) && !used.has(edge)) follow(start, edge);
    }
  }
  // What is left are rings that nothing branches off from; no route leads there.
  return chains;
}

function isAlike(one: EdgeOf, other: EdgeOf): boolean {
  return (
    one.join === other.join &&
    one.isExpressway === other.isExpressway &&
    one.roads.join() === other.roads.join()
  );
}

/** A point on the chain, well away from its ends. */
export function middleOf({ positions }: Chain): [number, number] {
  const i = Math.floor((positions.length - 1) / 2);
  const [[ax, ay], [bx, by]] = [positions[i]!, positions[i + 1]!];
  return [(ax + bx) / 2, (ay + by) / 2];
}
