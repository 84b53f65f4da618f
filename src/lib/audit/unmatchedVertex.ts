/**
 * unmatched-vertex: a corner of one boundary lies on an edge of another that has no corner there. The two
 * borders look the same and are not: simplified, converted or moved, they part. Corners on the outline of
 * their boundary's overlap or gap, where one is reported already, are explained by it and left out.
 */
import type { MultiPolygon, Position } from "geojson";
import { boxOf, openRing, ringsOf, unionBox } from "../geometry";
import type { Named } from "../overlap";
import { Edges, type Near } from "./edges";
import type { Finding, Thresholds } from "./finding";
import { listed } from "./phrases";

/** Closer than this is the same place, whatever the width threshold says. */
const LEAST_TOLERANCE_M = 0.001;

interface Corner {
  readonly owner: string;
  readonly at: Position;
  readonly x: number;
  readonly y: number;
}

export function toleranceM({ minWidthM }: Thresholds): number {
  return Math.max(minWidthM, LEAST_TOLERANCE_M);
}

/** `reported`: the findings on overlaps and gaps of the same boundaries. */
export function unmatchedVertices(
  boundaries: readonly Named[],
  reported: readonly Finding[],
  thresholds: Thresholds,
): Finding[] {
  if (boundaries.length < 2) return [];
  const withinM = toleranceM(thresholds);
  const edges = new Edges(boundaries, unionBox(boundaries.map(({ boundary }) => boxOf(boundary))));
  const explained = explainedBy(reported, withinM);

  /** Corners of others on an edge of each boundary, by its index. */
  const onEdge = new Map<number, Corner[]>();
  boundaries.forEach(({ id, boundary }, owner) => {
    for (const at of ringsOf(boundary).flatMap(openRing)) {
      const point = edges.metres(at);
      const hosts = hostsAt(edges.near(point, withinM), owner, withinM);
      if (hosts.length === 0 || explained(id, at)) continue;
      const corner = { owner: id, at, x: point[0], y: point[1] };
      for (const host of hosts) onEdge.set(host, [...(onEdge.get(host) ?? []), corner]);
    }
  });

  const groups = new Map<string, { features: string[]; places: Position[] }>();
  for (const [host, corners] of onEdge) {
    for (const { owners, at } of placesOf(corners, withinM)) {
      const features = [boundaries[host]!.id, ...owners];
      const key = JSON.stringify(features);
      const group = groups.get(key) ?? { features, places: [] };
      group.places.push(at);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ features, places }) => finding(features, places));
}

/** The boundaries that have an edge here and no corner. */
function hostsAt(near: readonly Near[], owner: number, toleranceM: number): number[] {
  const withCorner = new Set(near.filter((one) => one.toEndM <= toleranceM).map(toFeature));
  return [...new Set(near.map(toFeature))].filter((one) => one !== owner && !withCorner.has(one));
}

function toFeature({ feature }: Near): number {
  return feature;
}

/** Whether a corner of a boundary lies on the outline of an overlap or gap that it has part in. */
function explainedBy(
  reported: readonly Finding[],
  toleranceM: number,
): (owner: string, at: Position) => boolean {
  const shapes = reported.flatMap(({ features, shape }) =>
    shape && shape.coordinates.length > 0 ? [{ features, boundary: shape as MultiPolygon }] : [],
  );
  if (shapes.length === 0) return () => false;
  const outlines = new Edges(shapes, unionBox(shapes.map(({ boundary }) => boxOf(boundary))));
  return (owner, at) =>
    outlines
      .near(outlines.metres(at), toleranceM)
      .some(({ feature }) => shapes[feature]!.features.includes(owner));
}

/** Corners of several boundaries at one place are one place. */
function placesOf(
  corners: readonly Corner[],
  toleranceM: number,
): { owners: string[]; at: Position }[] {
  const sorted = [...corners].sort(
    (a, b) => a.x - b.x || a.y - b.y || (a.owner < b.owner ? -1 : 1),
  );
  const taken = new Set<Corner>();
  return sorted.flatMap((first, i) => {
    if (taken.has(first)) return [];
    const owners = new Set<string>();
    for (let j = i; j < sorted.length && sorted[j]!.x - first.x <= toleranceM; j++) {
      const other = sorted[j]!;
      if (taken.has(other) || Math.hypot(other.x - first.x, other.y - first.y) > toleranceM)
        continue;
      taken.add(other);
      owners.add(other.owner);
    }
    return [{ owners: [...owners].sort(), at: first.at }];
  });
}

function finding(features: readonly string[], places: readonly Position[]): Finding {
  const [host = "", ...owners] = features;
  const count = places.length;
  const where = count === 1 ? "where" : `at ${count} places where`;
  return {
    rule: "unmatched-vertex",
    severity: "warning",
    features,
    at: places[0] ?? null,
    ...(count > 1 ? { count, places } : {}),
    message: `${host} has no corner ${where} ${listed(owners)} ${owners.length === 1 ? "has" : "have"} one on its edge.`,
  };
}
