import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseNear } from "../../../src/lib/near/near";

const published: unknown = JSON.parse(
  readFileSync(new URL("../../../public/geo/near.json", import.meta.url), "utf8"),
);

test("the published file is read as it is", () => {
  expect(parseNear(published)).toBe(published);
});

test.each([
  ["nothing", null],
  ["a list", []],
  ["an empty object", {}],
  ["one without distances", { roadsAsOf: "2026-08-10", joins: [], from: [{ id: "van-don" }] }],
  ["one of another shape", { roadsAsOf: "2026-08-10", joins: [], from: [{ id: "a", to: [{}] }] }],
])("%s is refused", (_, json) => {
  expect(() => parseNear(json)).toThrow(/^It (?:is no|has no)/);
});
