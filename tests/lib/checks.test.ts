import type { FeatureCollection, Feature } from "geojson";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checksOf, type Checks, type PublishedMap } from "../../src/lib/checks";
import { DataFault } from "../../src/lib/faults";
import type { Boundary } from "../../src/lib/geometry";
import { measure } from "../../src/lib/measure";
import { register } from "./register/registerFiles";

const layer = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../public/geo/${name}.geojson`, import.meta.url), "utf8"),
  ) as FeatureCollection<Boundary>;

const published: PublishedMap = {
  zones: layer("zones"),
  parks: layer("parks"),
  envelopes: layer("park-envelopes"),
  units: layer("units"),
  register: register(),
};
const checks: Checks = checksOf(published);

describe("measurements of the published map", () => {
  // What whoever built the geodata measured, on the ellipsoid (geodata notes, November 2026).
  test.each([
    ["hoanh-mo-dong-van/land", 13_799.6],
    ["bac-phong-sinh/land", 9463.0],
    ["mong-cai/land", 55_439.4],
    ["mong-cai/sea", 76_487.3],
    ["van-don/land", 46_159.2],
    ["van-don/sea", 185_817.1],
    ["quang-yen/envelope-complex", 15_121.9],
    ["quang-yen/envelope-dam-nha-mac", 9839.1],
  ])("%s is %d ha, to the digit", (id, ha) => {
    expect(checks.measurements[id]?.ellipsoidHa.toFixed(1)).toBe(ha.toFixed(1));
  });

  test("a whole zone is the sum of its parts", () => {
    const { measurements } = checks;
    for (const zone of ["van-don", "mong-cai", "quang-yen"]) {
      const parts = Object.keys(measurements).filter((id) => id.startsWith(`${zone}/`));
      expect(parts).toHaveLength(2);
      for (const key of [
        "sphereHa",
        "ellipsoidHa",
        "vn2000Ha",
        "perimeterM",
        "vertices",
      ] as const) {
        const sum = parts.reduce((total, id) => total + (measurements[id]?.[key] ?? NaN), 0);
        expect(Math.abs((measurements[zone]?.[key] ?? NaN) / sum - 1)).toBeLessThan(1e-12);
      }
    }
  });

  test("there is one for every zone, part, outline, park with an envelope, and unit", () => {
    const { zones, parks, units } = published.register;
    const ids = [
      ...zones.map(({ id }) => id),
      ...zones.flatMap((zone) => zone.parts.map((part) => `${zone.id}/${part.id}`)),
      ...parks.filter(({ outline }) => outline).map(({ id }) => id),
      ...parks.filter(({ envelope }) => envelope).map(({ id }) => `${id}/envelope`),
      ...units.map(({ code }) => `unit/${code}`),
    ];
    expect(Object.keys(checks.measurements).sort()).toEqual(ids.sort());
  });

  test("parks that share an envelope share its measurement", () => {
    const { measurements } = checks;
    expect(measurements["hai-ha-1/envelope"]).toBe(measurements["hai-ha-2/envelope"]);
    expect(measurements["hai-ha-1/envelope"]).not.toEqual(measurements["hai-ha/envelope"]);
  });

  test("the three ways differ as the docs say", () => {
    for (const [id, { sphereHa, ellipsoidHa, vn2000Ha }] of Object.entries(checks.measurements)) {
      const plane = (vn2000Ha / ellipsoidHa - 1) * 100;
      expect(Math.abs(plane), id).toBeLessThan(0.022);
      const sphere = (sphereHa / ellipsoidHa - 1) * 100;
      // Turf's edges part from geodesics where they are long: kilometres in an outline of twelve
      // vertices or an envelope cut along a parallel, 80 km in the sea of Vân Đồn.
      const most = id === "van-don" || id === "van-don/sea" ? 0.32 : 0.29;
      expect(sphere, id).toBeGreaterThan(0.25);
      expect(sphere, id).toBeLessThan(most);
    }
  });

  test("units inland are as large as the state says, within 1 %", () => {
    const inland = ["06838", "06841", "06856", "06978", "06979", "06985", "07069", "07081"];
    for (const code of inland) {
      const officialHa =
        (published.register.units.find((unit) => unit.code === code)?.officialKm2 ?? NaN) * 100;
      const drawnHa = checks.measurements[`unit/${code}`]?.ellipsoidHa ?? NaN;
      expect(Math.abs(drawnHa / officialHa - 1), code).toBeLessThan(0.01);
    }
  });
});

describe("plan checks of the published map", () => {
  const rows = checks.planChecks.map(({ id, plannedHa }) => `${id} ${plannedHa}`);

  test("are of every zone, every part with a planned area and every outline, by plan", () => {
    expect(rows).toEqual([
      "van-don 217133",
      "van-don/land 58183",
      "van-don/sea 158950",
      "quang-yen 13303",
      "quang-yen/envelope-complex 6403.7",
      "quang-yen/envelope-dam-nha-mac 6899.3",
      "mong-cai 121197",
      "mong-cai/land 66197",
      "mong-cai/sea 55000",
      "hoanh-mo-dong-van 14236",
      "hoanh-mo-dong-van/land 14236",
      "bac-phong-sinh 9302",
      "bac-phong-sinh 9373.43",
      "dong-mai 318",
      "song-khoai 714",
      "dam-nha-mac 1736",
      "hai-yen 360",
      "hai-ha 3370",
    ]);
  });

  test("have no verdict, since nothing published is surveyed, and always a reason", () => {
    expect(checks.planChecks.map(({ id, reason }) => [id, reason])).toEqual([
      ["van-don", "sea-limit-unpublished"],
      ["van-don/land", "shoreline"],
      ["van-don/sea", "sea-limit-unpublished"],
      ["quang-yen", "somewhere-inside"],
      ["quang-yen/envelope-complex", "somewhere-inside"],
      ["quang-yen/envelope-dam-nha-mac", "somewhere-inside"],
      ["mong-cai", "sea-limit-unpublished"],
      ["mong-cai/land", "shoreline"],
      ["mong-cai/sea", "sea-limit-unpublished"],
      ["hoanh-mo-dong-van", "unit-lines"],
      ["hoanh-mo-dong-van/land", "unit-lines"],
      ["bac-phong-sinh", "unit-lines"],
      ["bac-phong-sinh", "unit-lines"],
      ["dong-mai", "partly-mapped"],
      ["song-khoai", "partly-mapped"],
      ["dam-nha-mac", "partly-mapped"],
      ["hai-yen", "partly-mapped"],
      ["hai-ha", "partly-mapped"],
    ]);
    expect(checks.planChecks.every(({ verdict }) => verdict === null)).toBe(true);
  });

  test("compare the plane with the plan", () => {
    const land = checks.planChecks.find(({ id }) => id === "van-don/land");
    expect(land?.differenceHa).toBe((land?.vn2000Ha ?? NaN) - 58_183);
    expect(land?.vn2000Ha).toBe(checks.measurements["van-don/land"]?.vn2000Ha);
  });
});

describe("overlaps of the published map", () => {
  test("parks lie in these zones and units", () => {
    const shares = checks.overlaps.map(({ a, b, shareOfA }) => [a, b, Math.round(shareOfA * 100)]);
    expect(shares.filter(([, , share]) => Number(share) > 0)).toEqual([
      ["dong-mai", "quang-yen/envelope-complex", 100],
      ["song-khoai", "quang-yen/envelope-complex", 100],
      ["dam-nha-mac", "quang-yen/envelope-dam-nha-mac", 100],
      ["hai-yen", "mong-cai/land", 100],
      ["hai-ha", "mong-cai/land", 100],
      ["dong-mai", "unit/07135", 100],
      ["song-khoai", "unit/07147", 100],
      ["dam-nha-mac", "unit/07180", 22],
      ["dam-nha-mac", "unit/07183", 78],
      ["hai-yen", "unit/06736", 100],
      ["hai-ha", "unit/06922", 100],
    ]);
  });

  test("zones share no more than 3 m², which is noise along their borders", () => {
    const zoneIds = new Set(published.zones.features.map(({ id }) => id));
    const between = checks.overlaps.filter(({ a }) => zoneIds.has(a));
    expect(between.length).toBeGreaterThan(0);
    expect(Math.max(...between.map(({ areaM2 }) => areaM2))).toBeLessThan(3);
  });

  test("carry no shapes", () => {
    expect(checks.overlaps.every((overlap) => !("shape" in overlap))).toBe(true);
  });
});

test("the same map gives the same text", () => {
  expect(JSON.stringify(checksOf(published))).toBe(JSON.stringify(checks));
});

describe("a layer that is not what it should be", () => {
  const [zone] = published.zones.features as [Feature<Boundary>];
  const withZone = (changed: Feature): PublishedMap => ({
    ...published,
    zones: { type: "FeatureCollection", features: [changed] },
  });
  test.each<[string, Feature, RegExp]>([
    ["without ids", { ...zone, id: 7 }, /^zones\.geojson: /],
    [
      "with a point",
      { ...zone, geometry: { type: "Point", coordinates: [107, 21] } },
      /not a polygon/,
    ],
    [
      "with a basis nobody knows",
      { ...zone, properties: { ...zone.properties, basis: "guessed" } },
      /basis "guessed"/,
    ],
    [
      "without a part",
      { ...zone, properties: { zone: "van-don", basis: "schematic" } },
      /has no "part"/,
    ],
  ])("%s", (_, feature, message) => {
    expect(() => checksOf(withZone(feature))).toThrow(DataFault);
    expect(() => checksOf(withZone(feature))).toThrow(message);
  });

  test("with an outline of a park nobody registered", () => {
    const [park] = published.parks.features;
    const features = [{ ...(park as Feature), id: "nowhere" }];
    expect(() =>
      checksOf({ ...published, parks: { type: "FeatureCollection", features } }),
    ).toThrow(/nowhere/);
  });

  test("without an envelope that a park names", () => {
    const envelopes: FeatureCollection = { type: "FeatureCollection", features: [] };
    expect(() => checksOf({ ...published, envelopes })).toThrow(
      /park-envelopes\.geojson: has no feature cai-lan/,
    );
  });
});

test("one boundary measured alone is what the checks say", () => {
  const sea = published.zones.features.find(({ id }) => id === "mong-cai/sea") as Feature<Boundary>;
  expect(measure(sea.geometry)).toEqual(checks.measurements["mong-cai/sea"]);
});
