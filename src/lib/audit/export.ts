/** An audit as data for other programs: JSON, a table, a GeoJSON layer. */
import type { Feature, FeatureCollection } from "geojson";
import type { Audit, Finding } from "../audit";
import type { CsvCell } from "../csv";

/** The stable JSON of `qnz audit`: everything but the shapes, which the GeoJSON layer has. */
export function auditJson({ summary, planChecks, overlaps, findings }: Audit) {
  const flat = findings.map(({ shape: _, ...finding }) => finding);
  return { summary, planChecks, overlaps, findings: flat };
}

/** One row a finding, with a header. */
export function findingRows(findings: readonly Finding[]): CsvCell[][] {
  const header = [
    "severity",
    "rule",
    "features",
    "areaM2",
    "widthM",
    "differenceHa",
    "lng",
    "lat",
    "detail",
    "count",
    "message",
  ];
  const rows = findings.map((one): CsvCell[] => [
    one.severity,
    one.rule,
    one.features.join("; "),
    one.areaM2 ?? null,
    one.widthM ?? null,
    one.differenceHa ?? null,
    one.at?.[0] ?? null,
    one.at?.[1] ?? null,
    one.detail ?? null,
    one.count ?? 1,
    one.message,
  ]);
  return [header, ...rows];
}

/** One feature a finding: the very overlap or gap where there is one, else the place, else no geometry. */
export function findingsLayer(
  findings: readonly Finding[],
): FeatureCollection<Feature["geometry"] | null> {
  return {
    type: "FeatureCollection",
    features: findings.map(({ shape, at, places: _, ...properties }) => ({
      type: "Feature",
      properties,
      geometry: shape ?? (at ? { type: "Point", coordinates: at } : null),
    })),
  };
}
