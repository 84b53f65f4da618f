import { expect, test } from "vitest";
import { lacksOf, mayFrame, parsePolicies } from "../../../src/lib/embed/policy";

const OWN = "https://zones.example";
const PORTAL = "https://portal.example";
const may = (header: string | null, origin: string) => mayFrame(parsePolicies(header), origin, OWN);

test("frame-ancestors is read from wherever it stands in a policy", () => {
  expect(may(`default-src 'none'; Frame-Ancestors 'self' ${PORTAL}`, PORTAL)).toBe(true);
  expect(may("default-src 'none'", PORTAL)).toBeNull();
  expect(may(null, PORTAL)).toBeNull();
});

test.each([
  ["'self'", OWN, true],
  ["'self'", PORTAL, false],
  ["'none'", OWN, false],
  [PORTAL, PORTAL, true],
  [PORTAL, "https://portal.example.evil.test", false],
  ["https:", PORTAL, true],
  ["https:", "http://portal.example", false],
  ["https://*.example", PORTAL, true],
  ["https://*.example", "https://example", false],
  ["*", "http://anywhere.test", true],
])("%s and %s: %s", (sources, origin, expected) => {
  expect(may(`frame-ancestors ${sources}`, origin)).toBe(expected);
});

test("of two policies both hold, and of a directive that stands twice the first", () => {
  expect(may(`frame-ancestors ${PORTAL}, frame-ancestors 'self'`, PORTAL)).toBe(false);
  expect(may(`frame-ancestors ${PORTAL}; frame-ancestors 'none'`, PORTAL)).toBe(true);
});

test("what a policy forbids is told by directive, default-src standing for those that are not there", () => {
  const lacks = (header: string) =>
    lacksOf(parsePolicies(header), OWN, []).map(
      ({ directive, source }) => `${directive} ${source}`,
    );
  expect(lacks("frame-ancestors 'self'")).toEqual([]);
  expect(lacks(`default-src ${OWN} data: blob:`)).toEqual([]);
  expect(lacks("default-src 'self' data: blob:; script-src 'none'; worker-src 'none'")).toEqual([
    "script-src 'self'",
    "worker-src 'self'",
  ]);
});
