/** What the published layers say of each line beside its coordinates: basis, method, accuracy, extent. */
import type { FeatureCollection } from "geojson";
import { boxOf, isBoundary, type Box } from "./geometry";
import { BASES, type Basis } from "./kinds";

export interface BoundaryNote {
  basis: Basis;
  /** How the line was made, in the register's English; null where the layer does not say. */
  method: string | null;
  /** How far the line may be off, in metres; null where the layer does not say. */
  accuracyM: number | null;
  /** What of the park an outline shows, in English; null for anything else. */
  covers: string | null;
  /** The OpenStreetMap object the line was taken from. */
  osm: string | null;
  /** The box around it; null where the layer carries no geometry for it. */
  box: Box | null;
}

/** By boundary id; a park's envelope goes by each of the parks it is for ("hai-ha/envelope"). */
export type BoundaryNotes = Readonly<Record<string, BoundaryNote>>;

/** Reads zones.geojson, parks.geojson and park-envelopes.geojson, or the display tier's same features. */
export function boundaryNotes(...layers: readonly FeatureCollection[]): BoundaryNotes {
  const notes: Record<string, BoundaryNote> = {};
  for (const { features } of layers) {
    for (const { id, geometry, properties } of features) {
      const own = properties ?? {};
      const basis = BASES.find((one) => one === own.basis);
      if (!basis) continue;
      const note: BoundaryNote = {
        basis,
        method: textOr(own.method),
        accuracyM: typeof own.accuracyM === "number" ? own.accuracyM : null,
        covers: textOr(own.covers),
        osm: textOr(own.osm),
        box: isBoundary(geometry) ? boxOf(geometry) : null,
      };
      const ids = Array.isArray(own.parks)
        ? own.parks.map((park) => `${String(park)}/envelope`)
        : [String(id ?? own.id)];
      for (const one of ids) notes[one] = note;
    }
  }
  return notes;
}

function textOr(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
