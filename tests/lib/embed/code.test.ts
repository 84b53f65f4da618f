import { describe, expect, test } from "vitest";
import {
  elementCode,
  frameAddress,
  iframeCode,
  linkCode,
  parametersOf,
  type EmbedChoice,
} from "../../../src/lib/embed/code";
import { CONTROLS_OF } from "../../../src/lib/embed/parameters";

const DEPLOYED = { site: "https://zones.example/map/", integrity: "sha384-abc" };
const USUAL: EmbedChoice = {
  selection: null,
  lang: null,
  theme: "auto",
  activate: "tap",
  inset: "top-left",
  controls: CONTROLS_OF.min,
  heightPx: null,
};
const VAN_DON = { ...USUAL, selection: { kind: "zone" as const, id: "van-don" } };
const OTHER: EmbedChoice = {
  ...VAN_DON,
  lang: "en",
  theme: "dark",
  activate: "visible",
  inset: null,
  controls: { ...CONTROLS_OF.min, scale: !CONTROLS_OF.min.scale },
  heightPx: 600,
};

test("nothing is said that is usual; each other choice is, in one order", () => {
  expect(parametersOf(USUAL)).toEqual([]);
  expect(parametersOf(OTHER)).toEqual([
    ["lang", "en"],
    ["theme", "dark"],
    ["activate", "visible"],
    ["inset", "false"],
    ["scale", "false"],
  ]);
  expect(parametersOf({ ...USUAL, inset: "bottom-right" })).toEqual([["inset", "bottom-right"]]);
});

test("the page to frame is that of the zone, else the map's", () => {
  expect(frameAddress(USUAL, DEPLOYED)).toBe("https://zones.example/map/embed.html");
  expect(frameAddress(OTHER, DEPLOYED)).toBe(
    "https://zones.example/map/embed/van-don.html?lang=en&theme=dark&activate=visible&inset=false&scale=false",
  );
});

describe("the code to copy", () => {
  const title = 'Vân Đồn & "Móng Cái" <map>';
  const written = "Vân Đồn &amp; &quot;Móng Cái&quot; &lt;map&gt;";

  test("a frame: its address and title as HTML writes them, as high as was chosen", () => {
    expect(iframeCode(OTHER, DEPLOYED, title)).toBe(
      [
        "<iframe",
        '  src="https://zones.example/map/embed/van-don.html?lang=en&amp;theme=dark&amp;activate=visible&amp;inset=false&amp;scale=false"',
        `  title="${written}"`,
        '  width="100%" height="600"',
        '  loading="lazy" allow="fullscreen" style="border:0"></iframe>',
      ].join("\n"),
    );
    expect(iframeCode(USUAL, DEPLOYED, title)).toContain('height="480"');
  });

  test("an element: its script pinned, and a link for where no script runs", () => {
    expect(elementCode(OTHER, DEPLOYED, title)).toBe(
      [
        '<script src="https://zones.example/map/embed/quang-ninh-zones.v1.js" integrity="sha384-abc" crossorigin="anonymous" async></script>',
        `<quang-ninh-zones zone="van-don" lang="en" theme="dark" activate="visible" inset="false" scale="false" height="600" label="${written}">`,
        `  <a href="https://zones.example/map/?lang=en&amp;zone=van-don">${written}</a>`,
        "</quang-ninh-zones>",
      ].join("\n"),
    );
  });

  test("where the script's hash is not known, nothing is pinned; where nothing is chosen, nothing is said", () => {
    expect(elementCode(USUAL, { ...DEPLOYED, integrity: null }, "Map")).toBe(
      [
        '<script src="https://zones.example/map/embed/quang-ninh-zones.v1.js" async></script>',
        '<quang-ninh-zones label="Map">',
        '  <a href="https://zones.example/map/">Map</a>',
        "</quang-ninh-zones>",
      ].join("\n"),
    );
  });

  test("a link leads to the zone on the page, in the language that was chosen", () => {
    expect(linkCode(VAN_DON, DEPLOYED, title)).toBe(
      `<a href="https://zones.example/map/?zone=van-don">${written}</a>`,
    );
    expect(linkCode(OTHER, DEPLOYED, "Map")).toBe(
      '<a href="https://zones.example/map/?lang=en&amp;zone=van-don">Map</a>',
    );
  });
});
