/**
 * unmatched-vertex: a corner of one boundary lies on an edge of another that has no corner there. The two
 * borders look the same and are not: simplified, converted or moved, they part. Corners on the outline of
 * their boundary's overlap or gap, where one is reported already, are explained by it and left out.
 */
import type { Position } from "geojson";
import { boxIndex } from "../boxIndex";
import { unionBox, type Boundary, type Box } from "../geometry";
import { keptBox } from "../keptBoxes";
import { metresFromMiddle, metresPerDegree } from "../localPlane";
import type { Named } from "../overlap";
import { cornersOf, HostEdges } from "./corners";
import { Edges, segmentsOf } from "./edges";
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

/** What is asked about a part of a layer; of a layer by itself, nothing. */
export interface Among {
  /** Of the whole layer, in whose middle metres are counted. */
  readonly box: Box;
  /** Whether a boundary, by its place in the list, is to be told what corners it lacks. */
  readonly isHost: (place: number) => boolean;
}

/** `reported`: the findings on overlaps and gaps of the same boundaries. */
export function unmatchedVertices(
  boundaries: readonly Named[],
  reported: readonly Pick<Finding, "features" | "shape">[],
  thresholds: Thresholds,
  among: Partial<Among> = {},
): Finding[] {
  if (boundaries.length < 2) return [];
  const withinM = toleranceM(thresholds);
  const boxes = boundaries.map(({ boundary }) => keptBox(boundary));
  const { box = unionBox(boxes), isHost = () => true } = among;
  const metres = metresFromMiddle(box);
  const corners = boundaries.map(({ boundary }) => cornersOf(boundary, metres));
  const explained = explainedBy(reported, withinM, box);
  const search = boxIndex(boxes);
  const [lngM, latM] = metresPerDegree((box[1] + box[3]) / 2);
  const [marginLng, marginLat] = [(2 * withinM) / lngM, (2 * withinM) / latM];

  const groups = new Map<string, { features: string[]; places: Position[] }>();
  boundaries.forEach((host, h) => {
    if (!isHost(h)) return;
    const [west, south, east, north] = boxes[h]!;
    const around: Box = [west - marginLng, south - marginLat, east + marginLng, north + marginLat];
    const [westM, southM] = metres([around[0], around[1]]);
    const [eastM, northM] = metres([around[2], around[3]]);
    let edges: HostEdges | null = null;
    const onEdge: Corner[] = [];
    for (const o of search(around)) {
      if (o === h) continue;
      const owner = boundaries[o]!.id;
      const { at, points } = corners[o]!;
      for (let i = 0; i < at.length; i++) {
        const x = points[2 * i]!;
        const y = points[2 * i + 1]!;
        if (x < westM || x > eastM || y < southM || y > northM) continue;
        edges ??= new HostEdges(corners[h]!);
        if (!edges.lacksCornerAt(x, y, withinM) || explained(owner, at[i]!)) continue;
        onEdge.push({ owner, at: at[i]!, x, y });
      }
    }
    for (const { owners, at } of placesOf(onEdge, withinM)) {
      const features = [host.id, ...owners];
      const key = JSON.stringify(features);
      const group = groups.get(key) ?? { features, places: [] };
      group.places.push(at);
      groups.set(key, group);
    }
  });
  return [...groups.values()].map(({ features, places }) => finding(features, places));
}

/** Whether a corner of a boundary lies on the outline of an overlap or gap that it has part in. */
function explainedBy(
  reported: readonly Pick<Finding, "features" | "shape">[],
  toleranceM: number,
  box: Box,
): (owner: string, at: Position) => boolean {
  const byOwner = new Map<string, { boundary: Boundary }[]>();
  for (const { features, shape } of reported) {
    if (!shape || shape.coordinates.length === 0) continue;
    for (const owner of features) {
      const list = byOwner.get(owner);
      if (list) list.push({ boundary: shape });
      else byOwner.set(owner, [{ boundary: shape }]);
    }
  }
  const outlines = new Map<string, Edges>();
  return (owner, at) => {
    const shapes = byOwner.get(owner);
    if (!shapes) return false;
    const edges = outlines.get(owner) ?? new Edges(segmentsOf(shapes), box);
    outlines.set(owner, edges);
    return edges.near(edges.metres(at), toleranceM).length > 0;
  };
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
