/** What stops the build: a layer that would say something untrue. Each fault names the feature. */
import type { Feature } from "geojson";
import type { Checks } from "../../src/lib/checks";
import { DataFault } from "../../src/lib/faults";
import type { Boundary } from "../../src/lib/geometry";
import type { Overlap } from "../../src/lib/overlap";
import { plans } from "../../src/lib/register/figures";
import { parseProse } from "../../src/lib/register/prose";
import type { Register } from "../../src/lib/register/schema";
import { clause, flawsOf } from "../../src/lib/validity";
import { LANGUAGES } from "../../src/lib/words/languages";
import type { Layers } from "./layers/layers";

/**
 * Slivers between zone parts up to this size are the sources' own, in m²: where the limit of a sea part
 * meets the coast or the next sea part's limit, the meeting point was rounded to a ten-millionth of a
 * degree, a hair off the straight edge it lies on. The largest is 2.8 m².
 */
export const TOLERATED_OVERLAP_M2 = 3;

/** Before anything is measured: what cannot be measured. */
export function refuseUndrawable(layers: Layers, register: Register): void {
  refuseHomelessParks(register);
  for (const layer of ["zones", "parks", "envelopes", "units"] as const) {
    for (const feature of layers[layer]) refuseInvalid(feature, `${layer}.geojson`);
  }
}

/** Afterwards: what the published measurements contradict. */
export function refuseContradictions(layers: Layers, register: Register, checks: Checks): void {
  refuseOverlaps(layers.zones, checks.overlaps);
  refuseSmallEnvelopes(layers.zones, register, checks.measurements);
}

/**
 * A language of the page with a sentence missing, or one left over.
 * @param text the translation files by name, as they stand
 * @param wanted every English sentence; English itself needs no file
 */
export function refuseUntranslated(
  text: Readonly<Record<string, string>>,
  wanted: readonly string[],
): void {
  const files = LANGUAGES.filter((lang) => lang !== "en").map((lang) => `${lang}.json`);
  for (const file of new Set([...files, ...Object.keys(text)])) {
    const own = text[file];
    if (own === undefined) throw new DataFault("no such file", `text/${file}`);
    parseProse(JSON.parse(own), wanted, `text/${file}`);
  }
}

/** Every flaw counts, those that only RFC 7946 minds included. */
export function refuseInvalid({ id, geometry }: Feature<Boundary>, file: string): void {
  const [flaw] = flawsOf(geometry);
  if (!flaw) return;
  const at = flaw.position ? ` at ${flaw.position.join(", ")}` : "";
  throw new DataFault(
    `part ${flaw.part}, ring ${flaw.ring}, position ${flaw.vertex}${at}: ${clause(flaw)}`,
    `${file}, ${id}`,
  );
}

export function refuseOverlaps(
  zones: Layers["zones"],
  overlaps: readonly Pick<Overlap, "a" | "b" | "areaM2">[],
): void {
  const parts = new Set(zones.map(({ properties: { id } }) => id));
  for (const { a, b, areaM2 } of overlaps) {
    if (!parts.has(a) || !parts.has(b) || areaM2 <= TOLERATED_OVERLAP_M2) continue;
    throw new DataFault(`overlaps ${b} by ${areaM2.toFixed(1)} m²`, `zones.geojson, ${a}`);
  }
}

/** An envelope says "somewhere inside", so whatever is planned has to fit. */
export function refuseSmallEnvelopes(
  zones: Layers["zones"],
  register: Register,
  measurements: Checks["measurements"],
): void {
  const refuseSmall = (id: string, planned: readonly { value: number }[]) => {
    const { ellipsoidHa } = measurements[id]!;
    for (const { value: plannedHa } of planned) {
      if (ellipsoidHa >= plannedHa) continue;
      throw new DataFault(
        `holds ${ellipsoidHa.toFixed(1)} ha, less than the ${plannedHa} ha planned in it`,
        `envelope ${id}`,
      );
    }
  };
  for (const park of register.parks) {
    if (park.envelope) refuseSmall(`${park.id}/envelope`, plans(park));
  }
  for (const { properties } of zones) {
    if (properties.basis !== "envelope") continue;
    const zone = register.zones.find(({ id }) => id === properties.zone)!;
    refuseSmall(properties.id, plans(zone, properties.part));
  }
}

export function refuseHomelessParks({ parks }: Register): void {
  for (const { id, outline, envelope } of parks) {
    if (outline || envelope) continue;
    throw new DataFault(
      "has neither an outline nor an envelope: it has no place on the map",
      `park ${id}`,
    );
  }
}
