import type { FeatureCollection } from "geojson";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  allProse,
  boundaryProse,
  parseProse,
  proseOf,
  type Prose,
} from "../../../src/lib/register/prose";
import { LANGUAGES } from "../../../src/lib/words/languages";
import { register, registerJson } from "./registerFiles";

const it = register();
const TRANSLATED = LANGUAGES.filter((lang) => lang !== "en");

const LINES = ["zones", "parks", "park-envelopes"].map(
  (layer) =>
    JSON.parse(
      readFileSync(new URL(`../../../public/geo/${layer}.geojson`, import.meta.url), "utf8"),
    ) as FeatureCollection,
);
const all = allProse(it, ...LINES);

test("lists what a reader sees, and neither quotes, names nor codes", () => {
  const prose = proseOf(it);
  expect(prose).toContain("An inland zone.");
  expect(prose).toContain("2024 plan");
  expect(prose).toContain("Photovoltaic cells");
  expect(prose).toContain("Nội Bài airport");
  expect(prose).toContain("Bút Xê stream");
  for (const kept of ["2030", "Lite-On", "Phường Liên Hòa", "quang-yen", "electronics", "06994"]) {
    expect(prose).not.toContain(kept);
  }
  const quotes = it.parks.flatMap(({ figures }) => figures.map(({ quote }) => quote));
  expect(prose.filter((text) => quotes.includes(text))).toEqual([
    // The page's own words are English and already say it as briefly.
    "Standardized centralized wastewater treatment system",
  ]);
  expect(new Set(prose).size).toBe(prose.length);
});

test("lists how each line was made and what it shows, once", () => {
  const prose = boundaryProse(...LINES);
  expect(prose).toContain("Former ward Việt Hưng (S8, A4).");
  expect(prose).toContain("the built part");
  expect(new Set(prose).size).toBe(prose.length);
  const said = LINES.flatMap(({ features }) =>
    features.flatMap(({ properties }) => [properties?.method, properties?.covers] as unknown[]),
  ).filter(Boolean);
  expect(prose.filter((text) => !said.includes(text))).toEqual([]);
  expect(said.filter((text) => !all.includes(String(text)))).toEqual([]);
});

test.each(TRANSLATED)("%s translates all of it and nothing else", (language) => {
  const prose = parseProse(registerJson(`text/${language}.json`), all, `text/${language}.json`);
  expect(Object.keys(prose)).toEqual(all);
});

test.each(TRANSLATED)("%s keeps every number", (language) => {
  const prose = registerJson(`text/${language}.json`) as Prose;
  const changed = Object.entries(prose).filter(
    ([english, own]) =>
      numbersIn(english, "en", language).join() !== numbersIn(own, language, language).join(),
  );
  expect(changed).toEqual([]);
});

test("a translation that is missing, left over or no text is named", () => {
  const vi = registerJson("text/vi.json") as Record<string, unknown>;
  const { "An inland zone.": _, ...without } = vi;
  expect(() => parseProse(without, all, "vi.json")).toThrow(
    'vi.json, "An inland zone.": no translation',
  );
  const stray = { ...vi, "An outland zone.": "…" };
  expect(() => parseProse(stray, all, "vi.json")).toThrow(
    'vi.json, "An outland zone.": no longer in the data',
  );
  expect(() => parseProse({ ...vi, "An inland zone.": 1 }, all, "vi.json")).toThrow(
    "vi.json, An inland zone.: expected a translation as text",
  );
  expect(() => parseProse("An inland zone.", all, "vi.json")).toThrow(
    /^vi\.json: expected a translation as text/,
  );
});

/** Names of months, in languages that write them as words. */
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: "January February March April May June July August September October November December".split(
    " ",
  ),
  id: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(
    " ",
  ),
};

/** What a number is multiplied by, in languages that count in ten thousands and so write other digits. */
const SCALES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: { trillion: 1e12, billion: 1e9, million: 1e6, thousand: 1e3 },
  zh: { 万亿: 1e12, 十亿: 1e9, 亿: 1e8, 百万: 1e6, 万: 1e4, 千: 1e3 },
  ja: { 兆: 1e12, 十億: 1e9, 億: 1e8, 百万: 1e6, 万: 1e4, 千: 1e3 },
  ko: { 조: 1e12, 십억: 1e9, 억: 1e8, 백만: 1e6, 만: 1e4, 천: 1e3 },
};

/** Quarters of a year are numbered in some languages and words in English. */
const QUARTER = /第?[1-4](분기|四半期)/g;

/**
 * The numbers of a text in order of size, months among them, quotations left out. Beside a language
 * with scales they are multiplied out: "2.662 trillion", "2,662 billion" and "2.662万亿" are one number.
 */
function numbersIn(text: string, language: string, beside: string): number[] {
  const months = MONTHS[language] ?? [];
  const plain = months.reduce(
    (rest, month, index) => rest.replaceAll(new RegExp(`\\b${month}\\b`, "g"), String(index + 1)),
    text.replaceAll(/“[^”]*”/g, "").replaceAll(QUARTER, ""),
  );
  const scales = beside in SCALES ? (SCALES[language] ?? {}) : {};
  const scale = Object.keys(scales).join("|") || "(?!)";
  // "1.5–2 billion" and "46 and 3 million" scale both numbers; an article 제18조 is no 18 trillion.
  const pair = `(?:–| and (?:up to )?|と)[\\d.,]*\\d`;
  const pattern = new RegExp(`(제)?(\\d[\\d.,]*\\d|\\d)(?:(?=(?:${pair})? ?(${scale}))|)`, "g");
  return [...plain.matchAll(pattern)]
    .map(([, ordinal, number, own]) => {
      const value = numberOf(number!, language);
      return own && !ordinal ? Number((value * scales[own]!).toPrecision(12)) : value;
    })
    .toSorted((a, b) => a - b);
}

function numberOf(number: string, language: string): number {
  const [thousands, decimal] = ["vi", "id"].includes(language) ? [".", ","] : [",", "."];
  const grouped = new RegExp(`^\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`).test(number);
  const digits = grouped ? number.replaceAll(thousands, "") : number;
  return Number(digits.replace(",", "."));
}
