import type { Feature, Point, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { ORIGINS, type LayerName } from "../../src/lib/attribution";
import { ringsOf, type Boundary } from "../../src/lib/geometry";
import type { Register } from "../../src/lib/register/schema";
import { flawsOf, flawSentence } from "../../src/lib/validity";
import { layer, read, readJson } from "./geo";

const LAYERS = ["zones", "parks", "park-envelopes", "units", "places"] as const;
const BOUNDARIES = ["zones", "parks", "park-envelopes", "units"] as const;
const register = readJson<Register>("public/geo/register.json");

/** Where each boundary came from, by the id it is published under. */
const SOURCES: Record<(typeof BOUNDARIES)[number], [string, (feature: Feature) => string]> = {
  zones: ["zones/zone-parts", ({ id }) => String(id)],
  parks: ["industrial/osm-industrial-parks", ({ properties }) => properties!["osm"] as string],
  "park-envelopes": ["zones/park-envelopes", ({ id }) => String(id)],
  units: ["admin/units-2025", ({ properties }) => `unit/${properties!["code"]}`],
};

describe.each(LAYERS)("%s.geojson", (name) => {
  const path = `public/geo/${name}.geojson`;
  const collection = layer(path);

  test("says whose it is", () => {
    expect(collection).toMatchObject({ type: "FeatureCollection", name, ...ORIGINS[name] });
  });

  test("has one feature a line", () => {
    const lines = read(path).split("\n");
    expect(lines.length).toBe(collection.features.length + 3);
    for (const line of lines.slice(1, -2)) {
      expect(JSON.parse(line.replace(/,$/, ""))).toMatchObject({ type: "Feature" });
    }
  });

  test("has ids that are unique and repeated among the properties", () => {
    const ids = collection.features.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(collection.features.map(({ properties }) => properties["id"])).toEqual(ids);
  });
});

describe.each(BOUNDARIES)("%s.geojson", (name) => {
  const { features } = layer<Boundary>(`public/geo/${name}.geojson`);

  test("is valid, wound as RFC 7946 wants it, without repeated positions", () => {
    const sentences = features.flatMap(({ id, geometry }) =>
      flawsOf(geometry).map((flaw) => flawSentence(flaw, { name: String(id) })),
    );
    expect(sentences).toEqual([]);
  });

  test("keeps every position of its source, digit for digit, and adds none", () => {
    const [file, idOf] = SOURCES[name];
    const sources = new Map(
      layer<Boundary>(`data/sources/${file}.geojson`).features.map((own) => [idOf(own), own]),
    );
    for (const own of features) {
      const id = name === "parks" ? (own.properties["osm"] as string) : String(own.id);
      expect(positionsOf(own.geometry), id).toEqual(positionsOf(sources.get(id)!.geometry));
    }
  });
});

/** Every position of a boundary once, in an order of its own. */
function positionsOf(boundary: Boundary): string[] {
  const written = ringsOf(boundary).flatMap((ring) => ring.map((at: Position) => at.join(" ")));
  return [...new Set(written)].sort();
}

test("five zones in eight parts, 54 units, and the 23 parks as five outlines and 13 envelopes", () => {
  const ids = (name: LayerName) => layer(`public/geo/${name}.geojson`).features.map(({ id }) => id);

  expect(ids("zones")).toEqual([
    "hoanh-mo-dong-van/land",
    "bac-phong-sinh/land",
    "mong-cai/land",
    "mong-cai/sea",
    "van-don/land",
    "van-don/sea",
    "quang-yen/envelope-complex",
    "quang-yen/envelope-dam-nha-mac",
  ]);
  expect(ids("units").length).toBe(54);
  expect(ids("parks").sort()).toEqual([
    "dam-nha-mac",
    "dong-mai",
    "hai-ha",
    "hai-yen",
    "song-khoai",
  ]);
  const { features } = layer("public/geo/park-envelopes.geojson");
  expect(features.length).toBe(13);
  const placed = new Set([
    ...ids("parks"),
    ...features.flatMap(({ properties }) => properties["parks"] as string[]),
  ]);
  expect([...placed].sort()).toEqual(register.parks.map(({ id }) => id).sort());
});

test("places.geojson holds the register's places whose position is published", () => {
  const { features } = layer<Point>("public/geo/places.geojson");
  const known = register.places.filter(({ position }) => position !== null);
  expect(features.map(({ id, geometry }) => [id, geometry.coordinates])).toEqual(
    known.map(({ id, position }) => [id, position]),
  );
});

test("parks.geojson says what each outline shows, and points to OpenStreetMap", () => {
  const { features } = layer<Polygon>("public/geo/parks.geojson");
  for (const { id, properties } of features) {
    const { outline, status } = register.parks.find((park) => park.id === id)!;
    expect(properties).toMatchObject({ basis: "mapped", status, ...outline });
  }
});
