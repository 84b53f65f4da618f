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

test("an exception keeps what the finding was, in square metres, and the planner's words", () => {
  expect(exception).toEqual({
    rule: "must-not-overlap",
    features: ["a", "b"],
    detail: null,
    at: [107, 21],
    sizeM2: 120,
    reason: "Shared road",
    since: "2026-11-23T08:00:00Z",
  });
  const short: Finding = { ...overlap, rule: "area-differs", detail: "near", differenceHa: -0.3 };
  const { areaM2: _, ...sized } = short;
  expect(exceptionFor(sized, "", "")).toMatchObject({ sizeM2: 3000, detail: "near" });
});

test("another kind within the rule is a new finding", () => {
  const gap: Finding = { ...overlap, rule: "sliver", detail: "gap" };
  expect(covers(exceptionFor(gap, "", ""), gap)).toBe(true);
  expect(covers(exceptionFor(gap, "", ""), { ...gap, detail: "overlap" })).toBe(false);
});

test("nine metres away is the same place, eleven are not: a degree of latitude is 110.7 km here", () => {
  expect(covers(exception, { ...overlap, at: [107, 21 + 9 / 110_700] })).toBe(true);
  expect(covers(exception, { ...overlap, at: [107, 21 + 11 / 110_700] })).toBe(false);
  // A degree of longitude is 104.0 km at 21° N.
  expect(covers(exception, { ...overlap, at: [107 - 9 / 104_000, 21] })).toBe(true);
  expect(covers(exception, { ...overlap, at: [107 - 11 / 104_000, 21] })).toBe(false);
});

test("one per cent more is still the same size, two are not", () => {
  expect(covers(exception, { ...overlap, areaM2: 121 })).toBe(true);
  expect(covers(exception, { ...overlap, areaM2: 122.4 })).toBe(false);
});

test("a finding without size and place is covered by its rule and boundaries", () => {
  const { areaM2: _, ...unsized } = overlap;
  const missing: Finding = { ...unsized, rule: "boundary-missing", features: ["c"], at: null };
  const accepted = exceptionFor(missing, "Not surveyed yet", "2026-11-23T08:00:00Z");
  expect(accepted).toMatchObject({ sizeM2: null, at: null });
  expect(covers(accepted, missing)).toBe(true);
  expect(covers(accepted, { ...missing, areaM2: 5 })).toBe(true);
  expect(covers(accepted, { ...missing, at: [107, 21] })).toBe(false);
  expect(judged([overlap, missing], [accepted]).map((one) => one.exception)).toEqual([
    null,
    accepted,
  ]);
});
