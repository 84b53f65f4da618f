import { expect, test } from "vitest";
import {
  isEmbedPage,
  ofFiles,
  ofHeaders,
  ofHostPage,
  ofOwnerFile,
  ofParameters,
  ofStorage,
  type Audience,
  type SentFile,
  type SentHeaders,
} from "../../../src/lib/embed/selfTest";
import { parseParameters } from "../../../src/lib/embed/parameters";
import { policies } from "../../../deploy/headers.mjs";
import { webmaster } from "../../../src/lib/words/en/webmaster";

const { said } = webmaster.test;
const OWN = "https://zones.example";
const PORTAL = "https://portal.example";
const list = { origins: [PORTAL], refused: [] };

test("only the embed's pages may stand in frames elsewhere", () => {
  expect(["embed.html", "embed/van-don.html"].every(isEmbedPage)).toBe(true);
  expect(
    [
      ...["", "index.html", "embed/", "p/van-don.html", "embed-builder.html"],
      ...["p/embed.html", "embed.html.bak", "embed/van-don.html/x"],
    ].some(isEmbedPage),
  ).toBe(false);
});

test("a parameter that is ignored is named with what to do", () => {
  const findings = ofParameters(parseParameters("zoom=9&legend=maybe").ignored, said);
  expect(findings.map(({ state }) => state)).toEqual(["bad", "bad"]);
  expect(findings.map(({ text }) => text)).toEqual([
    said.parameterUnknown("zoom"),
    said.parameterWrong("legend", "maybe"),
  ]);
  expect(ofParameters([], said)).toEqual([{ state: "good", text: said.parametersGood }]);
});

const AUDIENCE: Audience = { origins: [PORTAL], own: OWN, backgroundHosts: [] };
const SENT: SentHeaders = {
  policy: policies({ origins: [PORTAL], backgroundHosts: [] }).embed,
  frameOptions: null,
  encoding: "br",
  sharing: "*",
};
const wrongWith = (own: Partial<SentHeaders>, audience = AUDIENCE) =>
  ofHeaders({ ...SENT, ...own }, audience, said)
    .filter(({ state }) => state !== "good")
    .map(({ text }) => text);

test("of what the configurations send nothing is to be changed", () => {
  expect(wrongWith({})).toEqual([]);
});

test("each header that is wrong is named with what to do", () => {
  expect(wrongWith({ policy: null })).toEqual([said.noPolicy]);
  const closed = policies({ origins: [], backgroundHosts: [] }).embed;
  expect(wrongWith({ policy: closed })).toEqual([said.mayNotFrame(PORTAL)]);
  // Another part of the server adds a policy of its own: both hold.
  expect(wrongWith({ policy: `${SENT.policy}, default-src 'self'` })).toEqual([
    said.policyStrict("img-src", "data:"),
    said.policyStrict("img-src", "blob:"),
  ]);
  expect(wrongWith({}, { ...AUDIENCE, backgroundHosts: ["https://tiles.example"] })).toEqual([
    said.policyStrict("connect-src", "https://tiles.example"),
    said.policyStrict("img-src", "https://tiles.example"),
  ]);
  expect(wrongWith({ sharing: OWN })).toEqual([said.notShared]);
});

test("X-Frame-Options and uncompressed files are to be changed", () => {
  const sent = { ...SENT, frameOptions: "SAMEORIGIN", encoding: null };
  const bad = ofHeaders(sent, AUDIENCE, said).filter(({ state }) => state === "bad");
  expect(bad.map(({ text }) => text)).toEqual([said.frameOptions, said.notCompressed]);
});

test("a file that is missing, of another type, or kept for long is named", () => {
  const file: SentFile = {
    name: "geo/register.json",
    status: 200,
    type: "application/json",
    caching: null,
  };
  const wrong = (own: Partial<SentFile>) => ofFiles([{ ...file, ...own }], said);
  expect(wrong({})).toEqual([{ state: "good", text: said.filesGood(1) }]);
  for (const [own, text] of [
    [{ status: 404 }, said.fileMissing(file.name, 404)],
    [{ type: "text/plain" }, said.fileType(file.name, "text/plain")],
    [{ caching: "public, max-age=86400" }, said.keptLong(file.name, 24)],
  ] as const)
    expect(wrong(own)).toEqual([{ state: "bad", text }]);
  // Its name has its hash in it.
  expect(
    wrong({ name: "assets/a-1.js", type: "text/javascript", caching: "max-age=31536000" }),
  ).toEqual([{ state: "good", text: said.filesGood(1) }]);
  expect(wrong({ caching: "public, max-age=0, s-maxage=60" })).toEqual([
    { state: "good", text: said.filesGood(1) },
  ]);
});

test.each([
  ["embed/quang-ninh-zones.v1.js", "text/javascript; charset=utf-8", "text/plain"],
  ["assets/worker-1.mjs", "application/javascript", "application/json"],
  ["assets/page-1.css", "text/css;charset=UTF-8", "text/plain"],
  ["embed.html", "Text/HTML", "application/octet-stream"],
  ["p/van-don.svg", "image/svg+xml", "text/xml"],
  ["assets/font-1.woff2", "font/woff2", "application/octet-stream"],
  ["assets/font-2.woff2", "application/font-woff2", "binary/octet-stream"],
  ["geo/zones.geojson", "application/geo+json", "application/octet-stream"],
  ["geo/display/map.topojson", "text/json", "text/plain"],
])("%s may come as %s, and not as %s", (name, type, wrong) => {
  const file = { name, status: 200, caching: null };
  expect(ofFiles([{ ...file, type }], said)).toEqual([{ state: "good", text: said.filesGood(1) }]);
  expect(ofFiles([{ ...file, type: wrong }], said)).toEqual([
    { state: "bad", text: said.fileType(name, wrong) },
  ]);
  expect(ofFiles([{ ...file, type: null }], said)).toEqual([
    { state: "bad", text: said.fileType(name, "–") },
  ]);
});

test("a file of no known kind may come as anything; of several only the wrong ones are named", () => {
  const file = { status: 200, caching: null };
  const licence = { ...file, name: "LICENCE", type: "application/octet-stream" };
  expect(ofFiles([licence], said)).toEqual([{ state: "good", text: said.filesGood(1) }]);
  const late = { ...file, name: "geo/near.json", type: "text/html", status: 503 };
  expect(ofFiles([licence, late], said)).toEqual([
    { state: "bad", text: said.fileMissing("geo/near.json", 503) },
  ]);
});

test("kept for an hour is not long, for a second more it is, unless it is asked for anew every time", () => {
  const kept = (caching: string) =>
    ofFiles(
      [{ name: "geo/register.json", status: 200, type: "application/json", caching }],
      said,
    ).map(({ state }) => state);
  expect(kept("max-age=3600")).toEqual(["good"]);
  expect(kept("max-age=3601")).toEqual(["bad"]);
  expect(kept("public,Max-Age=86400")).toEqual(["bad"]);
  expect(kept("no-cache, max-age=86400")).toEqual(["good"]);
  expect(kept("max-age=86400, No-Store")).toEqual(["good"]);
});

test("an embed.json with a background that can be used says so, and how many origins it lists", () => {
  const read = {
    list: { origins: [PORTAL, "https://b.example"], refused: ["null"] },
    backgroundFault: null,
    hasBackground: true,
  };
  expect(ofOwnerFile(read, said)).toEqual([
    { state: "good", text: said.listGood(2) },
    { state: "bad", text: said.listRefused("null") },
    { state: "good", text: said.backgroundGood },
  ]);
});

test("the same site under another scheme is another origin, and that is said", () => {
  const findings = ofHostPage(new URL("http://zones.example/"), new URL(OWN), list, said);
  expect(findings.map(({ text }) => text)).toEqual([
    said.originUnlisted("http://zones.example"),
    said.otherScheme(OWN),
    said.unseenPage("http://zones.example"),
    said.unseenPolicy(OWN),
  ]);
  const secure = ofHostPage(
    new URL("https://a.test/"),
    new URL("http://zones.example"),
    list,
    said,
  );
  expect(secure.map(({ text }) => text)).toContain(said.insecure);
  const plain = ofHostPage(new URL("http://a.test/"), new URL("http://zones.example"), list, said);
  expect(plain.map(({ text }) => text)).not.toContain(said.insecure);
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
