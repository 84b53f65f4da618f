/** The published map: its layers, and the boundaries in them by id. */
import type { Feature, FeatureCollection } from "geojson";
import { DataFault } from "./faults";
import { isBoundary, together, type Boundary } from "./geometry";
import { BASES, type Basis } from "./kinds";
import type { Named } from "./overlap";
import type { Register } from "./register/schema";

/** The published layers at full detail, with the register. */
export interface PublishedMap {
  /** zones.geojson: one feature a part, id "van-don/land". */
  zones: FeatureCollection;
  /** parks.geojson: outlines, id "song-khoai". */
  parks: FeatureCollection;
  /** park-envelopes.geojson: one feature an area, its id as in a park's `envelope`. */
  envelopes: FeatureCollection;
  /** units.geojson: id "unit/06652". */
  units: FeatureCollection;
  register: Register;
}

/** A boundary with its id on the published map and how it came to be. */
export interface PublishedBoundary extends Named {
  basis: Basis;
}

export interface ZonePart extends PublishedBoundary {
  zone: string;
  /** "land", "sea", "envelope-complex", … */
  part: string;
}

/** A zone's parts together: "van-don". Its basis is that of its least sure part. */
export interface WholeZone extends PublishedBoundary {
  parts: ZonePart[];
}

/** Where a park lies that has no outline: "hai-ha/envelope". Parks may share one. */
export interface ParkEnvelope extends PublishedBoundary {
  park: string;
}

export function zonePartsOf({ zones }: PublishedMap): ZonePart[] {
  return zones.features.map((feature) => ({
    ...published(feature, "zones.geojson"),
    zone: textOf(feature, "zone", "zones.geojson"),
    part: textOf(feature, "part", "zones.geojson"),
  }));
}

/** In the register's order; a zone without any part is left out. */
export function wholeZonesOf(map: PublishedMap): WholeZone[] {
  const all = zonePartsOf(map);
  return map.register.zones.flatMap(({ id }) => {
    const parts = all.filter(({ zone }) => zone === id);
    if (parts.length === 0) return [];
    const boundary = together(parts.map((part) => part.boundary));
    return [{ id, boundary, parts, basis: leastSure(parts.map(({ basis }) => basis)) }];
  });
}

export function parkOutlinesOf({ parks }: PublishedMap): PublishedBoundary[] {
  return parks.features.map((feature) => published(feature, "parks.geojson"));
}

/** One for every park of the register that has an envelope, in its order. */
export function parkEnvelopesOf({ envelopes, register }: PublishedMap): ParkEnvelope[] {
  const byId = new Map(
    envelopes.features
      .map((feature) => published(feature, "park-envelopes.geojson"))
      .map((envelope) => [envelope.id, envelope]),
  );
  return register.parks.flatMap((park) => {
    if (park.envelope === null) return [];
    const envelope = byId.get(park.envelope);
    if (!envelope) throw new DataFault(`has no feature ${park.envelope}`, "park-envelopes.geojson");
    return [{ ...envelope, id: `${park.id}/envelope`, park: park.id }];
  });
}

export function unitsOf({ units }: PublishedMap): PublishedBoundary[] {
  return units.features.map((feature) => ({
    ...named(feature, "units.geojson"),
    basis: "administrative-units",
  }));
}

function published(feature: Feature, file: string): PublishedBoundary {
  const basis = textOf(feature, "basis", file);
  const known = BASES.find((one) => one === basis);
  if (!known) throw new DataFault(`unknown basis "${basis}"`, `${file}, ${feature.id}`);
  return { ...named(feature, file), basis: known };
}

function named({ id, geometry }: Feature, file: string): Named {
  if (typeof id !== "string") throw new DataFault(`a feature's id is ${String(id)}`, file);
  if (!isBoundary(geometry)) throw new DataFault("is not a polygon", `${file}, ${id}`);
  return { id, boundary: geometry as Boundary };
}

function textOf({ id, properties }: Feature, property: string, file: string): string {
  const value: unknown = properties?.[property];
  if (typeof value !== "string") throw new DataFault(`has no "${property}"`, `${file}, ${id}`);
  return value;
}

/** The last of some bases in the order from the surest to the least sure. */
function leastSure(bases: readonly Basis[]): Basis {
  return BASES.findLast((basis) => bases.includes(basis)) ?? "envelope";
}
