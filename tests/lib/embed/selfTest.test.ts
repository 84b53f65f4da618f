import { expect, test } from "vitest";
import {
  frameAncestors,
  isEmbedPage,
  mayFrame,
  ofHeaders,
  ofHostPage,
  ofOwnerFile,
  ofParameters,
  ofStorage,
} from "../../../src/lib/embed/selfTest";
import { parseParameters } from "../../../src/lib/embed/parameters";
import { webmaster } from "../../../src/lib/words/en/webmaster";

const { said } = webmaster.test;
const OWN = "https://zones.example";
const PORTAL = "https://portal.example";
const list = { origins: [PORTAL], refused: [] };

test("frame-ancestors is read from wherever it stands in a policy", () => {
  expect(frameAncestors(`default-src 'none'; Frame-Ancestors 'self' ${PORTAL}`)).toEqual([
    "'self'",
    PORTAL,
  ]);
  expect(frameAncestors("default-src 'none'")).toBeNull();
  expect(frameAncestors(null)).toBeNull();
});

test.each([
  [["'self'"], OWN, true],
  [["'self'"], PORTAL, false],
  [["'none'"], OWN, false],
  [[PORTAL], PORTAL, true],
  [[PORTAL], "https://portal.example.evil.test", false],
  [["https:"], PORTAL, true],
  [["https:"], "http://portal.example", false],
  [["https://*.example"], PORTAL, true],
  [["https://*.example"], "https://example", false],
  [["*"], "http://anywhere.test", true],
])("%j and %s: %s", (ancestors, origin, expected) => {
  expect(mayFrame(ancestors, origin, OWN)).toBe(expected);
});

test("only the embed's pages may stand in frames elsewhere", () => {
  expect(["embed.html", "embed/van-don.html"].every(isEmbedPage)).toBe(true);
  expect(
    ["", "index.html", "embed/", "p/van-don.html", "embed-builder.html"].some(isEmbedPage),
  ).toBe(false);
});

test("a parameter that is ignored is named with what to do", () => {
  const findings = ofParameters(parseParameters("zoom=9&legend=maybe").ignored, said);
  expect(findings.map(({ state }) => state)).toEqual(["bad", "bad"]);
  expect(findings[0]!.text).toContain("zoom");
  expect(findings[1]!.text).toContain("legend=maybe");
  expect(ofParameters([], said)).toEqual([{ state: "good", text: said.parametersGood }]);
});

test("a listed origin that the server's policy forgot is told to write the configuration again", () => {
  const sent = { policy: "frame-ancestors 'self'", frameOptions: "SAMEORIGIN", encoding: null };
  expect(ofHeaders(sent, [PORTAL], OWN, said)).toEqual([
    { state: "bad", text: said.mayNotFrame(PORTAL) },
    { state: "bad", text: said.frameOptions },
    { state: "bad", text: said.notCompressed },
  ]);
});

test("of a page elsewhere it says what it cannot see", () => {
  const states = (page: string, site = OWN) =>
    ofHostPage(new URL(page), new URL(site), list, said).map(({ state }) => state);
  expect(states(`${PORTAL}/news`)).toEqual(["good", "unseen", "unseen"]);
  expect(states("https://stranger.test/", "http://zones.example")).toEqual([
    "bad",
    "bad",
    "unseen",
    "unseen",
  ]);
});

test("an embed.json that cannot be read, or has entries that are no origins, is to be changed", () => {
  expect(ofOwnerFile(null, said)).toEqual([{ state: "bad", text: said.listBroken }]);
  const read = {
    list: { origins: [], refused: ["*"] },
    backgroundFault: "no",
    hasBackground: false,
  };
  expect(ofOwnerFile(read, said).map(({ state }) => state)).toEqual(["good", "bad", "bad"]);
});

test("a browser that keeps nothing is worth knowing, and neither works nor is to be changed", () => {
  expect(ofStorage(true, said)).toEqual({ state: "good", text: said.storage });
  expect(ofStorage(false, said)).toEqual({ state: "note", text: said.noStorage });
});
