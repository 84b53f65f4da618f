/** The small pages: whole, safe, and not a number on them that the register and the checks do not have. */
import { beforeAll, describe, expect, test } from "vitest";
import { mapPageTags } from "../../../data/build/pages/main";
import {
  entitiesOf,
  isZone,
  readPageData,
  type PageData,
} from "../../../data/build/pages/pageData";
import { previewPage } from "../../../data/build/pages/previewPage";
import { siteFiles } from "../../../data/build/pages/siteFiles";
import type { PlanCheck } from "../../../src/lib/planCheck";
import type { Register } from "../../../src/lib/register/schema";
import { readJson } from "../geo";
import { elements, metaOf, readPage, structuredDataOf, textOf, type Element } from "./readPage";

const SITE = "https://example.vn/map/";
const STYLE = "assets/preview.css";
const register = readJson<Register>("public/geo/register.json");
const entities = entitiesOf(register);
const ids = entities.map(({ id }) => id);

let data: PageData;
let files: Map<string, string>;
beforeAll(async () => {
  data = await readPageData("public/geo");
  files = siteFiles(data, { siteUrl: null, styleSheet: STYLE });
});

const pageOf = (id: string) => readPage(files.get(`p/${id}.html`)!);

function sections(page: Element): [vi: Element, en: Element] {
  const found = elements(page, "section").filter(({ attributes }) => "lang" in attributes);
  expect(found.map(({ attributes }) => attributes["lang"])).toEqual(["vi", "en"]);
  return found as [Element, Element];
}

/** A printed number as that language writes it, read by hand and not by the code that wrote it. */
function numberIn(text: string, lang: string): number {
  const [group, decimal] = lang === "vi" ? [".", ","] : [",", "."];
  const plain = text.replaceAll(group, "").replace(decimal, ".").replace("−", "-");
  expect(plain, `"${text}" is not a number`).toMatch(/^[+-]?\d+(\.\d+)?$/);
  return Number(plain);
}

test("there is a page for every zone and park, and one that lists them", () => {
  expect([...files.keys()].sort()).toEqual(["index", ...ids].map((id) => `p/${id}.html`).sort());
  const listed = elements(pageOf("index"), "a").map(({ attributes }) => attributes["href"]);
  for (const id of ids) expect(listed).toContain(`${id}.html`);
});

describe.each(["index", ...ids])("p/%s.html", (id) => {
  test("is well-formed and needs no script and no inline style", () => {
    const all = elements(pageOf(id));
    const scripts = all.filter(({ name }) => name === "script");
    expect(scripts.every(({ attributes }) => attributes["type"] === "application/ld+json")).toBe(
      true,
    );
    expect(all.some(({ name }) => name === "style")).toBe(false);
    for (const { attributes } of all)
      for (const name of Object.keys(attributes)) expect(name).not.toMatch(/^on|^style$/);
  });

  test("loads nothing from elsewhere, and every link leads somewhere", () => {
    const page = pageOf(id);
    const all = elements(page);
    const loaded = all.flatMap(({ name, attributes }) =>
      name === "img" ? [attributes["src"]] : name === "link" ? [attributes["href"]] : [],
    );
    for (const address of loaded) expect(address).toMatch(/^(\.\.\/)?[\w./-]+$/);
    const anchors = all.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const { attributes } of elements(page, "a")) {
      const href = attributes["href"]!;
      if (/^https?:/.test(href)) expect(attributes["rel"]).toBe("noopener noreferrer");
      else if (href.startsWith("#")) expect(anchors).toContain(href.slice(1));
      else if (href.startsWith("../")) expect(href).toMatch(/^\.\.\/(\?[\w=&-]+)?$/);
      else expect([...files.keys()]).toContain(`p/${href}`);
    }
  });

  test("tells chats what it is, with a picture", () => {
    const page = pageOf(id);
    const picture = id === "index" ? "map.png" : `${id}.png`;
    expect(metaOf(page, "og:image")).toBe(picture);
    expect(metaOf(page, "twitter:image")).toBe(picture);
    expect(metaOf(page, "twitter:card")).toBe("summary_large_image");
    expect(metaOf(page, "og:url")).toBe(`${id}.html`);
    for (const name of ["og:title", "og:description", "og:image:alt", "description"])
      expect(metaOf(page, name)).toMatch(/\S/);
    expect([metaOf(page, "og:image:width"), metaOf(page, "og:image:height")]).toEqual([
      "1200",
      "630",
    ]);
  });
});

/** Every number a register's entry has anywhere in it. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(numbersIn);
}

describe.each(entities.map((entity) => [entity.id, entity] as const))("%s", (id, entity) => {
  test("has both names, its kind and a link to the map", () => {
    const page = pageOf(id);
    expect(textOf(elements(page, "h1")[0]!)).toBe(entity.name.vi);
    expect(metaOf(page, "og:title")).toBe(`${entity.name.vi} · ${entity.name.en}`);
    const query = `${isZone(entity) ? "zone" : "park"}=${id}`;
    const links = elements(page, "a").map(({ attributes }) => attributes["href"]);
    expect(links).toContain(`../?${query}`);
    expect(links).toContain(`../?lang=en&${query}`);
  });

  test("prints no hectares that the register and the checks do not have", () => {
    const measured = Object.entries(data.checks.measurements).flatMap(([boundary, sizes]) =>
      boundary === id || boundary.startsWith(`${id}/`) ? numbersIn(sizes) : [],
    );
    const known = new Set([
      ...entity.figures.flatMap(({ value }) => numbersIn(value)),
      ...measured.map((ha) => Number(ha.toFixed(2))),
    ]);
    for (const section of sections(pageOf(id))) {
      const lang = section.attributes["lang"]!;
      // Prose from sources may name hectares of other things; a printed figure stands in its own element.
      const figures = elements(section).filter(
        ({ name, attributes }) => name === "strong" || attributes["class"] === "value",
      );
      const found = figures.flatMap((figure) => [
        ...textOf(figure).matchAll(/(?<![\d–])([\d.,]+) ha\b/g),
      ]);
      if (elements(section, "table").length === 0) expect(found).not.toEqual([]);
      for (const [, text] of found)
        expect(known, `${id} ${lang}: ${text} ha`).toContain(numberIn(text!, lang));
    }
  });

  test("its table has the planned and the drawn areas of the checks, in both languages", () => {
    const rows = data.checks.planChecks.filter((check) => check.id === id);
    const parts = data.checks.planChecks.filter((check) => check.id.startsWith(`${id}/`));
    const columns: PlanCheck[] = entity.parts.length > 1 ? [...rows, ...parts] : rows;
    for (const section of sections(pageOf(id))) {
      const lang = section.attributes["lang"]!;
      const table = elements(section, "table")[0];
      if (columns.length === 0) {
        expect(table).toBeUndefined();
        continue;
      }
      const lines = elements(elements(table!, "tbody")[0]!, "tr").map((row) =>
        elements(row, "td").map(textOf),
      );
      const [planned, , vn2000, ellipsoid, sphere, difference, percent] = lines;
      const first = (text: string) => text.split(" ")[0]!;
      columns.forEach((check, index) => {
        const at = (line: string[] | undefined) => numberIn(first(line![index]!), lang);
        expect(at(planned)).toBe(check.plannedHa);
        expect(at(vn2000)).toBe(Number(check.vn2000Ha.toFixed(2)));
        expect(at(ellipsoid)).toBe(Number(check.ellipsoidHa.toFixed(2)));
        expect(at(sphere)).toBe(Number(check.sphereHa.toFixed(2)));
        if (check.differenceHa === null) {
          expect(difference![index]).toBe(lang === "vi" ? "không so" : "not compared");
          expect(percent![index]).toBe("–");
        } else {
          expect(at(difference)).toBe(Number(check.differenceHa.toFixed(2)));
          expect(at(percent)).toBe(Number(check.differencePercent!.toFixed(2)));
        }
      });
      expect(vn2000).toHaveLength(columns.length);
    }
  });

  test("its structured data has the same areas", () => {
    const { mainEntity } = structuredDataOf(pageOf(id)) as {
      mainEntity: {
        name: string;
        alternateName: string;
        additionalProperty: { name: string; value: number; unitCode: string }[];
      };
    };
    expect(mainEntity.name).toBe(entity.name.vi);
    expect(mainEntity.alternateName).toBe(entity.name.en);
    const values = (name: string) =>
      mainEntity.additionalProperty.filter((one) => one.name === name).map(({ value }) => value);
    const own = data.checks.planChecks.filter((check) => check.id === id);
    const planned = own.length > 0 ? own.map(({ plannedHa }) => plannedHa) : values("Planned area");
    expect(values("Planned area")).toEqual(planned);
    const stated = entity.figures.filter(({ field }) => field === "plannedHa").map((f) => f.value);
    for (const value of planned) expect(stated).toContain(value);
    const [check] = own;
    const drawn =
      !check || check.basis === "envelope"
        ? []
        : [check.vn2000Ha, check.ellipsoidHa, check.sphereHa].map((ha) => Number(ha.toFixed(2)));
    expect(values("Drawn area")).toEqual(drawn);
    expect(mainEntity.additionalProperty.every(({ unitCode }) => unitCode === "HAR")).toBe(true);
  });
});

test("what the facts say is on the pages", () => {
  const text = (id: string) => textOf(pageOf(id));
  expect(text("song-khoai")).toContain("KCN Sông Khoai (Amata City Hạ Long)");
  expect(textOf(sections(pageOf("song-khoai"))[0])).toContain("Quy hoạch 714 A3 S51 S53");
  expect(metaOf(pageOf("song-khoai"), "og:description")).toContain(
    "Quy hoạch 714\u00a0ha (10/9/2026)",
  );
  for (const plan of ["9.302", "9.373,43", "9,302", "9,373.43"])
    expect(text("bac-phong-sinh")).toContain(plan);
  expect(text("van-don")).toContain("217.133");
  expect(text("van-don")).toContain("Sơ đồ: giới hạn biển chưa công bố");
});

test("a park without an outline says so, where it lies, and what else nobody published", () => {
  const [vi, en] = sections(pageOf("viet-hung-2"));
  expect(textOf(vi)).toContain("chưa công bố ranh giới");
  expect(textOf(en)).toContain("not drawn: outline unpublished");
  expect(textOf(en)).toContain("boundary coordinates");
  expect(textOf(en)).toContain("land rent");
  expect(metaOf(pageOf("viet-hung-2"), "description")).toContain(
    "đâu đó trong thành phố cũ Hạ Long",
  );
});

test("names from the register are text, whatever they hold", () => {
  const park = structuredClone(register.parks.find(({ id }) => id === "song-khoai")!);
  park.name = { vi: `A</script><img src=x onerror="x">`, en: `"><script>alert(1)</script>&amp;` };
  const page = readPage(previewPage(park, data, { siteUrl: null, styleSheet: STYLE }));
  expect(elements(page, "script")).toHaveLength(1);
  expect(elements(page, "img")).toHaveLength(1);
  expect(textOf(elements(page, "h1")[0]!)).toBe(park.name.vi);
  expect(metaOf(page, "og:title")).toBe(`${park.name.vi} · ${park.name.en}`);
  expect(structuredDataOf(page)).toMatchObject({ name: park.name.vi });
});

test("with SITE_URL every address for others is absolute, and there is a sitemap", () => {
  const absolute = siteFiles(data, { siteUrl: SITE, styleSheet: STYLE });
  const page = readPage(absolute.get("p/song-khoai.html")!);
  expect(metaOf(page, "og:url")).toBe(`${SITE}p/song-khoai.html`);
  expect(metaOf(page, "og:image")).toBe(`${SITE}p/song-khoai.png`);
  expect(metaOf(page, "twitter:image")).toBe(`${SITE}p/song-khoai.png`);
  const canonical = elements(page, "link").find(
    ({ attributes }) => attributes["rel"] === "canonical",
  );
  expect(canonical?.attributes["href"]).toBe(`${SITE}p/song-khoai.html`);
  expect(structuredDataOf(page)).toMatchObject({
    url: `${SITE}p/song-khoai.html`,
    mainEntity: { image: `${SITE}p/song-khoai.png`, hasMap: `${SITE}?park=song-khoai` },
  });

  const listed = elements(readPage(absolute.get("sitemap.xml")!), "loc").map(textOf);
  expect(listed).toEqual([SITE, `${SITE}p/index.html`, ...ids.map((id) => `${SITE}p/${id}.html`)]);
  expect(absolute.get("robots.txt")).toContain(`Sitemap: ${SITE}sitemap.xml`);
  expect([...files.keys()].some((name) => /sitemap|robots/.test(name))).toBe(false);
});

test("the map's own page has a picture too", () => {
  const tags = mapPageTags(SITE).map(({ attrs }) => attrs);
  expect(tags).toContainEqual({ property: "og:image", content: `${SITE}p/map.png` });
  expect(tags).toContainEqual({ rel: "canonical", href: SITE });
  const unplaced = mapPageTags(undefined).map(({ attrs }) => attrs);
  expect(unplaced).toContainEqual({ property: "og:image", content: "p/map.png" });
  // A canonical address has to be absolute.
  expect(unplaced.filter(({ rel }) => rel === "canonical")).toEqual([]);
  expect(() => mapPageTags("example.vn")).toThrow("SITE_URL");
});
