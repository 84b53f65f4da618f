/** Findings on the map: the very sliver or gap, a ring around where it is, and the one that is looked at. */
import type { Feature, FeatureCollection } from "geojson";
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { SEVERITIES, type Finding } from "../lib/audit/finding";
import type { JudgedFinding } from "../lib/exceptions";
import type { Palette } from "./palette";

const IS_FOCUSED: ExpressionSpecification = ["==", ["get", "focused"], true];
const IS_SHAPE: ExpressionSpecification = ["==", ["geometry-type"], "Polygon"];
const IS_PLACE: ExpressionSpecification = ["==", ["geometry-type"], "Point"];

/** A shape as wide as this needs no ring to be found. */
const WIDE_M = 30;

/** Shapes and places of findings; those with an exception are paler. `focused` is drawn strongest. */
export function findingsOnMap(
  judged: readonly JudgedFinding[],
  focused: Finding | null,
): FeatureCollection {
  // What is looked at is drawn last, and so on top; before it the graver.
  const ordered = judged.toSorted((a, b) => rank(a, focused) - rank(b, focused));
  return { type: "FeatureCollection", features: ordered.flatMap((one) => drawn(one, focused)) };
}

function rank({ finding }: JudgedFinding, focused: Finding | null): number {
  return finding === focused ? 1 : -SEVERITIES.indexOf(finding.severity);
}

function drawn({ finding, exception }: JudgedFinding, focused: Finding | null): Feature[] {
  const { severity, shape, at, places } = finding;
  const isFocused = finding === focused;
  const properties = { severity, excepted: exception !== null, focused: isFocused };
  // A ring around what is seen anyway would only hide it.
  const isSeen = isFocused && shape !== undefined && (finding.widthM ?? 0) > WIDE_M;
  const marks = isSeen ? [] : isFocused && places ? places : at ? [at] : [];
  return [
    ...(shape ? [{ type: "Feature" as const, properties, geometry: shape }] : []),
    ...marks.map((coordinates): Feature => ({
      type: "Feature",
      properties,
      geometry: { type: "Point", coordinates },
    })),
  ];
}

export function findingLayers(source: string, palette: Palette): LayerSpecification[] {
  const hue: ExpressionSpecification = [
    "match",
    ["get", "severity"],
    "error",
    palette.severity.error,
    "warning",
    palette.severity.warning,
    palette.severity.info,
  ];
  const faint = (strong: number, pale: number): ExpressionSpecification => [
    "case",
    ["==", ["get", "excepted"], true],
    pale,
    strong,
  ];
  return [
    {
      id: "finding-fill",
      type: "fill",
      source,
      filter: IS_SHAPE,
      paint: { "fill-color": hue, "fill-opacity": faint(0.35, 0.12) },
    },
    {
      id: "finding-casing",
      type: "line",
      source,
      filter: ["all", IS_SHAPE, IS_FOCUSED],
      paint: { "line-color": palette.land, "line-width": 6 },
    },
    {
      id: "finding-line",
      type: "line",
      source,
      filter: IS_SHAPE,
      paint: {
        "line-color": hue,
        "line-width": ["case", IS_FOCUSED, 3, 1.5],
        "line-opacity": faint(1, 0.5),
      },
    },
    {
      id: "finding-ring-casing",
      type: "circle",
      source,
      filter: ["all", IS_PLACE, IS_FOCUSED],
      paint: {
        "circle-radius": 15,
        "circle-opacity": 0,
        "circle-stroke-color": palette.land,
        "circle-stroke-width": 6,
      },
    },
    {
      id: "finding-ring",
      type: "circle",
      source,
      filter: IS_PLACE,
      paint: {
        "circle-radius": ["case", IS_FOCUSED, 15, 5],
        "circle-color": hue,
        "circle-opacity": ["case", IS_FOCUSED, 0, faint(0.85, 0.25)],
        "circle-stroke-color": ["case", IS_FOCUSED, hue, palette.land],
        "circle-stroke-width": ["case", IS_FOCUSED, 2.5, 1.5],
        "circle-stroke-opacity": faint(1, 0.6),
      },
    },
  ];
}
