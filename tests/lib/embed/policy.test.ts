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
  // Bug: of these forms, which servers send as often, it was said that they let nobody in (CSP 3, 6.7.2.8).
  ["portal.example", PORTAL, true],
  ["Portal.Example", PORTAL, true],
  ["*.example", PORTAL, true],
  ["*.portal.example", PORTAL, false],
  ["portal.example", "http://portal.example", false],
  ["http://portal.example", PORTAL, true],
  ["https://portal.example/", PORTAL, true],
  ["https://portal.example:443", PORTAL, true],
  ["portal.example:*", "https://portal.example:8443", true],
  ["portal.example", "https://portal.example:8443", false],
  ["portal.example:8443", "https://portal.example:8443", true],
  ["portal.example:8443", PORTAL, false],
  ["'unsafe-inline'", PORTAL, false],
  ["http://portal.example", "http://portal.example:80", true],
  ["http://portal.example:80", "http://portal.example", true],
  ["http://portal.example:443", "http://portal.example", false],
  ["https://portal.example", "http://portal.example", false],
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
  expect(lacks("default-src 'self' data: blob:; child-src 'none'")).toEqual(["worker-src 'self'"]);
  expect(lacks("default-src 'self'")).toEqual(["img-src data:", "img-src blob:"]);
  // A star stands for hosts alone (CSP 3, 6.7.2.8).
  expect(lacks("default-src *")).toEqual(["img-src data:", "img-src blob:"]);
});

test("what the owner's own base map is fetched from has to be let in, by itself or as one below a name", () => {
  const lacks = (sources: string, host: string) =>
    lacksOf(parsePolicies(`connect-src 'self' ${sources}`), OWN, [host]).map(
      ({ directive, source }) => `${directive} ${source}`,
    );
  expect(lacks("", "https://tiles.example")).toEqual(["connect-src https://tiles.example"]);
  expect(lacks("https://tiles.example", "https://tiles.example")).toEqual([]);
  expect(lacks("tiles.example", "https://tiles.example")).toEqual([]);
  expect(lacks("https://*.tiles.example", "https://*.tiles.example")).toEqual([]);
  expect(lacks("https://a.tiles.example", "https://*.tiles.example")).toEqual([
    "connect-src https://*.tiles.example",
  ]);
});
