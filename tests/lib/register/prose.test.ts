import { expect, test } from "vitest";
import { parseProse, proseOf, type Prose } from "../../../src/lib/register/prose";
import { register, registerJson } from "./registerFiles";

const it = register();
const LANGUAGES = ["vi"];

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

test.each(LANGUAGES)("%s translates all of it and nothing else", (language) => {
  const prose = parseProse(registerJson(`text/${language}.json`), it, `text/${language}.json`);
  expect(Object.keys(prose)).toEqual(proseOf(it));
});

test.each(LANGUAGES)("%s keeps every number", (language) => {
  const prose = registerJson(`text/${language}.json`) as Prose;
  const changed = Object.entries(prose).filter(
    ([english, own]) => numbersIn(english, "en").join() !== numbersIn(own, language).join(),
  );
  expect(changed).toEqual([]);
});

test("a translation that is missing, left over or no text is named", () => {
  const vi = registerJson("text/vi.json") as Record<string, unknown>;
  const { "An inland zone.": _, ...without } = vi;
  expect(() => parseProse(without, it, "vi.json")).toThrow(
    'vi.json, "An inland zone.": no translation',
  );
  const stray = { ...vi, "An outland zone.": "…" };
  expect(() => parseProse(stray, it, "vi.json")).toThrow(
    'vi.json, "An outland zone.": no longer in the register',
  );
  expect(() => parseProse({ ...vi, "An inland zone.": 1 }, it, "vi.json")).toThrow(
    "vi.json, An inland zone.: expected a translation as text",
  );
});

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** The numbers of a text in order of size, months among them, quotations left out. */
function numbersIn(text: string, language: string): number[] {
  const months = language === "en" ? MONTHS : [];
  const plain = months.reduce(
    (rest, month, index) => rest.replaceAll(new RegExp(`\\b${month}\\b`, "g"), String(index + 1)),
    text.replaceAll(/“[^”]*”/g, ""),
  );
  const numbers = plain.match(/\d[\d.,]*\d|\d/g) ?? [];
  const [thousands, decimal] = language === "en" ? [",", "."] : [".", ","];
  return numbers
    .map((number) => {
      const grouped = new RegExp(`^\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`).test(
        number,
      );
      const digits = grouped ? number.replaceAll(thousands, "") : number;
      return Number(digits.replace(",", "."));
    })
    .toSorted((a, b) => a - b);
}
