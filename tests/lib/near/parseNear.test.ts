import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseNear } from "../../../src/lib/near/near";

const published: unknown = JSON.parse(
  readFileSync(new URL("../../../public/geo/near.json", import.meta.url), "utf8"),
);

const EMPTY = { roadsAsOf: "2026-08-10", joins: [] };

test("the published file is read as it is", () => {
  expect(parseNear(published)).toBe(published);
});

test.each([
  ["nothing", null],
  ["a list", []],
  ["an empty object", {}],
  ["one without distances", { ...EMPTY, from: [{ id: "van-don" }] }],
  ["one without joins", { roadsAsOf: "2026-08-10", from: [] }],
  ["one without the day of its roads", { joins: [], from: [] }],
  ["one whose zones are none", { ...EMPTY, from: [null] }],
  ["one with a zone that is none beside one", { ...EMPTY, from: [{ id: "a", to: [] }, null] }],
  ["one without a name", { ...EMPTY, from: [{ id: 5, to: [] }] }],
  ["one with a place that is none", { ...EMPTY, from: [{ id: "a", to: [null] }] }],
  [
    "one without a way by road",
    { ...EMPTY, from: [{ id: "a", to: [{ distance: { minM: 1, maxM: 2 } }] }] },
  ],
  [
    "one without a straight line",
    { ...EMPTY, from: [{ id: "a", to: [{ road: { none: "not-connected" } }] }] },
  ],
  ["one of another shape", { ...EMPTY, from: [{ id: "a", to: [{}] }] }],
])("%s is refused", (_, json) => {
  expect(() => parseNear(json)).toThrow(/^It (?:is no|has no)/);
});

test("whose distances are missing is said", () => {
  const from = [
    { id: "van-don", to: [] },
    { id: "song-khoai", to: [{ distance: { minM: 1, maxM: 2 }, road: { none: "x" } }, {}] },
  ];
  expect(() => parseNear({ ...EMPTY, from })).toThrow("It has no distances from song-khoai.");
});
