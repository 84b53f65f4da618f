/**
 * GeoJSON as it is published: what it is and whose it is first, then one feature a line, so that a
 * change of one feature is a change of one line. QGIS and every other reader take it as it is.
 */
import type { Feature } from "geojson";
import type { Origin } from "../../src/lib/attribution";

export function collectionText(
  name: string,
  origin: Origin,
  features: readonly Feature[],
  extra: Readonly<Record<string, unknown>> = {},
): string {
  const members = { type: "FeatureCollection", name, ...pick(origin), ...extra };
  const head = JSON.stringify(members).slice(0, -1);
  const lines = features.map((feature) => JSON.stringify(feature)).join(",\n");
  return `${head},"features":[\n${lines}\n]}\n`;
}

function pick({ licence, attribution, source, date }: Origin): Origin {
  return { licence, attribution, source, date };
}
