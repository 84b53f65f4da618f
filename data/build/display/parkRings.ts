/** Parks without an outline as rings: where each stands, and how far it is moved on the screen. */
import { featureCollection, union } from "@turf/turf";
import type { Feature, Point, Position } from "geojson";
import { DataFault } from "../../../src/lib/faults";
import type { Boundary } from "../../../src/lib/geometry";
import type { ParkStatus } from "../../../src/lib/kinds";
import { numberOf } from "../../../src/lib/register/figures";
import type { Park } from "../../../src/lib/register/schema";
import {
  FIRST_VIEW_ZOOM,
  LEAST_RADIUS_PX,
  PLACE_RADIUS_PX,
  ringRadiusPx,
} from "../../../src/lib/ring";
import type { Inputs } from "../inputs";
import { somewhereIn, type Somewhere } from "../somewhereIn";
import { spreadRings, type Ring } from "../../../src/lib/spreadRings";
import { worldPx } from "../../../src/lib/webMercator";
import { labelPoint, roundedPosition } from "./labelPoint";

export interface RingProperties {
  id: string;
  kind: "park-ring";
  park: string;
  plannedHa: number;
  status: ParkStatus;
  /** Pixels to the right and down from the point, at every zoom. */
  offset: [number, number];
  somewhereIn: Somewhere;
}

type RingInputs = Pick<Inputs, "register" | "communes" | "zoneParts">;

/**
 * @param envelopes boundaries of the park envelopes by id
 * @param fixed what rings keep clear of: the parks that have an outline, and the places' marks
 */
export function parkRings(
  inputs: RingInputs,
  envelopes: ReadonlyMap<string, Boundary>,
  fixed: { readonly outlines: readonly Position[]; readonly places: readonly Position[] },
): Feature<Point, RingProperties>[] {
  const parks = inputs.register.parks.filter(({ outline }) => !outline);
  const anchors = parks.map((park) => anchorOf(park, inputs, envelopes));
  const sizes = parks.map((park) => plannedHa(park));
  const rings = parks.map(({ hint }, i): Ring => {
    const towards = towardsOf(hint?.text);
    const place = { ...onScreen(anchors[i]!), radiusPx: ringRadiusPx(sizes[i]!) };
    return towards ? { ...place, towards } : place;
  });
  const offsets = spreadRings(rings, [
    ...fixed.outlines.map((position) => ({ ...onScreen(position), radiusPx: LEAST_RADIUS_PX })),
    ...fixed.places.map((position) => ({ ...onScreen(position), radiusPx: PLACE_RADIUS_PX })),
  ]);
  return parks.map(({ id: park, status, envelope }, i) => {
    const id = `park-ring/${park}`;
    return {
      type: "Feature",
      id,
      properties: {
        id,
        kind: "park-ring",
        park,
        plannedHa: sizes[i]!,
        status,
        offset: offsets[i]!,
        somewhereIn: somewhereIn(envelope!),
      },
      geometry: { type: "Point", coordinates: anchors[i]! },
    };
  });
}

/** The hint's place, else the label point of the envelope. */
function anchorOf(
  { id, hint, envelope }: Park,
  { communes, zoneParts }: RingInputs,
  envelopes: ReadonlyMap<string, Boundary>,
): Position {
  if (hint?.bbox) {
    const [west, south, east, north] = hint.bbox;
    return roundedPosition([(west + east) / 2, (south + north) / 2]);
  }
  if (hint?.formerUnits) {
    return labelPoint(together(hint.formerUnits.map((name) => communeOf(name, communes, id))));
  }
  if (hint?.zonePart) {
    const part = zoneParts.features.find((feature) => feature.id === hint.zonePart);
    if (!part) throw new DataFault(`hint names no zone part ${hint.zonePart}`, `park ${id}`);
    return labelPoint(part.geometry);
  }
  const boundary = envelopes.get(envelope ?? "");
  if (!boundary) throw new DataFault(`no envelope ${envelope}`, `park ${id}`);
  return labelPoint(boundary);
}

function communeOf(name: string, communes: Inputs["communes"], park: string): Boundary {
  const found = communes.features.filter(({ properties }) => properties.name === name);
  if (found.length === 1) return found[0]!.geometry;
  throw new DataFault(
    `hint names “${name}”, which ${found.length} former units are called`,
    `park ${park}`,
  );
}

function together(boundaries: readonly Boundary[]): Boundary {
  const [first] = boundaries;
  if (boundaries.length === 1) return first!;
  const features = boundaries.map((geometry) => ({
    type: "Feature" as const,
    properties: {},
    geometry,
  }));
  return union(featureCollection(features))?.geometry ?? first!;
}

function plannedHa(park: Park): number {
  const planned = numberOf(park, "plannedHa");
  if (planned === null)
    throw new DataFault("no planned area, so its ring has no size", `park ${park.id}`);
  return planned;
}

const COMPASS: Readonly<Record<string, readonly [number, number]>> = {
  north: [0, -1],
  east: [1, 0],
  south: [0, 1],
  west: [-1, 0],
};

/** "north of the airport" starts its ring to the north. */
function towardsOf(text: string | undefined): readonly [number, number] | undefined {
  return COMPASS[/^(\w+) of /.exec(text ?? "")?.[1] ?? ""];
}

function onScreen(position: Position): { x: number; y: number } {
  const [x, y] = worldPx(position, FIRST_VIEW_ZOOM);
  return { x, y };
}
