/** A file's boundaries against the published map. */
import type { FileBoundary } from "../audit";
import {
  parkOutlinesOf,
  unitsOf,
  wholeZonesOf,
  zonePartsOf,
  type PublishedBoundary,
  type PublishedMap,
  type WholeZone,
} from "../published";
import { mustBeCoveredBy, nearTo, outsideProvince } from "./covered";
import type { Finding, Thresholds } from "./finding";
import { overlappingPublished, realOverlaps, type RealOverlap } from "./overlapping";

export interface AgainstPublished {
  /** With zone parts, with park outlines, with units. */
  readonly overlaps: readonly (readonly RealOverlap[])[];
  readonly findings: readonly Finding[];
}

/** A file's boundaries against zones, park outlines and units. */
export function againstPublished(
  boundaries: readonly FileBoundary[],
  map: PublishedMap,
  thresholds: Thresholds,
): AgainstPublished {
  const zoneParts = zonePartsOf(map);
  const parks = parkOutlinesOf(map);
  const units = unitsOf(map);
  const zones = wholeZonesOf(map);
  const layers = [zoneParts, parks, units];
  const overlaps = layers.map((layer) => realOverlaps(boundaries, layer, thresholds));
  const byId = new Map<string, RealOverlap[]>();
  for (const overlap of overlaps.flat()) {
    const list = byId.get(overlap.a.id);
    if (list) list.push(overlap);
    else byId.set(overlap.a.id, [overlap]);
  }
  const parkIds = new Set(parks.map(({ id }) => id));
  const onParks = overlaps
    .flat()
    .filter(({ a, b }) => parkIds.has(b.id) && a.id !== b.id)
    .map((overlap) => overlappingPublished(overlap, thresholds));
  const findings = boundaries.flatMap((boundary) => {
    const outside = outsideProvince(boundary, [...units, ...zoneParts], thresholds);
    const outsideM2 = outside[0]?.areaM2 ?? 0;
    const zone = zoneOf(boundary, zones, byId.get(boundary.id) ?? []);
    // What leaves the zone where it leaves the province is told once.
    const ofZone = (zone ? coveredByZone(boundary, zone, thresholds) : []).filter(
      ({ areaM2 = 0 }) => areaM2 > outsideM2 + thresholds.minAreaM2,
    );
    return [...outside, ...ofZone];
  });
  return { overlaps, findings: [...onParks, ...findings] };
}

/** The zone the boundary names, or the one that holds most of it; null for a zone itself. `overlaps` are its own. */
function zoneOf(
  { zone }: FileBoundary,
  zones: readonly WholeZone[],
  overlaps: readonly RealOverlap[],
): WholeZone | null {
  const named = zones.find((one) => one.id === zone);
  if (named) return named;
  const holds = zones.find(({ parts }) => {
    const ids = new Set(parts.map((part) => part.id));
    const shared = overlaps.filter(({ b }) => ids.has(b.id));
    const of = (share: "shareOfA" | "shareOfB") =>
      shared.reduce((sum, { overlap }) => sum + overlap[share], 0);
    return of("shareOfA") > 0.5 && of("shareOfB") < 0.5;
  });
  return holds ?? null;
}

/** A zone that is only known by an envelope covers nothing for certain. */
export function coveredByZone(
  inner: PublishedBoundary,
  { id, parts }: WholeZone,
  thresholds: Thresholds,
): Finding[] {
  if (parts.some(({ basis }) => basis === "envelope")) return [];
  const isSure = [inner, ...parts].every(
    ({ basis }) => basis === "surveyed" || basis === "administrative-units",
  );
  return mustBeCoveredBy(inner, id, nearTo(inner, parts), isSure ? "error" : "warning", thresholds);
}
