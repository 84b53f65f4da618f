import { expect, test } from "vitest";
import { CORE_PARK_FIELDS, sectionsOf } from "../../src/lib/sections";
import type { Figure } from "../../src/lib/register/schema";
import { register } from "./register/registerFiles";

function figure(own: Partial<Figure> & Pick<Figure, "field">): Figure {
  return { value: 1, asOf: null, sources: ["S1"], confidence: "confirmed", basis: "read", ...own };
}

test("the principal comes first, then the newer, the undated last; labels stand apart", () => {
  const entity = {
    figures: [
      figure({ field: "leasedHa", value: 1 }),
      figure({ field: "leasedHa", value: 2, asOf: "2022" }),
      figure({ field: "leasedHa", value: 3, asOf: "c.2024" }),
      figure({ field: "leasedHa", value: 4, asOf: "2020-05", principal: true }),
      figure({ field: "leasedHa", value: 5, asOf: "2025", label: "phase 1" }),
    ],
  };
  const [section] = sectionsOf(entity);
  expect(section!.id).toBe("land");
  expect(section!.rows[0]!.groups).toMatchObject([
    { label: null, figures: [{ value: 4 }, { value: 3 }, { value: 2 }, { value: 1 }] },
    { label: "phase 1", figures: [{ value: 5 }] },
  ]);
});

test("an approximate year takes its place among the others", () => {
  const entity = {
    figures: ["2022", "c.2021", "2020", "c.2023"].map((asOf) => figure({ field: "power", asOf })),
  };
  const [group] = sectionsOf(entity)[0]!.rows[0]!.groups;
  expect(group!.figures.map(({ asOf }) => asOf)).toEqual(["c.2023", "2022", "c.2021", "2020"]);
});

test("a core field that nobody looked for has a row without a figure", () => {
  const rows = sectionsOf({ figures: [] }, { core: CORE_PARK_FIELDS }).flatMap(({ rows }) => rows);
  expect(rows.map(({ field }) => field).sort()).toEqual([...CORE_PARK_FIELDS].sort());
  expect(rows.every(({ groups }) => groups.length === 0)).toBe(true);
});

test("fields shown elsewhere are left out, other parts' figures too", () => {
  const entity = {
    figures: [
      figure({ field: "power", part: "east" }),
      figure({ field: "hostUnits", value: ["1"] }),
    ],
  };
  expect(sectionsOf(entity, { leaveOut: ["hostUnits"] })).toEqual([]);
  expect(sectionsOf(entity, { part: "east" })).toHaveLength(1);
});

test("every figure of every zone and park has its place, once", () => {
  const { zones, parks } = register();
  for (const entity of [...zones, ...parks]) {
    const parts = [undefined, ...entity.parts.map(({ id }) => id)];
    const placed = parts
      .flatMap((part) => sectionsOf(entity, part === undefined ? {} : { part }))
      .flatMap(({ rows }) =>
        rows.flatMap(({ groups }) => groups.flatMap(({ figures }) => figures)),
      );
    expect(new Set(placed).size, entity.id).toBe(entity.figures.length);
    expect(placed, entity.id).toHaveLength(entity.figures.length);
  }
});
