/**
 * Everything the published map says about its own sizes: measurements, plan checks, overlaps and
 * sums. The build publishes it as checks.json, the page recomputes it from the same files and the
 * command line prints it, all through this one function.
 */
import { DataFault } from "./faults";
import type { Boundary } from "./geometry";
import { measurePublished, type Measurement } from "./measure";
import { overlaps, type Overlap } from "./overlap";
import { planCheck, type PlanCheck, type Planned } from "./planCheck";
import {
  parkEnvelopesOf,
  parkOutlinesOf,
  unitsOf,
  wholeZonesOf,
  zonePartsOf,
  type PublishedMap,
  type WholeZone,
} from "./published";
import { plans, principal } from "./register/figures";
import type { Figure, Zone } from "./register/schema";
import { sumChecks, type SumCheck } from "./sums";

export type { PublishedMap } from "./published";

/** An overlap without its shape, which is only computed where it is drawn. */
export type OverlapSize<Plane extends number | null = number> = Omit<Overlap<Plane>, "shape">;

export interface Checks {
  /** By boundary id: "van-don", "van-don/land", "song-khoai", "hai-ha/envelope", "unit/06652". */
  measurements: Record<string, Measurement>;
  planChecks: PlanCheck[];
  overlaps: OverlapSize[];
  sums: SumCheck[];
}

/** Told after each boundary how many have been measured. */
export type OnMeasured = (done: number) => void;

/** All checks, always in the same order. Throws a DataFault where a layer is not what it should be. */
export function checksOf(map: PublishedMap, onmeasured: OnMeasured = () => undefined): Checks {
  const measurements = measurementsOf(map, onmeasured);
  return {
    measurements,
    planChecks: planChecksOf(map, measurements),
    overlaps: overlapsOf(map),
    sums: sumChecks(map.register),
  };
}

/** Every boundary measured, whole zones first. One that several parks share is measured once. */
export function measurementsOf(
  map: PublishedMap,
  onmeasured: OnMeasured = () => undefined,
): Record<string, Measurement> {
  const once = new Map<Boundary, Measurement>();
  const measurements: Record<string, Measurement> = {};
  const boundaries = [
    ...wholeZonesOf(map),
    ...zonePartsOf(map),
    ...parkOutlinesOf(map),
    ...parkEnvelopesOf(map),
    ...unitsOf(map),
  ];
  for (const { id, boundary } of boundaries) {
    const measurement = once.get(boundary) ?? measurePublished(id, boundary);
    once.set(boundary, measurement);
    measurements[id] = measurement;
    onmeasured(Object.keys(measurements).length);
  }
  return measurements;
}

/** Zone × zone by parts, park × park, park × zone part, park × unit. */
export function overlapsOf(map: PublishedMap): OverlapSize[] {
  const zoneParts = zonePartsOf(map);
  const parks = parkOutlinesOf(map);
  return [
    ...overlaps(zoneParts, zoneParts),
    ...overlaps(parks, parks),
    ...overlaps(parks, zoneParts),
    ...overlaps(parks, unitsOf(map)),
  ].map(({ shape: _, vn2000M2, ...size }) => {
    // Both lie on the plane, or measuring them would have failed.
    if (vn2000M2 === null)
      throw new DataFault("is not on the VN-2000 plane", `${size.a} × ${size.b}`);
    return { ...size, vn2000M2 };
  });
}

/**
 * A row for every dated plan of a zone, of each of its parts that has a planned area, and of every
 * park that has an outline.
 */
export function planChecksOf(
  map: PublishedMap,
  measurements: Record<string, Measurement>,
): PlanCheck[] {
  const { zones, parks } = map.register;
  const planned = [
    ...wholeZonesOf(map).flatMap((whole) => plannedOfZone(whole, entry(zones, whole.id))),
    ...parkOutlinesOf(map).flatMap(({ id, basis }) =>
      rows({ id, kind: "park", basis }, plans(entry(parks, id))),
    ),
  ];
  return planned.map((plan) => {
    const drawn = measurements[plan.id];
    if (!drawn) throw new Error(`${plan.id} was not measured.`);
    return planCheck(plan, drawn);
  });
}

function plannedOfZone({ id, basis, parts }: WholeZone, zone: Zone): Planned[] {
  const coastal = parts.some(({ part }) => part === "sea");
  return [
    ...rows({ id, kind: "zone", basis, coastal }, plans(zone)),
    ...parts.flatMap((one) =>
      rows({ id: one.id, kind: "zone", basis: one.basis, coastal }, plansOfPart(zone, one.part)),
    ),
  ];
}

/** A zone's land and sea have fields of their own; other parts have the planned area of that part. */
function plansOfPart(zone: Zone, part: string): Figure[] {
  if (part !== "land" && part !== "sea") return plans(zone, part);
  return [principal(zone, part === "land" ? "landHa" : "seaHa") ?? []].flat();
}

function rows(
  boundary: Omit<Planned, "plannedHa" | "asOf">,
  figures: readonly Figure[],
): Planned[] {
  return figures.flatMap(({ value, asOf }) =>
    typeof value === "number" ? [{ ...boundary, plannedHa: value, asOf }] : [],
  );
}

function entry<T extends { id: string }>(entries: readonly T[], id: string): T {
  const found = entries.find((one) => one.id === id);
  if (!found) throw new DataFault(`is drawn, but not in the register`, id);
  return found;
}
