/**
 * An envelope in four steps inward, laid over one another: where the hatch of each is drawn, it thickens
 * towards the middle and fades at the edge, as an envelope's edge is not a border of anything.
 */
import { buffer, feature } from "@turf/turf";
import type { Feature, FeatureCollection } from "geojson";
import { feature as featureOf } from "topojson-client";
import { ringsOf, type Boundary } from "../../../src/lib/geometry";
import { cleanBoundary, signedArea } from "../cleanBoundary";
import { displayTopology } from "./displayTopology";
import { FINE_GRID_DEGREES as GRID_DEGREES } from "./grid";

export const STEPS = 4;

/** One step inward for every √m² of the envelope: a fade of the same look at every size. */
const STEP_PER_ROOT_AREA = 0.045;
const M2_PER_SQUARE_DEGREE = 110_700 * 103_970;
/** Corners of a quarter circle. */
const ROUNDNESS = 4;

export interface InsetProperties {
  id: string;
  /** The envelope's id. */
  of: string;
  /** 0 is the envelope itself, 3 the innermost; narrow envelopes have fewer. */
  step: number;
}

export function insetsOf(of: string, boundary: Boundary): Feature<Boundary, InsetProperties>[] {
  const stepM = STEP_PER_ROOT_AREA * Math.sqrt(areaM2(boundary));
  const core = coreOf(boundary, stepM);
  const steps = Array.from({ length: STEPS }, (_, step) =>
    step === 0 ? boundary : inset(core, step * stepM),
  );
  return steps.flatMap((geometry, step) => {
    if (!geometry || ringsOf(geometry).length === 0) return [];
    const id = `${of}/inset-${step}`;
    return [{ type: "Feature" as const, id, properties: { id, of, step }, geometry }];
  });
}

function inset(boundary: Boundary, distanceM: number): Boundary | undefined {
  const options = { units: "meters", steps: ROUNDNESS } as const;
  return buffer(feature(boundary), -distanceM, options)?.geometry;
}

/** What matters of a boundary one step inward: bends far smaller than the step, and islets it swallows, do not. */
function coreOf(boundary: Boundary, stepM: number): Boundary {
  const core = displayTopology(
    { core: [feature(boundary)] },
    {
      gridDegrees: GRID_DEGREES,
      minTriangleM2: () => (stepM / 4) ** 2,
      minIsletM2: () => Math.PI * stepM ** 2,
    },
  );
  const { features } = featureOf(core, core.objects["core"]!) as FeatureCollection<Boundary>;
  return cleanBoundary(features[0]!.geometry);
}

function areaM2(boundary: Boundary): number {
  // Holes run the other way, so their areas subtract themselves.
  const squareDegrees = ringsOf(boundary).reduce((sum, ring) => sum + signedArea(ring), 0);
  return squareDegrees * M2_PER_SQUARE_DEGREE;
}
