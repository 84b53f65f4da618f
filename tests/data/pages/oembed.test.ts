/** The oEmbed answers, held against the specification: https://oembed.com, section 2.3.4. */
import * as v from "valibot";
import { beforeAll, describe, expect, test } from "vitest";
import { mapPageTags } from "../../../data/build/pages/main";
import { entitiesOf, readPageData } from "../../../data/build/pages/pageData";
import { siteFiles } from "../../../data/build/pages/siteFiles";
import type { Register } from "../../../src/lib/register/schema";
import { readJson } from "../geo";
import { elements, readPage } from "./readPage";

const SITE = "https://example.vn/quy-hoach/ban-do/";
const ids = entitiesOf(readJson<Register>("public/geo/register.json")).map(({ id }) => id);

const absolute = v.pipe(v.string(), v.url(), v.startsWith(SITE));
const pixels = v.pipe(v.number(), v.integer(), v.minValue(1));
/** Required are type, version, html, width and height, and a thumbnail's three fields together. */
const RICH = v.strictObject({
  type: v.literal("rich"),
  version: v.literal("1.0"),
  title: v.pipe(v.string(), v.minLength(1)),
  provider_name: v.pipe(v.string(), v.minLength(1)),
  provider_url: absolute,
  cache_age: v.pipe(v.number(), v.integer(), v.minValue(0)),
  thumbnail_url: absolute,
  thumbnail_width: pixels,
  thumbnail_height: pixels,
  html: v.pipe(v.string(), v.minLength(1)),
  width: pixels,
  height: pixels,
});

let files: Map<string, string>;
beforeAll(async () => {
  const data = await readPageData("public/geo");
  files = siteFiles(data, { siteUrl: SITE, styleSheet: "assets/preview.css" });
});

const answer = (address: string) =>
  v.parse(RICH, JSON.parse(files.get(address.slice(SITE.length))!));

/** What WordPress lets through of a provider that it does not know: wp_filter_oembed_result(). */
const KEPT = [
  "src",
  "title",
  "width",
  "height",
  "frameborder",
  "marginwidth",
  "marginheight",
  "scrolling",
];

describe.each([
  ["map", "embed.html"] as [string, string],
  ...ids.map((id): [string, string] => [id, `embed/${id}.html`]),
])("%s", (id, page) => {
  test("is a frame of its own embed, at the size it states", () => {
    const { html, title, width, height, thumbnail_url } = answer(`${SITE}oembed/${id}.json`);
    const [frame, ...others] = elements(readPage(html));
    expect(others).toEqual([]);
    expect(frame!.name).toBe("iframe");
    expect(frame!.attributes).toMatchObject({
      src: SITE + page,
      title,
      width: String(width),
      height: String(height),
    });
    for (const name of Object.keys(frame!.attributes)) expect(KEPT).toContain(name);
    expect(thumbnail_url).toBe(`${SITE}p/${id}.png`);
  });
});

test("each page leads to its own answer", () => {
  for (const id of ids) {
    const links = elements(readPage(files.get(`p/${id}.html`)!), "link").filter(
      ({ attributes }) => attributes["type"] === "application/json+oembed",
    );
    expect(links.map(({ attributes }) => attributes["href"])).toEqual([`${SITE}oembed/${id}.json`]);
    expect(answer(links[0]!.attributes["href"]!).title).toBe(links[0]!.attributes["title"]);
  }
  const tags = mapPageTags(SITE).map(({ attrs }) => attrs);
  expect(tags).toContainEqual(
    expect.objectContaining({
      rel: "alternate",
      type: "application/json+oembed",
      href: `${SITE}oembed/map.json`,
    }),
  );
});

test("without SITE_URL there is none, and nothing leads to one", async () => {
  const data = await readPageData("public/geo");
  const relative = siteFiles(data, { siteUrl: null, styleSheet: "assets/preview.css" });
  expect([...relative.keys()].filter((name) => name.includes("oembed"))).toEqual([]);
  for (const text of relative.values()) expect(text).not.toContain("oembed");
  expect(JSON.stringify(mapPageTags(undefined))).not.toContain("oembed");
});
