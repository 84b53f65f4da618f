/** Each library as its own manual calls it, on shapes of its own. */
import { createRequire } from "node:module";
import { feature, featureCollection, intersect as turfIntersect } from "@turf/turf";
import initGeos from "geos-wasm";
import { geojsonToGeosGeom, geosGeomToGeojson } from "geos-wasm/helpers";
import type { Feature, Geometry, MultiPolygon, Polygon } from "geojson";
import GeometryFactory from "jsts/org/locationtech/jts/geom/GeometryFactory.js";
import GeoJSONReader from "jsts/org/locationtech/jts/io/GeoJSONReader.js";
import GeoJSONWriter from "jsts/org/locationtech/jts/io/GeoJSONWriter.js";
import OverlayOp from "jsts/org/locationtech/jts/operation/overlay/OverlayOp.js";
import type * as PolygonClipping from "polygon-clipping";
import {
  intersection as clipper2,
  isLeftTurned,
  Plane,
  UNITS_PER_M,
} from "../../src/lib/audit/plane";
import { polygonsOf, type Boundary, type Box } from "../../src/lib/geometry";
import { intersection } from "../../src/lib/overlap";

export interface Contender<Shape = unknown, Shared = unknown> {
  /** A boundary as the library holds it. Not timed. */
  shape(boundary: Boundary): Shape;
  /** Timed. */
  intersect(a: Shape, b: Shape): Shared;
  /** What came out, to be measured as everybody's is. Not timed. */
  boundary(shared: Shared): Boundary | null;
}
/** Made for boundaries within a box. */
export type Maker = (box: Box) => Contender | Promise<Contender>;

/** Node finds its CommonJS, which has no names to import. */
const polygonClipping = createRequire(import.meta.url)(
  "polygon-clipping",
) as typeof PolygonClipping;

const contender = <Shape, Shared>(parts: Contender<Shape, Shared>) => parts as Contender;

export const MAKERS = {
  "geos-wasm": async () => {
    const geos = await initGeos();
    return contender({
      shape: (boundary) => geojsonToGeosGeom(boundary, geos),
      intersect: (a, b) => geos.GEOSIntersection(a, b),
      boundary: (shared) => polygonal(geosGeomToGeojson(shared, geos) as Geometry),
    });
  },
  "the product": () =>
    contender({
      shape: (boundary) => boundary,
      intersect: intersection,
      boundary: (shared) => shared,
    }),
  "clipper2-ts": (box) => {
    const plane = new Plane(box);
    return contender({
      shape: (boundary) => plane.paths(boundary),
      intersect: clipper2,
      boundary: (paths) => {
        const rings = (isOuter: boolean) =>
          paths.filter((path) => isLeftTurned(path) === isOuter).map((path) => plane.ring(path));
        // It is measured and no more, so that the first may carry the holes of all.
        const [first, ...others] = rings(true);
        if (!first) return null;
        const coordinates = [[first, ...rings(false)], ...others.map((ring) => [ring])];
        return { type: "MultiPolygon", coordinates };
      },
    });
  },
  "polygon-clipping": () =>
    contender({
      shape: (boundary) => polygonsOf(boundary) as PolygonClipping.MultiPolygon,
      intersect: (a, b) => polygonClipping.intersection(a, b),
      boundary: (coordinates) => ({ type: "MultiPolygon", coordinates }),
    }),
  jsts: () => {
    const [reader, writer] = [new GeoJSONReader(new GeometryFactory()), new GeoJSONWriter()];
    return contender({
      shape: (boundary): unknown => reader.read(boundary),
      intersect: (a, b): unknown => OverlayOp.intersection(a, b),
      boundary: (shared) => polygonal(writer.write(shared) as Geometry),
    });
  },
  Turf: () =>
    contender({
      shape: (boundary): Feature<Boundary> => feature(boundary),
      intersect: (a, b) => turfIntersect<object>(featureCollection<Polygon | MultiPolygon>([a, b])),
      boundary: (shared) => shared?.geometry ?? null,
    }),
} satisfies Record<string, Maker>;

/** Of the grid that clipper2-ts is given, in millimetres. */
export const CLIPPER_GRID_MM = 1000 / UNITS_PER_M;

/** Lines and points that two boundaries share are left out. */
function polygonal(geometry: Geometry): MultiPolygon {
  const parts = geometry.type === "GeometryCollection" ? geometry.geometries : [geometry];
  const coordinates = parts.flatMap((part) =>
    part.type === "Polygon" || part.type === "MultiPolygon" ? polygonsOf(part) : [],
  );
  return { type: "MultiPolygon", coordinates };
}
