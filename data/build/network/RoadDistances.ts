/**
 * By expressway and national road from a zone or park to a place.
 *
 * From an outline that no road runs through: from the point of the network nearest to it, one route. From
 * everything else, because it lies somewhere inside or because roads run through it: from all points of
 * the network inside, as a range and without a route. An area without a road in it has no distance.
 */
import type { Ground } from "../../../src/lib/near/groundOf";
import type { Access, NoRoad, RoadDistance } from "../../../src/lib/near/near";
import { rangeOf, type Range } from "../../../src/lib/near/range";
import { entriesOfPlace, entryOfOutline, type Entry } from "./access";
import { chainsInside, cutAlong } from "./areas";
import { chainsOf, type Chain } from "./chains";
import type { Joins } from "./joins";
import { RoadGraph, type Way } from "./RoadGraph";
import { RoadNetwork, type NodeKey } from "./RoadNetwork";
import type { RoadLine } from "./roadLines";

/** A way with its ends, to be drawn. */
export interface Route {
  id: string;
  from: string;
  place: string;
  start: Entry;
  end: Entry;
  way: Way;
}

export interface RoadPlace {
  id: string;
  position: readonly [number, number];
  isRough: boolean;
}

/** A piece of road shorter than this is not named in the list of roads: a change of carriageway or a crossing. */
const NAMED_M = 300;

export class RoadDistances {
  readonly routes: Route[] = [];
  readonly chains: readonly Chain[];
  readonly #entriesOf: ReadonlyMap<string, readonly Entry[]>;
  readonly #outlines: ReadonlyMap<string, Entry | null>;
  readonly #all: RoadGraph;
  /** Without the junctions that are assumed. */
  readonly #proven: RoadGraph;
  readonly #inside = new Map<string, Chain[]>();
  readonly #lengths = new Map<RoadGraph, Map<string, number>>();

  constructor(
    lines: readonly RoadLine[],
    joins: Joins,
    grounds: readonly Ground[],
    places: readonly RoadPlace[],
  ) {
    const network = new RoadNetwork(lines, joins);
    for (const { boundary } of grounds) cutAlong(boundary, network);
    this.#entriesOf = new Map(
      places.map(({ id, position }) => [id, entriesOfPlace(id, [...position], network, joins)]),
    );
    this.#outlines = new Map(
      grounds
        .filter(({ basis }) => basis === "mapped" || basis === "surveyed")
        .map(({ id, boundary }) => [id, entryOfOutline(boundary, network)]),
    );
    this.chains = chainsOf(network.edges(), network.kept);
    const assumed = new Set(
      joins.junctions.filter(({ evidence }) => evidence === "assumed").map(({ id }) => id),
    );
    this.#all = new RoadGraph(this.chains);
    this.#proven = new RoadGraph(
      this.chains.filter(({ join }) => join === null || !assumed.has(join)),
    );
  }

  between(ground: Ground, place: RoadPlace): RoadDistance | NoRoad {
    if (place.isRough) return { none: "place-rough" };
    const entries = this.#entriesOf.get(place.id)!;
    if (entries.length === 0) return { none: "place-off-network" };
    const inside = this.#chainsInside(ground);
    if (inside.length > 0) return this.#fromArea(inside, entries);
    const start = this.#outlines.get(ground.id);
    if (!start) return { none: "area-off-network" };
    return this.#fromOutline(ground, start, place, entries);
  }

  #fromOutline(
    { id }: Ground,
    start: Entry,
    place: RoadPlace,
    entries: readonly Entry[],
  ): RoadDistance | NoRoad {
    const best = shortest(entries, (end) => this.#all.way(start.node, end.node));
    if (!best) return { none: "not-connected" };
    const { end, found: way } = best;
    const proven = shortest(entries, (other) => this.#proven.way(start.node, other.node));
    const route = { id: `${id}/${place.id}`, from: id, place: place.id, start, end, way };
    this.routes.push(route);
    return {
      along: rangeOf(way.lengthM),
      proven: proven && rangeOf(proven.found.lengthM),
      start: accessOf(start),
      end: accessOf(end),
      roads: roadsOf(way),
      joins: joinsOf(way),
      route: route.id,
    };
  }

  #fromArea(inside: readonly Chain[], entries: readonly Entry[]): RoadDistance | NoRoad {
    const best = shortest(entries, (end) => this.#rangeAlong(this.#all, inside, end.node));
    if (!best) return { none: "not-connected" };
    const { end, found: along } = best;
    const proven = shortest(entries, (other) => this.#rangeAlong(this.#proven, inside, other.node));
    return {
      along,
      proven: proven?.found ?? null,
      start: null,
      end: accessOf(end),
      roads: [],
      joins: [],
      route: null,
    };
  }

  /**
   * The lengths to a node from all points of some chains, but for pieces that are cut off from the
   * network; null if all are. The point of a chain that is farthest off is where the ways over its two
   * ends are equally long.
   */
  #rangeAlong(graph: RoadGraph, inside: readonly Chain[], to: NodeKey): Reach | null {
    let [minM, maxM] = [Infinity, -Infinity];
    for (const { a, b, lengthM } of inside) {
      if (this.#lengthM(this.#all, a, to) === Infinity) continue;
      const [fromA, fromB] = [this.#lengthM(graph, a, to), this.#lengthM(graph, b, to)];
      minM = Math.min(minM, fromA, fromB);
      maxM = Math.max(maxM, (fromA + fromB + lengthM) / 2);
    }
    // Infinite where only an assumed junction leads.
    return Number.isFinite(maxM) ? { minM, maxM, lengthM: minM } : null;
  }

  #lengthM(graph: RoadGraph, from: NodeKey, to: NodeKey): number {
    const known = this.#lengths.get(graph) ?? new Map<string, number>();
    this.#lengths.set(graph, known);
    const name = `${from} ${to}`;
    const lengthM = known.get(name) ?? graph.way(from, to)?.lengthM ?? Infinity;
    known.set(name, lengthM);
    return lengthM;
  }

  #chainsInside({ id, boundary }: Ground): Chain[] {
    const known = this.#inside.get(id) ?? chainsInside(boundary, this.chains);
    this.#inside.set(id, known);
    return known;
  }
}

/** A range with the length it is judged by. */
type Reach = Range & { lengthM: number };

/** Of the ways to several entries the one that is shortest with its straight end. */
function shortest<Found extends { lengthM: number }>(
  entries: readonly Entry[],
  find: (end: Entry) => Found | null,
): { end: Entry; found: Found } | null {
  let best: { end: Entry; found: Found } | null = null;
  for (const end of entries) {
    const found = find(end);
    if (!found) continue;
    const isShorter = !best || found.lengthM + end.lengthM < best.found.lengthM + best.end.lengthM;
    if (isShorter) best = { end, found };
  }
  return best;
}

function accessOf({ road, isAssumed, lengthM }: Entry): Access {
  return { road, isAssumed, lengthM };
}

/** The roads driven, each once in a row. Where a line carries two numbers, the one that goes on. */
function roadsOf({ steps }: Way): string[] {
  const driven: { road: string; lengthM: number }[] = [];
  for (const { chain } of steps) {
    const last = driven.at(-1);
    const [first] = chain.roads;
    if (first === undefined) continue;
    if (last && chain.roads.includes(last.road)) last.lengthM += chain.lengthM;
    else driven.push({ road: first, lengthM: chain.lengthM });
  }
  const named = driven.filter(({ lengthM }) => lengthM >= NAMED_M).map(({ road }) => road);
  const roads = named.length > 0 ? named : driven.slice(0, 1).map(({ road }) => road);
  return roads.filter((road, i) => road !== roads[i - 1]);
}

function joinsOf({ steps }: Way): string[] {
  return [...new Set(steps.flatMap(({ chain }) => chain.join ?? []))];
}
