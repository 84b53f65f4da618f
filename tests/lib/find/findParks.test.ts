import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  knownFilters,
  activeGroups,
  chipsOf,
  NO_FILTERS,
  PUBLISHED,
  toggled,
  without,
  withoutChip,
  type Filters,
} from "../../../src/lib/find/filters";
import { Counts, relaxations } from "../../../src/lib/find/counts";
import { findParks, visibleParks } from "../../../src/lib/find/findParks";
import { PARK_STATUSES, ZONE_KINDS } from "../../../src/lib/kinds";
import type { NearFile } from "../../../src/lib/near/near";
import type { Incentive } from "../../../src/lib/register/schema";
import { SECTORS } from "../../../src/lib/register/vocabulary";
import { register } from "../register/registerFiles";

const REGISTER = register();
const NEAR = JSON.parse(
  readFileSync(new URL("../../../public/geo/near.json", import.meta.url), "utf8"),
) as NearFile;
const GROUNDS = { register: REGISTER, near: NEAR };

const asking = (some: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...some });
const found = (some: Partial<Filters>) => findParks(asking(some), GROUNDS).found;
const ids = (some: Partial<Filters>) => found(some).map(({ park }) => park.id);

test("asking for nothing leaves all 23 parks in their order, and hides none on the map", () => {
  expect(ids({})).toEqual(REGISTER.parks.map(({ id }) => id));
  expect(visibleParks(REGISTER, NO_FILTERS, NEAR)).toBeNull();
});

describe("one filter", () => {
  test("status: any of those chosen", () => {
    expect(ids({ status: ["under-construction"] })).toEqual(["dam-nha-mac"]);
    expect(ids({ status: ["operating"] }).sort()).toEqual(
      ["cai-lan", "dong-mai", "hai-ha", "hai-yen", "song-khoai", "viet-hung"].sort(),
    );
    expect(ids({ status: [...PARK_STATUSES] })).toHaveLength(23);
  });

  test("zone: as the register places the park, or outside every zone", () => {
    expect(ids({ zones: ["van-don"] })).toEqual(["bac-cai-bau", "phia-bac-san-bay"]);
    expect(ids({ zones: ["hoanh-mo-dong-van"] })).toEqual([]);
    const outside = ids({ zones: ["none"] });
    expect(outside).toContain("cai-lan");
    expect(outside).toHaveLength(REGISTER.parks.filter(({ zone }) => zone === null).length);
  });

  test("planned hectares: both ends belong to the range", () => {
    expect(ids({ minHa: 713, maxHa: 743 }).sort()).toEqual(["hai-ha-1", "hai-ha-2", "song-khoai"]);
    expect(ids({ maxHa: 100 })).toEqual(["cai-lan"]);
    expect(ids({ minHa: 3370 })).toEqual(["hai-ha"]);
  });

  test("planned hectares: a park whose are unpublished is in no range", () => {
    const parks = REGISTER.parks.map((park) => ({ ...park, figures: [] }));
    const grounds = { register: { ...REGISTER, parks }, near: NEAR };
    for (const range of [{ minHa: 0 }, { maxHa: 100 }])
      expect(findParks(asking(range), grounds).found).toEqual([]);
  });

  test("sectors: those of the park, its parts and its tenants", () => {
    expect(ids({ sectors: ["chemicals"] })).toEqual(["dam-nha-mac"]);
    expect(ids({ sectors: ["solar"] }).sort()).toEqual(["hai-ha", "song-khoai"]);
    expect(ids({ sectors: ["chemicals", "solar"] }).sort()).toEqual(
      ["dam-nha-mac", "hai-ha", "song-khoai"].sort(),
    );
  });

  test("published: all that are asked for", () => {
    expect(ids({ published: ["price"] })).toEqual(["hai-ha"]);
    expect(ids({ published: ["outline"] })).toHaveLength(5);
    expect(ids({ published: ["occupancy"] }).sort()).toEqual(["dong-mai", "hai-ha", "song-khoai"]);
    expect(ids({ published: [...PUBLISHED] })).toEqual(["hai-ha"]);
  });

  test("kind and incentives go by the zone", () => {
    const gates = REGISTER.zones.filter(({ kind }) => kind === "border-gate");
    const inGates = gates.flatMap(({ parks }) => parks).sort();
    expect(ids({ kind: "border-gate" }).sort()).toEqual(inGates);
    expect(ids({ incentive: "border-gate" }).sort()).toEqual(inGates);
    const ended = REGISTER.incentives.map((one) => ({
      ...one,
      endedFor: { newProjectsSince: "2025-10-01", sources: ["M10"] },
    }));
    const without = { register: { ...REGISTER, incentives: ended }, near: NEAR };
    expect(findParks(asking({ incentive: "border-gate" }), without).found).toEqual([]);
  });

  test("incentives: those that a zone has for being one, of its kind, or itself, and none that all have", () => {
    const [first] = REGISTER.incentives;
    const withScope = (scope: Incentive["scope"]) => ({
      register: { ...REGISTER, incentives: [{ ...first!, scope }] },
      near: NEAR,
    });
    const left = (incentive: "coastal" | "border-gate", scope: Incentive["scope"]) =>
      findParks(asking({ incentive }), withScope(scope)).found.map(({ park }) => park.id);
    const inside = (...zones: string[]) =>
      REGISTER.parks.filter(({ zone }) => zone && zones.includes(zone)).map(({ id }) => id);
    expect(left("coastal", { to: "zones" })).toEqual(inside("van-don", "quang-yen"));
    expect(left("coastal", { to: "coastal-zones" })).toEqual(inside("van-don", "quang-yen"));
    expect(left("coastal", { to: "named", ids: ["van-don"] })).toEqual(inside("van-don"));
    expect(left("border-gate", { to: "border-gate-zones" })).toEqual(inside("mong-cai"));
    for (const to of ["border-gate-zones", "parks", "everywhere"] as const)
      expect(left("coastal", { to })).toEqual([]);
  });

  test("words: in the park's own entries, its zone's or its unit's", () => {
    expect(ids({ q: "foxconn" }).sort()).toEqual(["dam-nha-mac", "dong-mai", "song-khoai"]);
    expect(ids({ q: "khu kinh te van don" })).toEqual(["bac-cai-bau", "phia-bac-san-bay"]);
    // What fits best comes first, wherever it stands in the register.
    expect(ids({ q: "hai ha 2" })[0]).toBe("hai-ha-2");
    expect(ids({ q: "hai ha" })[0]).toBe("hai-ha");
    expect(found({ q: "Foxconn" })[0]!.match).toMatchObject({ field: "tenant" });
    expect(ids({ q: "xyzzy" })).toEqual([]);
    for (const { code, name } of REGISTER.units) {
      const inside = REGISTER.parks.filter(({ unitCodes }) => unitCodes.includes(code));
      const left = ids({ q: name.vi });
      expect(left, name.vi).toEqual(expect.arrayContaining(inside.map(({ id }) => id)));
      expect(left.length, name.vi).toBeLessThan(23);
    }
    expect(ids({ q: "Phường Hà Tu" })).toEqual([]);
  });
});

describe("distance", () => {
  test("within 60 km of whichever airport is nearest", () => {
    const near = { place: "airport", km: 60 };
    expect(ids({ status: ["operating"], near }).sort()).toEqual(
      ["cai-lan", "dong-mai", "hai-ha", "song-khoai", "viet-hung"].sort(),
    );
  });

  test("a park with an outline is there or not; one in an envelope may be", () => {
    const all = found({ near: { place: "apt-vdo", km: 50 } });
    const within = Object.fromEntries(all.map(({ park, near }) => [park.id, near?.within]));
    expect(within["hai-ha"]).toBe("surely");
    expect(within["cai-lan"]).toBe("surely");
    expect(within["tien-yen"]).toBe("maybe");
    expect(within["viet-hung"]).toBe("maybe");
    expect(within["hai-yen"]).toBeUndefined();
    for (const { park, near } of all) {
      expect(near!.range.minM).toBeLessThanOrEqual(50_000);
      if (near!.within === "maybe") expect(near!.range.maxM).toBeGreaterThan(50_000);
      if (near!.within === "maybe") expect(park.outline).toBeNull();
    }
  });

  test("the sure come first, then the nearer", () => {
    const order = found({ near: { place: "bg-mongcai", km: 40 } }).map(({ near }) => near!);
    const sure = order.map(({ within }) => within === "surely");
    expect(sure).toEqual([...sure].sort((a, b) => Number(b) - Number(a)));
    expect(found({ near: { place: "bg-mongcai", km: 40 } })[0]!.park.id).toBe("hai-yen");
  });

  test("among the sure, and among the others, the one whose farthest point is nearer comes first", () => {
    const order = found({ near: { place: "apt-vdo", km: 50 } }).map(({ near }) => near!);
    const [sure, maybe] = [true, false].map((isSure) =>
      order.filter(({ within }) => (within === "surely") === isSure),
    );
    expect(sure!.length).toBeGreaterThan(1);
    expect(maybe!.length).toBeGreaterThan(1);
    expect(order).toEqual([...sure!, ...maybe!]);
    for (const some of [sure!, maybe!]) {
      const ends = some.map(({ range }) => range.maxM);
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
    }
  });

  test("a park whose outline begins within the radius is there, though it ends beyond", () => {
    const outlined = REGISTER.parks.filter(({ outline }) => outline);
    expect(outlined.length).toBeGreaterThan(3);
    for (const { id } of outlined) {
      const { distance } = NEAR.from
        .find((from) => from.id === id)!
        .to.find(({ place }) => place === "apt-vdo")!;
      const km = (distance.minM + distance.maxM) / 2000;
      const park = found({ near: { place: "apt-vdo", km } }).find((one) => one.park.id === id);
      expect(park?.near, id).toEqual({ range: distance, within: "surely" });
    }
  });

  test("nothing waits where no distance is asked for, or where they are there", () => {
    const bare = { register: REGISTER, near: null };
    expect(findParks(NO_FILTERS, bare).isWaiting).toBe(false);
    const filters = asking({ near: { place: "airport", km: 60 } });
    expect(findParks(filters, GROUNDS).isWaiting).toBe(false);
  });

  test("until the distances are there, that filter waits", () => {
    const filters = asking({ near: { place: "airport", km: 1 } });
    const finding = findParks(filters, { register: REGISTER, near: null });
    expect(finding.isWaiting).toBe(true);
    expect(finding.found).toHaveLength(23);
  });

  test("to a place without a position nobody is near", () => {
    expect(ids({ near: { place: "port-conong", km: 999 } })).toEqual([]);
  });
});

describe("an old address", () => {
  test("what the register does not know is left out", () => {
    const filters = asking({ zones: ["atlantis", "none"], near: { place: "apt-xyz", km: 5 } });
    expect(knownFilters(filters, REGISTER)).toEqual(asking({ zones: ["none"] }));
    const nameless = asking({ near: { place: "port-conong", km: 5 } });
    expect(knownFilters(nameless, REGISTER).near).toBeNull();
    const known = asking({ zones: ["van-don"], near: { place: "airport", km: 5 } });
    expect(knownFilters(known, REGISTER)).toEqual(known);
  });
});

describe("empty results", () => {
  test("say which filter to lift, the most generous first", () => {
    const filters = asking({ status: ["operating"], zones: ["van-don"], published: ["price"] });
    expect(findParks(filters, GROUNDS).found).toEqual([]);
    expect(relaxations(filters, GROUNDS)).toEqual([{ group: "zones", leaves: 1 }]);
    const two = asking({ zones: ["van-don"], status: ["operating"] });
    expect(relaxations(two, GROUNDS)).toEqual([
      { group: "zones", leaves: 6 },
      { group: "status", leaves: 2 },
    ]);
  });

  test("say nothing where no single filter is to blame", () => {
    const filters = asking({ zones: ["hoanh-mo-dong-van"], q: "xyzzy" });
    expect(relaxations(filters, GROUNDS)).toEqual([]);
  });
});

const PLACES = ["airport", "border-gate", "port", "apt-vdo", "bg-mongcai", "port-cailan"];
const anyFilters: fc.Arbitrary<Filters> = fc.record({
  q: fc.constantFrom("", "", "foxconn", "hai"),
  status: fc.uniqueArray(fc.constantFrom(...PARK_STATUSES)),
  zones: fc.uniqueArray(fc.constantFrom("none", ...REGISTER.zones.map(({ id }) => id))),
  kind: fc.constantFrom(null, null, ...ZONE_KINDS),
  minHa: fc.constantFrom(null, null, 200, 500),
  maxHa: fc.constantFrom(null, null, 1000, 2000),
  sectors: fc.uniqueArray(fc.constantFrom(...SECTORS), { maxLength: 3 }),
  published: fc.uniqueArray(fc.constantFrom(...PUBLISHED)),
  near: fc.option(
    fc.record({ place: fc.constantFrom(...PLACES), km: fc.integer({ min: 1, max: 200 }) }),
    { nil: null },
  ),
  incentive: fc.constantFrom(null, null, ...ZONE_KINDS),
});

test("property: every count is what choosing it leaves", () => {
  const left = (filters: Filters) => findParks(filters, GROUNDS).found.length;
  fc.assert(
    fc.property(anyFilters, (filters) => {
      const counts = new Counts(filters, GROUNDS);
      for (const choice of PARK_STATUSES)
        expect(counts.status(choice)).toBe(left({ ...filters, status: [choice] }));
      for (const choice of ["none", "quang-yen"])
        expect(counts.zone(choice)).toBe(left({ ...filters, zones: [choice] }));
      for (const choice of ZONE_KINDS) {
        expect(counts.kind(choice)).toBe(left({ ...filters, kind: choice }));
        expect(counts.incentive(choice)).toBe(left({ ...filters, incentive: choice }));
      }
      expect(counts.ha(200, 500)).toBe(left({ ...filters, minHa: 200, maxHa: 500 }));
      expect(counts.sector("electronics")).toBe(left({ ...filters, sectors: ["electronics"] }));
      for (const choice of PUBLISHED) {
        const published = [...new Set([...filters.published, choice])];
        expect(counts.published(choice)).toBe(left({ ...filters, published }));
      }
      const near = { place: "apt-vdo", km: 50 };
      expect(counts.near(near)).toBe(left({ ...filters, near }));
      for (const group of activeGroups(filters))
        expect(counts.lifting(group)).toBe(left(without(filters, group)));
    }),
    { numRuns: 40 },
  );
});

test("property: a further filter never leaves more; map and list agree", () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      const all = findParks(filters, GROUNDS).found.map(({ park }) => park.id);
      for (const group of activeGroups(filters)) {
        const wider = findParks(without(filters, group), GROUNDS).found.map(({ park }) => park.id);
        expect(wider).toEqual(expect.arrayContaining(all));
      }
      const visible = visibleParks(REGISTER, filters, NEAR);
      expect([...(visible ?? REGISTER.parks.map(({ id }) => id))].sort()).toEqual(all.sort());
    }),
    { numRuns: 60 },
  );
});

test("property: chips taken away one after another leave nothing", () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      const left = chipsOf(filters).reduce(withoutChip, filters);
      expect(left).toEqual(NO_FILTERS);
    }),
  );
});

test("a choice is put in and taken out again", () => {
  const once = toggled(NO_FILTERS, "status", "planned");
  expect(once.status).toEqual(["planned"]);
  expect(toggled(once, "status", "planned")).toEqual(NO_FILTERS);
});
