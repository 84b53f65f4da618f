import { expect, test } from "vitest";
import { isAllowed, NOBODY, parseAllowList } from "../../../src/lib/embed/allowed";

const OWN = "https://zones.example";
const list = parseAllowList({
  origins: ["https://portal.example", "http://localhost:8080", "null"],
});

test.each([
  ["https://portal.example", true],
  ["http://localhost:8080", true],
  [OWN, true],
  ["https://portal.example:8443", false],
  ["http://portal.example", false],
  ["https://portal.example.evil.test", false],
  ["https://www.portal.example", false],
  ["null", false],
  ["", false],
])("%s: %s", (origin, allowed) => {
  expect(isAllowed(origin, OWN, list)).toBe(allowed);
});

test('"null" is nobody, even as the own origin', () => {
  expect(isAllowed("null", "null", { origins: ["null"], refused: [] })).toBe(false);
});

test("entries that no browser would ever send are told apart", () => {
  const odd = [
    "*",
    "https://*.example",
    "https://Portal.example",
    "https://portal.example/",
    "https://portal.example:443",
    "http://portal.example:80",
    "portal.example",
    "null",
  ];
  expect(parseAllowList({ origins: [...odd, "https://a.example:8443"] })).toEqual({
    origins: ["https://a.example:8443"],
    refused: odd,
  });
});

test.each([null, [], { origins: "https://a.example" }, { origins: [1] }, {}])(
  "%j is no list",
  (json) => {
    expect(() => parseAllowList(json)).toThrow();
  },
);

test("without a list nobody but oneself", () => {
  expect(isAllowed("https://portal.example", OWN, NOBODY)).toBe(false);
  expect(isAllowed(OWN, OWN, NOBODY)).toBe(true);
});
