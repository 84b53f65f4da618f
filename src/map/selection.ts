/** Which features are drawn as chosen: layer id → filter. */
import type { FilterSpecification } from "maplibre-gl";
import type { Selection } from "../lib/links";

const HATCH_STEPS = [0, 1, 2, 3];

/**
 * @param envelope the park's envelope in park-envelopes.geojson, when it has one
 */
export function selectionFilters(
  selection: Selection | null,
  envelope: string | null,
): Record<string, FilterSpecification> {
  const zone = selection?.kind === "zone" ? selection.id : "";
  const park = selection?.kind === "park" ? selection.id : "";
  const filters: Record<string, FilterSpecification> = {
    "zone-selected": [
      "all",
      ["==", ["get", "zone"], zone],
      ["match", ["get", "basis"], ["envelope", "schematic"], false, true],
    ],
    "zone-selected-schematic": [
      "all",
      ["==", ["get", "zone"], zone],
      ["==", ["get", "basis"], "schematic"],
    ],
    "park-selected": ["==", ["get", "id"], park],
    "park-ring-selected": [
      "all",
      ["==", ["get", "kind"], "park-ring"],
      ["==", ["get", "park"], park],
    ],
  };
  for (const step of HATCH_STEPS)
    filters[`envelope-hatch-${step}`] = [
      "all",
      ["==", ["get", "step"], step],
      ["==", ["get", "of"], (park && envelope) || ""],
    ];
  return filters;
}
