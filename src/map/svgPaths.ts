/**
 * The map as SVG paths: for a page without WebGL, for print, and for the picture that is there before
 * any script. Mercator like the WebGL map, so that both put everything in the same place.
 *
 * Each position is projected on the plane by itself. d3's own spherical clipping is left aside: nothing
 * here comes near a pole or the antimeridian, and so the direction of a ring makes no difference.
 */
import { geoPath, geoTransform, type GeoPath } from "d3-geo";
import type { Feature, FeatureCollection } from "geojson";
import type { Box } from "../lib/geometry";
import { mercatorPlane, type MercatorPlane, type XY } from "./mercatorPlane";

export type { XY } from "./mercatorPlane";

/** A plane to draw on. */
export interface Plane extends MercatorPlane {
  /** Path strings to a hundredth of a unit. */
  readonly path: GeoPath;
}

/** The plane of that size on which a box fills the room within the padding. */
export function planeOf(box: Box, width: number, height: number, padding = 0): Plane {
  const plane = mercatorPlane(box, width, height, padding);
  const transform = geoTransform({
    point(lng, lat) {
      this.stream.point(...plane.project([lng, lat]));
    },
  });
  return { ...plane, path: geoPath(transform).digits(2) };
}

/** A feature as it is drawn. */
export interface Shape {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** The "d" of an SVG path. */
  readonly d: string;
}

/** Every polygon and line of a collection; what has no extent is left out. */
export function shapesOf(collection: FeatureCollection | undefined, plane: Plane): Shape[] {
  return (collection?.features ?? []).flatMap((feature, index) => {
    const d = plane.path(feature);
    if (!d || isPoint(feature)) return [];
    return [{ id: String(feature.id ?? index), properties: feature.properties ?? {}, d }];
  });
}

function isPoint({ geometry }: Feature): boolean {
  return geometry?.type === "Point" || geometry?.type === "MultiPoint";
}

/** A point feature as it is drawn. */
export interface Spot {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly at: XY;
}

export function spotsOf(collection: FeatureCollection | undefined, plane: Plane): Spot[] {
  return (collection?.features ?? []).flatMap(({ id, properties, geometry }, index) =>
    geometry?.type === "Point"
      ? [
          {
            id: String(id ?? index),
            properties: properties ?? {},
            at: plane.project(geometry.coordinates),
          },
        ]
      : [],
  );
}

/** The zoom at which MapLibre (512 px tiles) shows the same scale. */
export function zoomOf(pxPerDegree: number): number {
  return Math.log2((pxPerDegree * 360) / 512);
}

/** Pixels per degree of longitude at a zoom of MapLibre's. */
export function pxPerDegreeAt(zoom: number): number {
  return (512 * 2 ** zoom) / 360;
}
