import { expect, test } from "vitest";
import type { Figure, Register } from "../../src/lib/register/schema";
import { sheetFacts, SourceList } from "../../src/lib/sheetFacts";
import { register } from "./register/registerFiles";

const all = register();
const [first, second, third] = all.sources as Register["sources"] & { length: 3 };
const figure = (own: Partial<Figure>): Figure => ({
  field: "rent",
  value: 60,
  unit: "USD/m2",
  asOf: null,
  sources: [],
  confidence: "confirmed",
  basis: "read",
  ...own,
});

test("the sheet has a line for every question, also where nothing was published", () => {
  const facts = sheetFacts({ figures: [figure({})] }, "park");
  expect(facts.map(({ field }) => field).slice(0, 5)).toEqual([
    "grantedHa",
    "industrialHa",
    "leasedHa",
    "occupancyPercent",
    "rent",
  ]);
  expect(facts.filter(({ figure: found }) => found).map(({ field }) => field)).toEqual(["rent"]);
  const ofZone = sheetFacts({ figures: [figure({})] }, "zone").map(({ field }) => field);
  expect(ofZone).toContain("seaHa");
  expect(ofZone).not.toContain("rent");
});

test("a figure of one phase does not pass for the park's", () => {
  const facts = sheetFacts({ figures: [figure({ part: "phase-1" })] }, "park");
  expect(facts.every(({ figure: found }) => found === undefined)).toBe(true);
});

test("sources are numbered in the order of their first use, each once", () => {
  const [a, b] = [
    figure({ sources: [third!.id, first!.id] }),
    figure({ sources: [second!.id, third!.id] }),
  ];
  const list = new SourceList(all, [a, undefined, b]);
  expect(list.sources.map(({ id }) => id)).toEqual([third!.id, first!.id, second!.id]);
  expect(list.numbersOf(a)).toBe("1, 2");
  expect(list.numbersOf(b)).toBe("3, 1");
  expect(list.numbersOf(figure({}))).toBe("");
  expect(list.numbersOf(undefined)).toBe("");
});
