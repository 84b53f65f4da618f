import { describe, expect, test } from "vitest";
import { numberOf } from "../../src/lib/register/figures";
import type { Figure, Park, Register } from "../../src/lib/register/schema";
import { addHa, sumChecks } from "../../src/lib/sums";
import { register } from "./register/registerFiles";

const of = (id: string, from: Register = register()) =>
  sumChecks(from).find((sum) => sum.id === id) as ReturnType<typeof sumChecks>[number];

describe("the register's totals", () => {
  test("the five zones close exactly", () => {
    expect(of("zones")).toMatchObject({
      statedHa: 375_171,
      sumHa: 375_171,
      printedSumHa: null,
      differenceHa: 0,
      reasons: [],
    });
    expect(of("zones").members.map(({ id, plannedHa }) => [id, plannedHa])).toEqual([
      ["van-don", 217_133],
      ["quang-yen", 13_303],
      ["mong-cai", 121_197],
      ["hoanh-mo-dong-van", 14_236],
      ["bac-phong-sinh", 9302],
    ]);
  });

  test("the 23 parks are 1.26 ha short, which rounding can make; as printed they are 18,181", () => {
    expect(of("parks")).toMatchObject({
      statedHa: 18_842.56,
      sumHa: 18_841.3,
      printedSumHa: 18_181,
      differenceHa: -1.26,
      reasons: ["misprint-corrected", "rounded-members"],
    });
    expect(of("parks").members).toHaveLength(23);
    expect(of("parks").members.filter(({ printedHa }) => printedHa !== null)).toEqual([
      { id: "dam-nha-mac", plannedHa: 1736, printedHa: 1076 },
      { id: "dong-trieu", plannedHa: 178.3, printedHa: 178 },
    ]);
  });

  test("the printed sum is the one the register gives", () => {
    expect(of("parks").printedSumHa).toBe(
      numberOf(register().totals, "printedHa", { part: "parks" }),
    );
  });

  test("the ten projects are shown, not summed", () => {
    expect(of("infrastructure-projects")).toEqual({
      id: "infrastructure-projects",
      statedHa: 3913,
      asOf: "2025",
      members: [],
      sumHa: null,
      printedSumHa: null,
      differenceHa: null,
      reasons: ["not-split"],
    });
  });
});

describe("registers that would say otherwise", () => {
  const changed = (change: (park: Park) => Park): Register => {
    const given = register();
    return { ...given, parks: given.parks.map(change) };
  };
  const withPlanned = (value: Figure["value"]) => (park: Park) =>
    park.id === "song-khoai"
      ? {
          ...park,
          figures: park.figures.map((one) => (one.field === "plannedHa" ? { ...one, value } : one)),
        }
      : park;

  test("a difference that rounding cannot make stays unexplained", () => {
    const parks = of("parks", changed(withPlanned(614)));
    expect(parks.differenceHa).toBe(-101.26);
    expect(parks.reasons).toContain("unexplained");
    expect(parks.reasons).not.toContain("rounded-members");
  });

  test("a park whose planned area is unpublished leaves no sum", () => {
    const parks = of("parks", changed(withPlanned(null)));
    expect(parks).toMatchObject({ sumHa: null, printedSumHa: null, differenceHa: null });
  });
});

describe("made parks and their total", () => {
  const figureOf = (field: "plannedHa" | "printedHa", value: number | null): Figure => ({
    field,
    value,
    asOf: "2025",
    sources: ["S1"],
    confidence: "confirmed",
    basis: "read",
  });
  /** Parks by what is planned and what the list prints, under a total; `undefined` is no figure at all. */
  const made = (
    total: number | null | undefined,
    ...parks: [planned: number | null, printed?: number][]
  ) => {
    const given = register();
    return of("parks", {
      ...given,
      parks: parks.map(([planned, printed], i) => ({
        ...given.parks[i]!,
        figures: [
          figureOf("plannedHa", planned),
          ...(printed === undefined ? [] : [figureOf("printedHa", printed)]),
        ],
      })),
      totals: {
        ...given.totals,
        figures: total === undefined ? [] : [{ ...figureOf("plannedHa", total), part: "parks" }],
      },
    });
  };

  test("whole hectares make up to half a hectare each, figures with decimals none", () => {
    expect(made(301, [100], [200])).toMatchObject({
      differenceHa: -1,
      reasons: ["rounded-members"],
    });
    expect(made(301.01, [100], [200]).reasons).toEqual(["unexplained"]);
    expect(made(301, [100.5], [199.5]).reasons).toEqual(["unexplained"]);
    expect(made(302.5, [100], [200], [1.5]).reasons).toEqual(["rounded-members"]);
    expect(made(302.6, [100], [200], [1.5]).reasons).toEqual(["unexplained"]);
  });

  test("without a published total there is a sum, and no difference from it", () => {
    for (const total of [null, undefined])
      expect(made(total, [100], [200])).toMatchObject({
        statedHa: null,
        sumHa: 300,
        differenceHa: null,
        reasons: [],
      });
    expect(made(undefined, [100]).asOf).toBeNull();
    expect(made(100, [100]).asOf).toBe("2025");
  });

  test("what the list prints is told where it is another number, and a misprint beyond its rounding", () => {
    expect(made(100, [100, 100])).toMatchObject({
      members: [{ plannedHa: 100, printedHa: null }],
      printedSumHa: null,
      reasons: [],
    });
    expect(made(100.5, [100.5, 100])).toMatchObject({
      members: [{ plannedHa: 100.5, printedHa: 100 }],
      printedSumHa: 100,
      reasons: [],
    });
    expect(made(100.51, [100.51, 100]).reasons).toEqual(["misprint-corrected"]);
    expect(made(99, [99, 199]).reasons).toEqual(["misprint-corrected"]);
    expect(made(99, [null, 199]).reasons).toEqual([]);
  });
});

describe("hectares added", () => {
  test("have no digit that nobody printed", () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(addHa([0.1, 0.2])).toBe(0.3);
    expect(addHa([18_841.3, -18_842.56])).toBe(-1.26);
  });

  test("are unknown where one of them is, or where there are none", () => {
    expect(addHa([1, null])).toBeNull();
    expect(addHa([])).toBeNull();
  });

  test("with more than two decimals are refused", () => {
    expect(() => addHa([1.005])).toThrow(/1\.005 ha has more than two decimals/);
  });
});
