/** Shortest ways on the road network, found with ngraph.path (A*). */
import createGraph, { type Graph } from "ngraph.graph";
import { aStar, type PathFinder } from "ngraph.path";
import { metresPerDegree } from "../../../src/lib/localPlane";
import type { Chain } from "./chains";
import { positionOf, type NodeKey } from "./RoadNetwork";

export interface Way {
  lengthM: number;
  /** The chains in order, and whether each is driven from its end to its start. */
  steps: { chain: Chain; isReversed: boolean }[];
}

/** Below 1, so that the estimate stays below the true distance whatever the plane does to it. */
const SURE_SHARE = 0.97;
/** The plane's latitude: the middle of the network. */
const [EAST_M, NORTH_M] = metresPerDegree(21.2);

type Place = readonly [x: number, y: number];

export class RoadGraph {
  readonly #graph: Graph<Place, Chain>;
  readonly #finder: PathFinder<Place>;

  constructor(chains: readonly Chain[]) {
    this.#graph = createGraph<Place, Chain>({ multigraph: true });
    for (const chain of chains) {
      for (const node of [chain.a, chain.b]) {
        if (this.#graph.hasNode(node)) continue;
        const [lng, lat] = positionOf(node);
        this.#graph.addNode(node, [lng * EAST_M, lat * NORTH_M]);
      }
      this.#graph.addLink(chain.a, chain.b, chain);
    }
    this.#finder = aStar(this.#graph, {
      distance: (_from, _to, link) => link.data.lengthM,
      heuristic: (from, to) =>
        SURE_SHARE * Math.hypot(from.data[0] - to.data[0], from.data[1] - to.data[1]),
    });
  }

  has(node: NodeKey): boolean {
    return this.#graph.hasNode(node) !== undefined;
  }

  /** The shortest way, or null where there is none. */
  way(from: NodeKey, to: NodeKey): Way | null {
    if (from === to) return { lengthM: 0, steps: [] };
    if (!this.has(from) || !this.has(to)) return null;
    const nodes = this.#finder
      .find(from, to)
      .map(({ id }) => String(id))
      .reverse();
    if (nodes.length === 0) return null;
    const steps = nodes.slice(1).map((node, i) => this.#step(nodes[i]!, node));
    return { lengthM: steps.reduce((sum, { chain }) => sum + chain.lengthM, 0), steps };
  }

  /** The shortest chain between two neighbours. */
  #step(from: NodeKey, to: NodeKey): { chain: Chain; isReversed: boolean } {
    const found: Chain[] = [];
    this.#graph.forEachLinkedNode(
      from,
      (node, link) => {
        if (node.id === to) found.push(link.data);
      },
      false,
    );
    const chain = found.reduce((best, next) => (next.lengthM < best.lengthM ? next : best));
    return { chain, isReversed: chain.a !== from };
  }
}
