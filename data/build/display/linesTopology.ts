/** Roads and railways as they came, generalised to 100 m, on a grid that does not show at that. */
import type { Topology } from "topojson-specification";
import type { Sources } from "../inputs";
import { lineTopology } from "./displayTopology";
import { LINE_GRID_DEGREES } from "./grid";
import { railwayLines, roadLines } from "./lineLayers";

export function linesTopology(sources: Pick<Sources, "roads" | "railways">): Topology {
  const layers = { roads: roadLines(sources), railways: railwayLines(sources) };
  return lineTopology(layers, LINE_GRID_DEGREES);
}
