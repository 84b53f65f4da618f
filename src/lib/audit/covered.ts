/**
 * must-be-covered-by: what should lie inside another boundary and sticks out (a park by its zone, a zone by
 * the province). outside-province: ground that is in none of the province's units nor in a zone's waters.
 */
import { sharedBox } from "../geometry";
import { ellipsoidHa } from "../measure";
import { M2_PER_HA } from "../units";
import type { Named } from "../overlap";
import { keptBox } from "../keptBoxes";
import type { Extent } from "./extent";
import type { Finding, Severity, Thresholds } from "./finding";
import { outsideOf } from "./overlapping";
import { hectares, metres } from "./phrases";

/** A finding if something of `inner` lies outside all of `cover` together. */
export function mustBeCoveredBy(
  inner: Named,
  coverId: string,
  cover: readonly Named[],
  severity: Severity,
  thresholds: Thresholds,
): Finding[] {
  const outside = outsideOf(inner, cover, thresholds);
  if (!outside) return [];
  const size = `${hectares(outside.areaM2)}, up to ${metres(outside.widthM)} wide`;
  const message = `${inner.id} sticks out of ${coverId} by ${size}.`;
  return [
    {
      rule: "must-be-covered-by",
      severity,
      features: [inner.id, coverId],
      ...sizeOf(outside),
      message,
    },
  ];
}

/** A finding if something of `inner` lies outside the province; an error if all of it does. */
export function outsideProvince(
  inner: Named,
  province: readonly Named[],
  thresholds: Thresholds,
): Finding[] {
  const outside = outsideOf(inner, nearTo(inner, province), thresholds);
  if (!outside) return [];
  const isWhole = outside.areaM2 > 0.999 * ellipsoidHa(inner.boundary) * M2_PER_HA;
  const size = hectares(outside.areaM2);
  const message = isWhole
    ? `${inner.id} lies outside the province, ${size}.`
    : `${inner.id} sticks out of the province's units and waters by ${size}, up to ${metres(outside.widthM)} wide.`;
  const severity = isWhole ? "error" : "warning";
  return [
    { rule: "outside-province", severity, features: [inner.id], ...sizeOf(outside), message },
  ];
}

/** Of many boundaries, those that a clip with `inner` can involve. */
export function nearTo(inner: Named, others: readonly Named[]): Named[] {
  const box = keptBox(inner.boundary);
  return others.filter(({ boundary }) => sharedBox(box, keptBox(boundary)));
}

export function sizeOf({ areaM2, widthM, lengthM, at, places, shape }: Extent) {
  const several = places.length > 1 ? { count: places.length, places } : {};
  return { areaM2, widthM, lengthM, at, shape, ...several };
}
