/**
 * The road lines as a network: nodes where lines meet or are cut, edges between them.
 *
 * The source generalises every way to 100 m, leaves short bridges out and cuts what lies on the sea, so
 * lines that are one road may end apart. What is joined, and nothing else:
 * - lines that share a vertex;
 * - national roads where they cross, and one road with itself (its two carriageways);
 * - a dead end with every line of the same road, or of a national road with every national road, within
 *   SNAP_M;
 * - the gaps and junctions of data/network/joins.json.
 * An expressway and another road that cross are not joined but there. One-way traffic is not in the
 * source: every edge is open both ways.
 */
import type { Position } from "geojson";
import { geodesicLine } from "../../../src/lib/geodesicLine";
import { joinFault, type Joins } from "./joins";
import { shareRoad, type RoadLine } from "./roadLines";
import { lnglat, Segments, type NearLine, type OnLine } from "./segments";

/** What the source's generalisation may move an end by. */
const SNAP_M = 100;
/** How far a junction's roads may lie from the position it is given. */
const JUNCTION_REACH_M = 150;
/** How far a join's length may be from the one it states. */
const LENGTH_TOLERANCE_M = 1;

export type NodeKey = string;

/** What an edge is: a piece of road, or a straight join of two. */
export interface EdgeOf {
  readonly roads: readonly string[];
  readonly isExpressway: boolean;
  /** The id of the gap or junction; null for a piece of road, and for two ends within SNAP_M. */
  readonly join: string | null;
}

export interface Edge extends EdgeOf {
  readonly a: NodeKey;
  readonly b: NodeKey;
  readonly lengthM: number;
}

export class RoadNetwork {
  readonly lines: readonly RoadLine[];
  readonly segments: Segments;
  /** Points to be nodes, by line and segment. */
  readonly #cuts = new Map<string, OnLine[]>();
  readonly #links: Edge[] = [];
  readonly #kept = new Set<NodeKey>();

  constructor(lines: readonly RoadLine[], joins: Joins) {
    this.lines = lines;
    this.segments = new Segments(lines);
    this.#crossRoads();
    this.#snapEnds();
    this.#fillGaps(joins);
    this.#joinJunctions(joins);
  }

  /** Makes a point of a line a node that stays one. */
  cut(point: OnLine): NodeKey {
    const key = this.#cut(point);
    this.#kept.add(key);
    return key;
  }

  /** Nodes that were asked for, and must not be passed over. */
  get kept(): ReadonlySet<NodeKey> {
    return this.#kept;
  }

  /** The network as it is cut by now; of edges between the same two nodes the shortest. */
  edges(): Edge[] {
    const edges = new Map<string, Edge>();
    for (const edge of [...this.#roadEdges(), ...this.#links]) {
      if (edge.a === edge.b) continue;
      const name = [edge.a, edge.b].sort().join(" ");
      if (edge.lengthM < (edges.get(name)?.lengthM ?? Infinity)) edges.set(name, edge);
    }
    return [...edges.values()];
  }

  *#roadEdges(): Generator<Edge> {
    for (const [line, { positions, roads, isExpressway }] of this.lines.entries()) {
      const along = positions.flatMap((position, segment): (readonly number[])[] => {
        const cuts = this.#cuts.get(`${line}/${segment}`) ?? [];
        return [
          position,
          ...[...cuts].sort((a, b) => a.along - b.along).map((cut) => cut.position),
        ];
      });
      for (const [i, end] of along.slice(1).entries())
        yield { ...lengthOf(along[i]!, end), roads, isExpressway, join: null };
    }
  }

  #cut(point: OnLine): NodeKey {
    const key = keyOf(point.position);
    const { positions } = this.lines[point.line]!;
    const ends = [positions[point.segment]!, positions[point.segment + 1]!];
    if (ends.some((end) => keyOf(end) === key)) return key;
    const name = `${point.line}/${point.segment}`;
    const cuts = this.#cuts.get(name) ?? [];
    if (!cuts.some((cut) => keyOf(cut.position) === key)) this.#cuts.set(name, [...cuts, point]);
    return key;
  }

  #mayMeet(a: number, b: number): boolean {
    const [one, other] = [this.lines[a]!, this.lines[b]!];
    return shareRoad(one, other) || (!one.isExpressway && !other.isExpressway);
  }

  #crossRoads(): void {
    for (const [line, { positions }] of this.lines.entries()) {
      for (const [segment, end] of positions.slice(1).entries()) {
        for (const { alongEdge, ...other } of this.segments.crossings(positions[segment]!, end)) {
          if (other.line <= line || !this.#mayMeet(line, other.line)) continue;
          // One position for both, so that the two lines get one node.
          this.#cut(other);
          this.#cut({ line, segment, along: alongEdge, position: other.position });
        }
      }
    }
  }

  #snapEnds(): void {
    const uses = new Map<NodeKey, number>();
    const vertices = this.lines.flatMap(({ positions }) => positions);
    for (const vertex of vertices) uses.set(keyOf(vertex), (uses.get(keyOf(vertex)) ?? 0) + 1);
    for (const [line, { positions }] of this.lines.entries()) {
      for (const end of [positions[0]!, positions.at(-1)!]) {
        if (uses.get(keyOf(end))! > 1) continue;
        const within = this.segments.near(
          end,
          SNAP_M,
          (other) => other !== line && this.#mayMeet(line, other),
        );
        for (const found of within) this.#link(end, found, this.lines[line]!, null);
      }
    }
  }

  #fillGaps({ gaps }: Joins): void {
    for (const { id, road, from, to, lengthM } of gaps) {
      const [start, end] = [from, to].map((position) => {
        const [found] = this.#nearOf(road, position, LENGTH_TOLERANCE_M);
        if (!found) throw joinFault(`${position.join(", ")} is not on ${road}`, id);
        return found;
      }) as [NearLine, NearLine];
      const actualM = this.#link(
        start.position,
        end,
        { roads: [road], isExpressway: false },
        id,
        start,
      );
      if (Math.abs(actualM - lengthM) > LENGTH_TOLERANCE_M)
        throw joinFault(`is ${actualM.toFixed(1)} m long, not ${lengthM} m`, id);
    }
  }

  #joinJunctions({ junctions }: Joins): void {
    for (const { id, roads, at } of junctions) {
      const [ones, others] = roads.map((road) => {
        const found = this.#nearOf(road, at, JUNCTION_REACH_M);
        if (found.length === 0) throw joinFault(`no ${road} within ${JUNCTION_REACH_M} m`, id);
        return found;
      }) as [NearLine[], NearLine[]];
      for (const one of ones) {
        for (const other of others)
          this.#link(one.position, other, { roads: [], isExpressway: false }, id, one);
      }
    }
  }

  /** The nearest points of a road's lines. */
  #nearOf(road: string, position: Position, reachM: number): NearLine[] {
    return this.segments.near(position, reachM, (line) => this.lines[line]!.roads.includes(road));
  }

  /** A straight edge from a position on the network to a point of a line; its length in metres. */
  #link(
    from: readonly number[],
    to: OnLine,
    of: Pick<EdgeOf, "roads" | "isExpressway">,
    join: string | null,
    start?: OnLine,
  ): number {
    if (start) this.#cut(start);
    this.#cut(to);
    const length = lengthOf(from, to.position);
    this.#links.push({ ...length, roads: of.roads, isExpressway: of.isExpressway, join });
    return length.lengthM;
  }
}

/** A node's name: its position to a ten-millionth of a degree, a centimetre. */
export function keyOf(position: readonly number[]): NodeKey {
  const [lng, lat] = lnglat(position);
  return `${lng.toFixed(7)},${lat.toFixed(7)}`;
}

export function positionOf(key: NodeKey): [number, number] {
  const [lng = NaN, lat = NaN] = key.split(",").map(Number);
  return [lng, lat];
}

function lengthOf(
  from: readonly number[],
  to: readonly number[],
): { a: NodeKey; b: NodeKey; lengthM: number } {
  return { a: keyOf(from), b: keyOf(to), lengthM: geodesicLine(from, to).lengthM };
}
