/**
 * What lies under a point: its coordinates in both systems, the unit, zone parts and parks around it,
 * and the nearest places. Answered on the full-detail layers only, never on the simplified ones.
 *
 * A point on a shared border lies in both neighbours. A park that is found only through its
 * envelope says so: it lies somewhere in there, not necessarily here.
 */
import { booleanPointInPolygon } from "@turf/turf";
import type { Position } from "geojson";
import { boxIndex, type BoxSearch } from "./boxIndex";
import { geodesicLine } from "./geodesicLine";
import { type Boundary, boxOfPositions, polygonsOf } from "./geometry";
import type { Basis, ParkStatus, PlaceKind, ZoneKind } from "./kinds";
import {
  parkEnvelopesOf,
  parkOutlinesOf,
  type PublishedMap,
  unitsOf,
  zonePartsOf,
} from "./published";
import type { Names } from "./register/figure";
import { type PlaneCoordinate, toVn2000 } from "./vn2000";

export interface Here {
  /** [lng, lat] in degrees, WGS 84. */
  position: [number, number];
  /** The same on the VN-2000 plane of Quảng Ninh, in metres. */
  plane: PlaneCoordinate;
  units: UnitHere[];
  zones: ZonePartHere[];
  parks: ParkHere[];
  /** The nearest place of each kind, nearest first. */
  nearest: PlaceNear[];
}

export interface UnitHere {
  code: string;
  name: Names;
  /** The units it was made from on 1 July 2025, in Vietnamese; empty for one that stayed as it was. */
  predecessors: string[];
}

export interface ZonePartHere {
  /** "van-don/land" */
  id: string;
  zone: string;
  name: Names;
  kind: ZoneKind;
  /** As the register names the part; null where it does not. */
  partName: Names | null;
  basis: Basis;
}

export interface ParkHere {
  id: string;
  name: Names;
  status: ParkStatus;
  /** "envelope": the park lies somewhere inside an area that contains the point. */
  basis: Basis;
}

export interface PlaceNear {
  id: string;
  name: Names;
  kind: PlaceKind;
  /** On the WGS 84 ellipsoid, in metres. */
  distanceM: number;
  /** From the point, in degrees clockwise from true north. */
  bearing: number;
  /** How far the place's own position may be off, in metres; null where it was not printed roughly. */
  precisionM: number | null;
}

/** @param position [lng, lat] in degrees, WGS 84. */
export function whatIsHere(position: readonly [number, number], map: PublishedMap): Here {
  const { register } = map;
  const { units, zoneParts } = locatorsOf(map);
  return {
    position: [...position],
    plane: toVn2000(position),
    units: units.at(position).flatMap(({ id }) => {
      const unit = register.units.find(({ code }) => `unit/${code}` === id);
      return unit ? [{ code: unit.code, name: unit.name, predecessors: unit.predecessors }] : [];
    }),
    zones: zoneParts.at(position).flatMap(({ id, zone: zoneId, part, basis }) => {
      const zone = register.zones.find((one) => one.id === zoneId);
      if (!zone) return [];
      const partName = zone.parts.find((one) => one.id === part)?.name ?? null;
      return [{ id, zone: zone.id, name: zone.name, kind: zone.kind, partName, basis }];
    }),
    parks: [...parksAt(position, map)],
    nearest: nearestPlaces(position, map),
  };
}

/** Outlines come first: a park whose outline and envelope both hold the point is in its outline. */
function parksAt(position: readonly [number, number], map: PublishedMap): Iterable<ParkHere> {
  const found = new Map<string, ParkHere>();
  for (const { park: parkId, basis } of locatorsOf(map).parks.at(position)) {
    const park = map.register.parks.find(({ id }) => id === parkId);
    if (!park || found.has(parkId)) continue;
    found.set(parkId, { id: parkId, name: park.name, status: park.status, basis });
  }
  return found.values();
}

function nearestPlaces(position: readonly number[], { register }: PublishedMap): PlaceNear[] {
  const nearest = new Map<PlaceKind, PlaceNear>();
  for (const { id, name, kind, position: there, precisionM = null } of register.places) {
    if (there === null) continue;
    const { lengthM: distanceM, bearing } = geodesicLine(position, there);
    if (distanceM < (nearest.get(kind)?.distanceM ?? Infinity))
      nearest.set(kind, { id, name, kind, distanceM, bearing, precisionM });
  }
  return [...nearest.values()].sort((a, b) => a.distanceM - b.distanceM);
}

interface Bounded {
  boundary: Boundary;
}

/** Finds the boundaries that contain a position: by an index on the boxes of their polygons, then exactly. */
class Locator<Thing extends Bounded> {
  readonly #polygons: { of: Thing; rings: Position[][] }[];
  readonly #search: BoxSearch;

  constructor(things: readonly Thing[]) {
    this.#polygons = things.flatMap((of) =>
      polygonsOf(of.boundary).map((rings) => ({ of, rings })),
    );
    this.#search = boxIndex(this.#polygons.map(({ rings }) => boxOfPositions(rings[0] ?? [])));
  }

  /** In the order they were given, each once. */
  at([lng, lat]: readonly [number, number]): Thing[] {
    const found = this.#search([lng, lat, lng, lat])
      .map((index) => this.#polygons[index]!)
      .filter(({ rings }) =>
        booleanPointInPolygon([lng, lat], { type: "Polygon", coordinates: rings }),
      );
    return [...new Set(found.map(({ of }) => of))];
  }
}

type Locators = ReturnType<typeof makeLocators>;
const made = new WeakMap<PublishedMap, Locators>();

function locatorsOf(map: PublishedMap): Locators {
  const known = made.get(map) ?? makeLocators(map);
  made.set(map, known);
  return known;
}

function makeLocators(map: PublishedMap) {
  const outlines = parkOutlinesOf(map).map((outline) => ({ ...outline, park: outline.id }));
  return {
    units: new Locator(unitsOf(map)),
    zoneParts: new Locator(zonePartsOf(map)),
    parks: new Locator([...outlines, ...parkEnvelopesOf(map)]),
  };
}
