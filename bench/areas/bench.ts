/** The three area methods of the product against each other and against three named alternatives. */
import { readFileSync } from "node:fs";
import { area as turfAreaM2 } from "@turf/turf";
import { geoArea } from "d3-geo";
import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import geodesic from "geographiclib-geodesic";
import { openRing, polygonsOf, ringsOf, type Boundary } from "../../src/lib/geometry";
import { ellipsoidHa, sphereHa, vn2000Ha } from "../../src/lib/measure";
import { M2_PER_HA } from "../../src/lib/units";
import type { Bench, Stopwatch } from "../lib/bench";

/** Turf's radius, so that d3-geo's steradians are on the same sphere. */
const RADIUS_M = 6_371_008.8;

type Input = { readonly file: string };

function boundariesOf({ file }: Input): Boundary[] {
  const collection = JSON.parse(readFileSync(file, "utf8")) as FeatureCollection<
    Polygon | MultiPolygon
  >;
  return collection.features.map(({ geometry }) => geometry);
}

/** Measures the whole file once; the first pass, which warms the code up, is not timed. */
function timing(areaHa: (boundary: Boundary) => number) {
  return (input: Input, watch: Stopwatch): string => {
    const boundaries = boundariesOf(input);
    const sum = () => boundaries.reduce((total, boundary) => total + areaHa(boundary), 0);
    sum();
    watch.start();
    const totalHa = sum();
    watch.stop();
    return `${totalHa.toLocaleString("en", { maximumFractionDigits: 1 })} ha`;
  };
}

const GEOGRAPHIC_LIB = "ellipsoid (GeographicLib, each edge)";

const METHODS = {
  [GEOGRAPHIC_LIB]: timing((boundary) =>
    polygonsOf(boundary)
      .flatMap((polygon) => polygon.map((ring, i) => (i === 0 ? 1 : -1) * geographicLibHa(ring)))
      .reduce((sum, areaHa) => sum + areaHa, 0),
  ),
  "ellipsoid (the product: short edges by a series)": timing(ellipsoidHa),
  "VN-2000 plane (proj4)": timing((boundary) => vn2000Ha(boundary) ?? NaN),
  "sphere (Turf, as the product calls it)": timing(sphereHa),
  "sphere (bare Turf)": timing((boundary) => turfAreaM2(boundary) / M2_PER_HA),
  "sphere (d3-geo)": timing((boundary) => {
    // d3-geo takes exterior rings clockwise and edges as great circles.
    const rings = polygonsOf(boundary).map((polygon) => polygon.map((ring) => [...ring].reverse()));
    const steradians = geoArea({ type: "MultiPolygon", coordinates: rings });
    return (steradians * RADIUS_M * RADIUS_M) / M2_PER_HA;
  }),
};

function geographicLibHa(ring: readonly Position[]): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  for (const [lng = NaN, lat = NaN] of openRing(ring)) polygon.AddPoint(lat, lng);
  return Math.abs(polygon.Compute(false, true).area ?? NaN) / M2_PER_HA;
}

const bench: Bench = {
  title: "Areas",
  question:
    "All 54 units of the published map at full detail, measured once by each method after one pass to warm up; reading the file is not counted. GeographicLib is what every other figure is held against, so ratios are to it.",
  tasks: METHODS,
  async run(harness) {
    const input = { file: "public/geo/units.geojson" };
    const vertices = boundariesOf(input).flatMap(ringsOf).flat().length;
    const rows = [];
    for (const name of Object.keys(METHODS)) {
      const { seconds, answer } = await harness.alone(name, input);
      rows.push({ name, figures: { seconds }, answer: String(answer) });
    }
    const name = `54 boundaries, ${vertices.toLocaleString("en")} positions`;
    return [{ name, baseline: GEOGRAPHIC_LIB, rows }];
  },
};

export default bench;
