import type { Position } from "geojson";
import { beforeAll, describe, expect, test } from "vitest";
import { readInputs } from "../../data/build/main";
import type { Inputs } from "../../data/build/inputs";
import { layersOf, type Layers } from "../../data/build/layers/layers";
import {
  refuseHomelessParks,
  refuseInvalid,
  refuseOverlaps,
  refuseSmallEnvelopes,
  refuseUntranslated,
  TOLERATED_OVERLAP_M2,
} from "../../data/build/refuse";
import type { Checks } from "../../src/lib/checks";
import { DataFault } from "../../src/lib/faults";
import { readJson } from "./geo";
import { overlaps, type Overlap } from "../../src/lib/overlap";

let inputs: Inputs;
let layers: Layers;

beforeAll(async () => {
  inputs = await readInputs("data");
  layers = layersOf(inputs);
});

/** A copy that a test may spoil. */
const copy = <T>(value: T): T => structuredClone(value);

function expectFault(build: () => unknown, ...messages: RegExp[]): void {
  const fault = faultOf(build);
  expect(fault).toBeInstanceOf(DataFault);
  for (const message of messages) expect((fault as DataFault).message).toMatch(message);
}

function faultOf(build: () => unknown): unknown {
  try {
    build();
    return null;
  } catch (fault) {
    return fault;
  }
}

describe("an invalid ring", () => {
  const spoil = (change: (ring: Position[]) => void) => {
    const park = copy(layers.parks.find(({ id }) => id === "song-khoai")!);
    change(park.geometry.coordinates[0]!);
    return () => refuseInvalid(park, "parks.geojson");
  };

  test.each<[string, (ring: Position[]) => void, RegExp]>([
    [
      "crossing itself",
      (ring) => ring.splice(1, 8, ...ring.slice(1, 9).reverse()),
      /crosses itself/,
    ],
    ["not closed", (ring) => ring.pop(), /is not closed/],
    ["with a position twice", (ring) => ring.splice(3, 0, ring[3]!), /the same position twice/],
    ["wound the wrong way", (ring) => ring.reverse(), /runs clockwise/],
    ["with a coordinate that is none", (ring) => (ring[2] = [NaN, 21]), /not a finite number/],
  ])("%s", (_, change, message) => {
    expectFault(spoil(change), /^parks\.geojson, song-khoai: part 1, ring 1/, message);
  });
});

function overlapsOf(zones: Layers["zones"]): Overlap<number | null>[] {
  const parts = zones.map(({ properties: { id }, geometry }) => ({ id, boundary: geometry }));
  return overlaps(parts, parts);
}

describe("an overlap between zone parts", () => {
  test("as large as a unit is refused, and both parts are named", () => {
    const [hoanhMo, quangYen] = ["hoanh-mo-dong-van/land", "quang-yen/envelope-complex"].map((id) =>
      copy(layers.zones.find((part) => part.id === id)!),
    );
    const zones = [hoanhMo!, { ...quangYen!, geometry: copy(hoanhMo!.geometry) }];
    expectFault(
      () => refuseOverlaps(zones, overlapsOf(zones)),
      /^zones\.geojson, hoanh-mo-dong-van\/land: overlaps quang-yen\/envelope-complex by 13799/,
    );
  });

  test("of 4 m² is refused, the sources' own of less than 3 m² are not", () => {
    const mongCai = layers.zones.filter(({ properties }) => properties.zone === "mong-cai");
    const own = overlapsOf(mongCai).map(({ areaM2 }) => areaM2);
    expect(own.length).toBeGreaterThan(0);
    expect(Math.max(...own)).toBeLessThan(TOLERATED_OVERLAP_M2);

    const [zone] = layers.zones;
    const [lng, lat] = [107.559, 21.56];
    // 2 m by 2 m at this latitude, in the middle of Hoành Mô.
    const [east, north] = [2 / 103_600, 2 / 110_740];
    const plot: Position[] = [
      [lng, lat],
      [lng + east, lat],
      [lng + east, lat + north],
      [lng, lat + north],
      [lng, lat],
    ];
    const intruder = {
      ...zone!,
      id: "bac-phong-sinh/land",
      properties: { ...zone!.properties, id: "bac-phong-sinh/land" },
      geometry: { type: "Polygon" as const, coordinates: [plot] },
    };
    expectFault(
      () => refuseOverlaps([zone!, intruder], overlapsOf([zone!, intruder])),
      /overlaps bac-phong-sinh\/land by [34]\.\d m²/,
    );
  });
});

describe("an envelope smaller than what is planned in it", () => {
  const { measurements } = readJson<Checks>("public/geo/checks.json");

  test("for a park", () => {
    const register = copy(inputs.register);
    const tienYen = register.parks.find(({ id }) => id === "tien-yen")!;
    const planned = tienYen.figures.find(({ field }) => field === "plannedHa")!;
    planned.value = 900_000;
    expectFault(
      () => refuseSmallEnvelopes(layers.zones, register, measurements),
      /^envelope tien-yen\/envelope: holds \d+\.\d ha, less than the 900000 ha planned in it$/,
    );
  });

  test("for a part of a zone", () => {
    const id = "quang-yen/envelope-complex";
    const small = { ...measurements, [id]: measurements["song-khoai"]! };
    expectFault(
      () => refuseSmallEnvelopes(layers.zones, inputs.register, small),
      /^envelope quang-yen\/envelope-complex: holds 231\.\d ha, less than the 6403\.7 ha/,
    );
  });

  test("is none of the published", () => {
    const { zones } = layers;
    expect(() => refuseSmallEnvelopes(zones, inputs.register, measurements)).not.toThrow();
  });
});

test("a park with no place at all", () => {
  const register = copy(inputs.register);
  register.parks.find(({ id }) => id === "tien-yen")!.envelope = null;
  expectFault(
    () => refuseHomelessParks(register),
    /^park tien-yen: has neither an outline nor an envelope/,
  );
});

describe("an id that leads nowhere", () => {
  const build = (change: (spoilt: Inputs) => void) => {
    const { register, units, zoneParts, envelopes, osmParks } = inputs;
    const spoilt = { ...inputs, ...copy({ register, units, zoneParts, envelopes, osmParks }) };
    change(spoilt);
    return () => layersOf(spoilt);
  };

  test.each<[string, (spoilt: Inputs) => void, RegExp]>([
    [
      "a unit's code",
      ({ units }) => (units.features[0]!.properties.code = "99999"),
      /no unit 99999/,
    ],
    [
      "a unit without an outline",
      ({ units }) => units.features.splice(0, 1),
      /unit 06652 \(Phường Hà Tu\) has no outline/,
    ],
    [
      "a zone part",
      ({ zoneParts }) => (zoneParts.features[0]!.properties.part = "air"),
      /no zone part hoanh-mo-dong-van\/air/,
    ],
    [
      "a park's outline",
      ({ register }) => (register.parks.find(({ outline }) => outline)!.outline!.osm = "way/1"),
      /no outline way\/1/,
    ],
    [
      "a park's envelope",
      ({ register }) => (register.parks.find(({ id }) => id === "tien-yen")!.envelope = "atlantis"),
      /envelope tien-yen is drawn for tien-yen; the register puts no park in it/,
    ],
    [
      "an envelope that is missing",
      ({ envelopes }) => envelopes.features.pop(),
      /park tien-yen: no envelope tien-yen/,
    ],
    [
      "a zone without parts",
      ({ zoneParts }) => zoneParts.features.splice(0, 1),
      /zone hoanh-mo-dong-van has no part/,
    ],
  ])("%s", (_, change, message) => expectFault(build(change), message));
});

describe("translations that are not whole", () => {
  test("each fault names the file and the sentence", () => {
    const { text } = inputs;
    const wanted = Object.keys(JSON.parse(text["vi.json"]!) as object);
    refuseUntranslated(text, wanted);
    const { "ko.json": _, ...without } = text;
    expectFault(() => refuseUntranslated(without, wanted), /text\/ko\.json: no such file/);
    expectFault(
      () => refuseUntranslated(text, [...wanted, "A new line."]),
      /text\/vi\.json, "A new line\.": no translation/,
    );
    expectFault(
      () => refuseUntranslated(text, wanted.slice(0, -1)),
      /text\/vi\.json, "Former district Tiên Yên \(A3\)\.": no longer in the data/,
    );
  });
});
