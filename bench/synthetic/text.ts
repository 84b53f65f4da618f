/** Synthetic parcels as text, piece by piece. */
import type { ParcelPlan } from "./parcels";
import { SyntheticParcels } from "./parcels";

export type ParcelFormat = "geojson" | "geojsonl";

/** So many characters are handed on at once. */
const PIECE = 1 << 16;

/** The text of a GeoJSON FeatureCollection, or of one feature a line; the same for the same plan, byte for byte. */
export function* parcelText(plan: ParcelPlan, format: ParcelFormat): Generator<string, void> {
  const parcels = new SyntheticParcels(plan);
  const about = {
    name: "Synthetic parcels",
    synthetic: true,
    note: `Made by a seeded generator (seed ${parcels.seed}); no real parcel is among them.`,
  };
  const isList = format === "geojson";
  let text = isList
    ? `{"type":"FeatureCollection",${JSON.stringify(about).slice(1, -1)},"features":[\n`
    : "";
  let count = 0;
  for (const parcel of parcels.parcels()) {
    count++;
    text += `${JSON.stringify(parcel)}${isList && count < parcels.count ? "," : ""}\n`;
    if (text.length < PIECE) continue;
    yield text;
    text = "";
  }
  yield isList ? `${text}]}\n` : text;
}
