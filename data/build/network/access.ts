/** Where places and outlines reach the network: straight, as local roads are left out. */
import type { Position } from "geojson";
import { geodesicLine } from "../../../src/lib/geodesicLine";
import { ringsOf, type Boundary } from "../../../src/lib/geometry";
import type { Access } from "../../../src/lib/near/near";
import { joinFault, type Joins } from "./joins";
import type { NodeKey, RoadNetwork } from "./RoadNetwork";
import { lnglat, nearestOn, type NearLine } from "./segments";

/** A point of the network, and the straight line between it and what it serves. */
export interface Entry extends Access {
  node: NodeKey;
  /** On the network. */
  at: [number, number];
  /** The place, or the nearest point of the outline. */
  served: [number, number];
}

/** A place or outline farther than this from the network has no distance by road. */
export const ACCESS_REACH_M = 10_000;

/** The nearest point of the network, and of each road that serves the place by joins.json; none off the network. */
export function entriesOfPlace(
  id: string,
  position: Position,
  network: RoadNetwork,
  { entries }: Joins,
): Entry[] {
  const near = (road: string | null) =>
    network.segments.near(position, ACCESS_REACH_M, (line) =>
      road === null ? true : network.lines[line]!.roads.includes(road),
    )[0];
  const nearest = near(null);
  if (!nearest) return [];
  const further = entries
    .filter(({ place }) => place === id)
    .map(({ road }) => {
      const found = near(road);
      if (!found) throw joinFault(`no ${road} within ${ACCESS_REACH_M} m`, id);
      return found;
    });
  const found = [nearest, ...further].map((on) => {
    const isNamed = entries.some(
      ({ place, road }) => place === id && network.lines[on.line]!.roads.includes(road),
    );
    return entryAt(on, position, network, isNamed);
  });
  return found.filter(({ node }, i) => found.findIndex((other) => other.node === node) === i);
}

/** The point of the network that is nearest to an outline which no road runs through; null off the network. */
export function entryOfOutline(outline: Boundary, network: RoadNetwork): Entry | null {
  let best: { on: NearLine; served: Position } | null = null;
  for (const candidate of candidates(outline, network)) {
    if (candidate.on.distanceM < (best?.on.distanceM ?? Infinity)) best = candidate;
  }
  return best && entryAt(best.on, best.served, network, false);
}

/** Two lines are nearest to each other at a vertex of one of them. */
function* candidates(
  outline: Boundary,
  { lines, segments }: RoadNetwork,
): Generator<{ on: NearLine; served: Position }> {
  const rings = ringsOf(outline);
  for (const served of rings.flat()) {
    const [on] = segments.near(served, ACCESS_REACH_M, () => true);
    if (on) yield { on, served };
  }
  for (const [line, { positions }] of lines.entries()) {
    for (const [segment, vertex] of positions.entries()) {
      const position = lnglat(vertex);
      // The last vertex of a line is the far end of its last segment.
      const on =
        segment < positions.length - 1
          ? { line, segment, along: 0, position }
          : { line, segment: segment - 1, along: 1, position };
      for (const ring of rings) {
        for (const [i, end] of ring.slice(1).entries()) {
          const found = nearestOn(lnglat(ring[i]!), lnglat(end), position);
          if (found.distanceM > ACCESS_REACH_M) continue;
          yield { on: { ...on, distanceM: found.distanceM }, served: [...found.position] };
        }
      }
    }
  }
}

function entryAt(on: NearLine, served: Position, network: RoadNetwork, isNamed: boolean): Entry {
  const { roads, isExpressway } = network.lines[on.line]!;
  const [lng, lat] = on.position;
  return {
    node: network.cut(on),
    at: [lng, lat],
    served: [served[0]!, served[1]!],
    road: roads.join(", "),
    isAssumed: isExpressway && !isNamed,
    lengthM: geodesicLine(on.position, served).lengthM,
  };
}
