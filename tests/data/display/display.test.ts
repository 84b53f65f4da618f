/**
 * The display tier as published: valid, whole, and borders in common still in common.
 *
 * The verdicts of src/lib/validity are held against GEOS's in tests/golden/validity. GEOS itself was asked
 * about these files too, through ogrinfo 3.6.2 (`SELECT ST_IsValid(geometry)`) on each object turned into
 * GeoJSON by topojson-client: all 54 units, 8 zone parts, 4 neighbours, 3 countries, 15 envelopes and 60
 * insets were valid.
 */
import { booleanPointInPolygon } from "@turf/turf";
import type { MultiLineString, MultiPolygon, Point, Position } from "geojson";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { LANDWARD_SIDE } from "../../../data/build/display/coastBand";
import { STEPS } from "../../../data/build/display/insets";
import { LICENCES, type Origin } from "../../../src/lib/attribution";
import { polygonsOf, ringsOf, type Boundary } from "../../../src/lib/geometry";
import { ellipsoidHa } from "../../../src/lib/measure";
import type { Register } from "../../../src/lib/register/schema";
import { FIRST_VIEW_ZOOM, ringRadiusPx } from "../../../src/lib/ring";
import { flawsOf, flawSentence } from "../../../src/lib/validity";
import { displayed, layer, read, readJson } from "../geo";

const register = readJson<Register>("public/geo/register.json");

describe.each([
  ["map", "units", 54],
  ["map", "zones", 8],
  ["map", "neighbours", 4],
  ["region", "land", 3],
  ["envelopes", "envelopes", 15],
  ["envelopes", "insets", 60],
] as const)("%s.topojson, %s", (file, object, count) => {
  const features = displayed<Boundary>(file, object);

  test(`has ${count} boundaries`, () => {
    expect(features.length).toBe(count);
    expect(new Set(features.map(({ id }) => id)).size).toBe(count);
  });

  test("is valid after thinning and rounding, wound and written as RFC 7946 wants it", () => {
    const sentences = features.flatMap(({ id, geometry }) =>
      flawsOf(geometry).map((flaw) => flawSentence(flaw, { name: String(id) })),
    );
    expect(sentences).toEqual([]);
  });
});

describe.each(["units", "zones"] as const)("%s against full detail", (object) => {
  const full = layer<Boundary>(`public/geo/${object}.geojson`).features;
  const shown = displayed<Boundary>("map", object);

  test("nobody is missing", () => {
    expect(shown.map(({ id }) => id)).toEqual(full.map(({ id }) => id));
  });

  // Far more than thinning moves: this asks whether the shape is still the same, the table shows by how much.
  test("every area is within 2 %", () => {
    const off = full.map(({ id, geometry }, i) => {
      const percent = (ellipsoidHa(shown[i]!.geometry) / ellipsoidHa(geometry) - 1) * 100;
      return [String(id), Math.round(percent * 1000) / 1000] as const;
    });
    const most = off.reduce((a, b) => (Math.abs(b[1]) > Math.abs(a[1]) ? b : a));
    expect(Math.abs(most[1]), `${most[0]} is ${most[1]} % off`).toBeLessThan(2);
  });

  test("only vertices of full detail are drawn, on a grid of a hundred-thousandth of a degree", () => {
    const known = new Set(full.flatMap(({ geometry }) => verticesOf(geometry)));
    const made = shown
      .flatMap(({ geometry }) => verticesOf(geometry))
      .filter((at) => !known.has(at));
    expect(made).toEqual([]);
  });
});

describe("borders in common", () => {
  const units = displayed<MultiPolygon>("map", "units");
  const edges = new Map(units.map(({ id, geometry }) => [id, new Set(edgesOf(geometry))]));
  const full = new Map(
    layer<MultiPolygon>("public/geo/units.geojson").features.map(({ id, geometry }) => [
      id,
      new Set(edgesOf(geometry)),
    ]),
  );
  const ids = [...edges.keys()];
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const));
  const common = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>) => [...a].filter((one) => b.has(one));

  test("units that share a border still share one, and no others do", () => {
    const sharing = (of: typeof edges) =>
      pairs.filter(([a, b]) => common(of.get(a)!, of.get(b)!).length > 0);
    expect(sharing(edges)).toEqual(sharing(full));
    expect(sharing(edges).length).toBeGreaterThan(ids.length);
  });

  test("every edge of such a border is drawn by both", () => {
    const lonely = pairs.flatMap(([a, b]) => {
      const border = common(full.get(a)!, full.get(b)!);
      const onBorder = new Set(border.flatMap((edge) => edge.split(" ")));
      const along = (edge: string) => edge.split(" ").every((vertex) => onBorder.has(vertex));
      const [ofA, ofB] = [a, b].map((id) => [...edges.get(id)!].filter(along));
      const both = new Set(common(edges.get(a)!, edges.get(b)!));
      return [...ofA!, ...ofB!]
        .filter((edge) => !both.has(edge))
        .map((edge) => `${a} ${b}: ${edge}`);
    });
    expect(lonely).toEqual([]);
  });

  test.each([
    ["van-don/land", "unit/06994"],
    ["hoanh-mo-dong-van/land", "unit/06841"],
  ])("%s is drawn along the edge of %s", (part, unit) => {
    const zone = displayed<MultiPolygon>("map", "zones").find(({ id }) => id === part)!;
    expect(edgesOf(zone.geometry).sort()).toEqual([...edges.get(unit)!].sort());
  });
});

describe("the region", () => {
  const official = [
    ...layer<MultiPolygon>("data/sources/admin/units-2025.geojson").features,
    ...layer<MultiPolygon>("data/sources/context/neighbour-provinces.geojson").features,
  ];

  test("the coast band's landward side runs over land that official outlines cover", () => {
    // The last edge leaves the province at the border river.
    const bare = LANDWARD_SIDE.slice(0, -2).flatMap((from, i) =>
      along(from, LANDWARD_SIDE[i + 1]!, 200).filter(
        (at) => !official.some(({ geometry }) => booleanPointInPolygon(at, geometry)),
      ),
    );
    expect(bare).toEqual([]);
  });

  test("no land of the older coast sticks out along the province's shore", () => {
    const [vietnam] = displayed<MultiPolygon>("region", "land").filter(({ id }) => id === "VN");
    const [haLongBay, cuaLuc, baiTuLong] = [
      [107.05, 20.85],
      [107.06, 20.96],
      [107.35, 20.95],
    ];
    for (const sea of [haLongBay!, cuaLuc!, baiTuLong!]) {
      expect(booleanPointInPolygon(sea, vietnam!)).toBe(false);
    }
    const inland = [106.9, 21.3];
    expect(booleanPointInPolygon(inland, vietnam!)).toBe(true);
  });

  test("borders run neither along coasts nor along the cuts of the sources", () => {
    const borders = displayed("region", "borders").flatMap(({ geometry }) =>
      geometry.type === "MultiLineString" ? geometry.coordinates.flat() : [],
    );
    expect(borders.length).toBeGreaterThan(500);
    const onCut = borders.filter(([lng, lat]) => lng === 105.9 && lat! > 20.4 && lat! < 22);
    // A border may end on a cut, it does not follow it.
    expect(onCut.length).toBeLessThan(10);
  });

  test("borders among the neighbours are drawn along their edges, from another file", () => {
    const edges = new Set(
      displayed<Boundary>("map", "neighbours").flatMap(({ geometry }) => edgesOf(geometry)),
    );
    const [border] = displayed<MultiLineString>("region", "borders").filter(
      ({ id }) => id === "border/province",
    );
    const drawn = border!.geometry.coordinates.flatMap(edgesOfLine);
    expect(drawn.length).toBeGreaterThan(500);
    expect(drawn.filter((edge) => !edges.has(edge))).toEqual([]);
  });
});

describe("rings", () => {
  const points = layer<Point>("public/geo/display/points.geojson").features;
  const rings = points.filter(({ properties }) => properties["kind"] === "park-ring");
  const world = 512 * 2 ** FIRST_VIEW_ZOOM;
  const onScreen = ([lng = 0, lat = 0]: Position, [dx = 0, dy = 0]: number[]) => {
    const north = Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
    return [(lng / 360) * world + dx, -north * world + dy] as const;
  };
  const drawn = rings.map(({ geometry, properties }) => ({
    park: String(properties["park"]),
    at: onScreen(geometry.coordinates, properties["offset"] as number[]),
    anchor: onScreen(geometry.coordinates, [0, 0]),
    radiusPx: ringRadiusPx(Number(properties["plannedHa"])),
  }));

  test("stand for the 18 parks without an outline", () => {
    const bare = register.parks.filter(({ outline }) => !outline);
    expect(drawn.map(({ park }) => park)).toEqual(bare.map(({ id }) => id));
    expect(drawn.length).toBe(18);
  });

  test("do not lie on one another on the first view, and stay near their anchors", () => {
    for (const [i, a] of drawn.entries()) {
      for (const b of drawn.slice(i + 1)) {
        const apart = Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]);
        expect(apart, `${a.park}, ${b.park}`).toBeGreaterThan(a.radiusPx + b.radiusPx);
      }
      const moved = Math.hypot(a.at[0] - a.anchor[0], a.at[1] - a.anchor[1]);
      expect(moved, a.park).toBeLessThan(60);
    }
  });

  test("say somewhere in what", () => {
    const somewhere = (park: string) =>
      rings.find(({ properties }) => properties["park"] === park)!.properties["somewhereIn"];
    expect(somewhere("viet-hung-2")).toEqual({ kind: "former-city", names: ["Hạ Long"] });
    expect(somewhere("hai-ha-1")).toEqual({
      kind: "former-district",
      names: ["Hải Hà"],
      zone: "mong-cai",
    });
  });

  test("lie to the side that the name tells", () => {
    const y = (park: string) => drawn.find((ring) => ring.park === park)!.at[1];
    expect(y("phia-bac-dam-nha-mac")).toBeLessThan(y("phia-nam-dam-nha-mac"));
  });

  test("every unit, zone and place has its name", () => {
    const of = (kind: string) => points.filter(({ properties }) => properties["kind"] === kind);
    expect(of("unit-label").length).toBe(54);
    expect(of("zone-label").length).toBe(5);
    expect(of("park-outline").length).toBe(5);
    expect(of("place").length).toBe(layer("public/geo/places.geojson").features.length);
  });

  test("a unit's name stands inside it", () => {
    const units = layer<MultiPolygon>("public/geo/units.geojson").features;
    for (const { properties, geometry } of units) {
      const label = points.find(({ id }) => id === `unit-label/${properties["code"]}`)!;
      expect(booleanPointInPolygon(label, geometry), String(properties["name"])).toBe(true);
    }
  });
});

test("insets lie in steps inside their envelope", () => {
  const insets = displayed<Boundary>("envelopes", "insets");
  for (const { id, geometry } of displayed<Boundary>("envelopes", "envelopes")) {
    const steps = insets.filter(({ properties }) => properties["of"] === id);
    const areas = steps.map((step) => ellipsoidHa(step.geometry));
    expect(steps.map(({ properties }) => properties["step"])).toEqual([0, 1, 2, 3].slice(0, STEPS));
    expect(areas[0]! / ellipsoidHa(geometry)).toBeCloseTo(1, 6);
    expect(areas).toEqual([...areas].sort((a, b) => b - a));
    for (const { geometry: inner } of steps.slice(1)) {
      const outside = polygonsOf(inner).filter(
        ([exterior]) => !booleanPointInPolygon(exterior![0]!, geometry),
      );
      expect(outside, String(id)).toEqual([]);
    }
  }
});

describe.each(["map", "region", "lines", "envelopes", "routes"])("%s.topojson", (file) => {
  const { origins, objects } = readJson<{ origins: Record<string, Origin>; objects: object }>(
    `public/geo/display/${file}.topojson`,
  );

  test("says whose each object is, and is under one licence", () => {
    expect(Object.keys(origins)).toEqual(Object.keys(objects));
    expect(new Set(Object.values(origins).map(({ licence }) => licence)).size).toBe(1);
  });
});

test("nothing of map.topojson is OpenStreetMap's", () => {
  const { origins } = readJson<{ origins: Record<string, Origin> }>(
    "public/geo/display/map.topojson",
  );
  for (const { licence, attribution } of Object.values(origins)) {
    expect(licence).toBe(LICENCES.mit);
    expect(attribution).not.toContain("OpenStreetMap");
  }
});

test("the first view's geometry weighs at most 250 kB as it is sent", () => {
  const display = ["map.topojson", "region.topojson", "lines.topojson", "points.geojson"];
  const files = [...display, "archipelagos.json"].map((file) => `display/${file}`);
  const sizes = [...files, "parks.geojson"].map(
    (file) => brotliCompressSync(read(`public/geo/${file}`)).length,
  );
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(250_000);
});

/** Vertices to five decimals, each once. */
function verticesOf(boundary: Boundary): string[] {
  return [...new Set(ringsOf(boundary).flatMap((ring) => ring.map(written)))];
}

/** Edges as both of their ends, in one order for either direction. */
function edgesOf(boundary: Boundary): string[] {
  return ringsOf(boundary).flatMap(edgesOfLine);
}

function edgesOfLine(line: readonly Position[]): string[] {
  return line.slice(1).map((to, i) => [written(line[i]!), written(to)].sort().join(" "));
}

/** Rounded as the display tier is. */
function written(position: Position): string {
  return position.map((degrees) => Math.round(degrees / 1e-5)).join(",");
}

/** Places on a straight line, ends included. */
function along(from: Position, to: Position, steps: number): Position[] {
  return Array.from({ length: steps + 1 }, (_, i) =>
    from.map((start, axis) => start + ((to[axis]! - start) * i) / steps),
  );
}
