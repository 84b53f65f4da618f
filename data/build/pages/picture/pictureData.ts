/** What the pictures draw: the display tier, its points named in Vietnamese, and what the pages say. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FeatureCollection, Geometry } from "geojson";
import { merge, mesh } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Objects, Polygon, Topology } from "topojson-specification";
import { pointNames } from "../../../../src/ui/pointNames";
import { boxOf, isBoundary, unionBox, type Box } from "../../../../src/lib/geometry";
import { archipelagosOf, type Archipelago } from "../../../../src/map/archipelago";
import { dressPoints } from "../../../../src/map/points";
import { displayData, objectOf, SOURCE, type SourceName } from "../../../../src/map/sources";
import { readPageData, type PageData } from "../pageData";

type Layers = Readonly<Record<string, FeatureCollection>>;

export interface PictureData extends PageData {
  /** As the display tier has them. */
  readonly layers: Layers;
  /**
   * Without what is too fine to be seen: a vertex stays where the triangle it makes with its neighbours
   * covers so many square degrees; outside of `box`, so many times as many. Borders stay coincident.
   */
  thinned(leastTriangle: number, outside?: { box: Box; times: number }): Layers;
  readonly archipelagos: readonly Archipelago[];
}

/** @param folder `public/geo` */
export async function readPictureData(folder: string): Promise<PictureData> {
  const read = async (file: string) => JSON.parse(await readFile(join(folder, file), "utf8"));
  const data = await readPageData(folder);
  const [map, region, lines, envelopes] = (
    await Promise.all(
      ["map", "region", "lines", "envelopes"].map((name) => read(`display/${name}.topojson`)),
    )
  ).map((topology: Topology<Objects<object>>) => presimplify(topology)) as [
    Topology,
    Topology,
    Topology,
    Topology,
  ];
  const points: FeatureCollection = dressPoints(
    await read("display/points.geojson"),
    pointNames(data.register, data.speeches[0]),
  );
  const parks: FeatureCollection = await read("parks.geojson");
  const layersOf: PictureData["thinned"] = (least, outside) => {
    const fit = (topology: Topology) =>
      least > 0 ? simplify(weighed(topology, outside), least) : topology;
    const [shapes, hatches] = [fit(map), fit(envelopes)];
    return {
      ...displayData({ map: shapes, region: fit(region), lines: fit(lines), points, parks }),
      ...surfacesOf(shapes),
      [SOURCE.envelopes]: objectOf(hatches, "envelopes"),
      [SOURCE.insets]: objectOf(hatches, "insets"),
    };
  };
  const islands: FeatureCollection = await read("display/archipelagos.json");
  return {
    ...data,
    layers: layersOf(0),
    thinned: layersOf,
    archipelagos: archipelagosOf(islands),
  };
}

/** A presimplified topology's positions are [x, y, size of the triangle]. */
function weighed(topology: Topology, outside?: { box: Box; times: number }) {
  const own = topology as Topology<Objects<object>>;
  if (!outside) return own;
  const [west, south, east, north] = outside.box;
  const arcs = topology.arcs.map((arc) =>
    arc.map(([x = 0, y = 0, size = 0]) => {
      const isInside = x >= west && x <= east && y >= south && y <= north;
      return [x, y, isInside ? size : size / outside.times];
    }),
  );
  return { ...own, arcs };
}

/** What only pictures draw: every border once, since each costs bytes. */
export const SURFACE = {
  /** Neighbouring provinces and the province in one. */
  provinces: "provinces",
  province: "province",
  unitEdges: "unit-edges",
  neighbourEdges: "neighbour-edges",
} as const;

function surfacesOf(map: Topology): Layers {
  const of = (name: string) => map.objects[name] as GeometryCollection<object>;
  const surfaces = (...names: string[]) =>
    names.flatMap((name) => of(name).geometries as Polygon[]);
  return {
    [SURFACE.provinces]: only(merge(map, surfaces("neighbours", "units"))),
    [SURFACE.province]: only(merge(map, surfaces("units"))),
    [SURFACE.unitEdges]: only(mesh(map, of("units"), (a, b) => a !== b)),
    [SURFACE.neighbourEdges]: only(mesh(map, of("neighbours"), (a, b) => a !== b)),
  };
}

function only(geometry: Geometry): FeatureCollection {
  return { type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry }] };
}

/** The box around what fits of a layer; null where nothing does. */
export function boxIn(
  { layers }: PictureData,
  source: SourceName,
  fits: (own: Record<string, unknown>) => boolean,
): Box | null {
  const boxes = (layers[source]?.features ?? []).flatMap(({ geometry, properties }) =>
    isBoundary(geometry) && fits(properties ?? {}) ? [boxOf(geometry)] : [],
  );
  return boxes.length > 0 ? unionBox(boxes) : null;
}
