import { expect, test } from "vitest";
import type { Finding } from "../../src/lib/audit";
import { covers, exceptionFor, judged } from "../../src/lib/exceptions";

const overlap: Finding = {
  rule: "must-not-overlap",
  severity: "error",
  features: ["a", "b"],
  areaM2: 120,
  widthM: 4,
  at: [107, 21],
  message: "a and b overlap.",
};
const exception = exceptionFor(overlap, "Shared road", "2026-11-23T08:00:00Z");

test("an exception stands for its finding when it is computed again", () => {
  expect(covers(exception, { ...overlap, areaM2: 120.0001, at: [107.00001, 21] })).toBe(true);
  expect(judged([overlap], [exception])[0]!.exception?.reason).toBe("Shared road");
});

test("what grows, moves, or is between others is a new finding", () => {
  expect(covers(exception, { ...overlap, areaM2: 200 })).toBe(false);
  expect(covers(exception, { ...overlap, at: [107.001, 21] })).toBe(false);
  expect(covers(exception, { ...overlap, at: null })).toBe(false);
  expect(covers(exception, { ...overlap, features: ["a", "c"] })).toBe(false);
  expect(covers(exception, { ...overlap, rule: "contained" })).toBe(false);
});

test("an overlap that shrank stays accepted", () => {
  expect(covers(exception, { ...overlap, areaM2: 60 })).toBe(true);
});

test("an area that differs is accepted up to the difference it had", () => {
  const differs: Finding = {
    rule: "area-differs",
    severity: "warning",
    features: ["a"],
    at: null,
    detail: "near",
    differenceHa: -3,
    message: "",
  };
  const accepted = exceptionFor(differs, "Resurveyed", "2026-11-23T08:00:00Z");
  expect(covers(accepted, { ...differs, differenceHa: -3.01 })).toBe(true);
  expect(covers(accepted, { ...differs, differenceHa: -30 })).toBe(false);
});
