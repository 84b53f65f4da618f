/** Everything on the map that is a point: names of units and zones, parks, places. */
import type { Feature, Point, Position } from "geojson";
import { DataFault } from "../../../src/lib/faults";
import type { Boundary } from "../../../src/lib/geometry";
import { ellipsoidHa } from "../../../src/lib/measure";
import type { Inputs } from "../inputs";
import type { Layers } from "../layers/layers";
import { labelPoint, labelRoomM } from "./labelPoint";
import { nameSpots } from "./nameSpots";
import { parkRings } from "./parkRings";

/** Names of what has no boundary here: where on the paper they read well, no position of anything. */
const OPEN_NAMES: Readonly<Record<string, Position>> = {
  gulf: [108.1, 20.35],
  china: [107.6, 21.95],
};

export function pointFeatures(inputs: Inputs, layers: Layers): Feature<Point>[] {
  const { units, zones, parks, envelopes, places } = layers;
  const outlines = parks.map(({ id: park, geometry, properties: { status } }) =>
    pointOf("park-outline", String(park), labelPoint(geometry), {
      park,
      status,
      roomM: labelRoomM(geometry),
    }),
  );
  const areas = new Map<string, Boundary>(
    envelopes.map(({ id, geometry }) => [String(id), geometry]),
  );
  return [
    ...inputs.register.zones.map(({ id: zone, kind: zoneKind }) => {
      const spots = nameSpots(zoneAreas(zone, zones));
      const [lng, lat] = spots[0]!;
      return pointOf("zone-label", zone, [lng, lat], { zone, zoneKind, spots });
    }),
    ...parkRings(inputs, areas, {
      outlines: outlines.map(({ geometry }) => geometry.coordinates),
      places: places.map(({ geometry }) => geometry.coordinates),
    }),
    ...outlines,
    ...places.map(({ geometry, properties: { id: place, kind: placeKind } }) =>
      pointOf("place", place, geometry.coordinates, { place, placeKind }),
    ),
    ...inputs.neighbours.features.map(({ geometry, properties: { name: region } }) =>
      pointOf("region-label", region, labelPoint(geometry), { region }),
    ),
    ...Object.entries(OPEN_NAMES).map(([region, position]) =>
      pointOf("region-label", region, position, { region }),
    ),
    ...units.map(({ geometry, properties: { code: unit } }) =>
      pointOf("unit-label", unit, labelPoint(geometry), {
        unit,
        areaHa: Math.round(ellipsoidHa(geometry)),
      }),
    ),
  ];
}

function pointOf(
  kind: string,
  name: string,
  coordinates: Position,
  properties: Record<string, unknown>,
): Feature<Point> {
  const id = `${kind}/${name}`;
  return {
    type: "Feature",
    id,
    properties: { id, kind, ...properties },
    geometry: { type: "Point", coordinates },
  };
}

/** Every part of the zone that is drawn, sea included, as the name is the whole zone's; else its envelopes. */
function zoneAreas(zone: string, zones: Layers["zones"]): Boundary[] {
  const parts = zones.filter(({ properties }) => properties.zone === zone);
  if (parts.length === 0) throw new DataFault("has no part to put its name on", `zone ${zone}`);
  const drawn = parts.filter(({ properties }) => properties.basis !== "envelope");
  return (drawn.length > 0 ? drawn : parts).map(({ geometry }) => geometry);
}
