/** The layers at full detail: what is measured, downloaded and checked. */
import type { Feature, MultiPolygon, Point, Polygon } from "geojson";
import type { Boundary } from "../../../src/lib/geometry";
import type { Inputs } from "../inputs";
import { envelopeFeatures, type EnvelopeProperties } from "./envelopes";
import { parkFeatures, type ParkOutlineProperties } from "./parks";
import { placeFeatures, type PlaceProperties } from "./places";
import { unitFeatures, type UnitProperties } from "./units";
import { zoneFeatures, type ZonePartProperties } from "./zones";

export interface Layers {
  readonly zones: readonly Feature<Boundary, ZonePartProperties>[];
  readonly parks: readonly Feature<Polygon, ParkOutlineProperties>[];
  readonly envelopes: readonly Feature<Boundary, EnvelopeProperties>[];
  readonly units: readonly Feature<MultiPolygon, UnitProperties>[];
  readonly places: readonly Feature<Point, PlaceProperties>[];
}

export function layersOf(inputs: Inputs): Layers {
  return {
    zones: zoneFeatures(inputs),
    parks: parkFeatures(inputs),
    envelopes: envelopeFeatures(inputs),
    units: unitFeatures(inputs),
    places: placeFeatures(inputs),
  };
}
