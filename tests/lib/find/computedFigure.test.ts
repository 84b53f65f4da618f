import { expect, test } from "vitest";
import { computedFigure } from "../../../src/lib/find/computedFigure";
import type { Figure } from "../../../src/lib/register/schema";

const from = (sources: string[], asOf: string | null, own: Pick<Figure, "asOfFrom"> = {}) => ({
  sources,
  asOf,
  ...own,
});

test("of figures of one date it has the date, and every source once", () => {
  const figure = computedFigure("freeHa", 0.1 + 0.2, "ha", [
    from(["S1", "S2"], "2024-07"),
    from(["S2", "S3"], "2024-07"),
  ]);
  expect(figure).toEqual({
    field: "freeHa",
    value: 0.3,
    unit: "ha",
    asOf: "2024-07",
    sources: ["S1", "S2", "S3"],
    confidence: "inferred",
    basis: "computed",
  });
});

test("a date that only a source gives stays one that only a source gives", () => {
  const both = [from(["S1"], "2024"), from(["S2"], "2024", { asOfFrom: "source" })];
  expect(computedFigure("freeHa", 1, "ha", both)).toMatchObject({
    asOf: "2024",
    asOfFrom: "source",
  });
});

test("of figures of several dates, of none, or of nothing it has no date", () => {
  const dated = (...all: ReturnType<typeof from>[]) => computedFigure("freeHa", 1, "ha", all);
  const apart = dated(from(["S1"], "2023"), from(["S2"], "2024", { asOfFrom: "source" }));
  expect(apart.asOf).toBeNull();
  expect(apart).not.toHaveProperty("asOfFrom");
  expect(dated(from(["S1"], "2023"), from(["S2"], null)).asOf).toBeNull();
  expect(dated(from(["S1"], null)).asOf).toBeNull();
  expect(dated()).toMatchObject({ asOf: null, sources: [] });
});

test("hundredths of a hectare are kept, a range stays as it is", () => {
  expect(computedFigure("freeHa", 143.906, "ha", []).value).toBe(143.91);
  const range = { kind: "range" as const, from: 45.123, to: 49.987 };
  expect(computedFigure("distances", range, "km", []).value).toBe(range);
});
