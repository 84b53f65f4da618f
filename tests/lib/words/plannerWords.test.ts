/** The dictionaries of a planner's own files, which are fetched when somebody brings one. */
import { describe, expect, test } from "vitest";
import { loadPlannerWords } from "../../../src/lib/words/bring";
import { LANGUAGES } from "../../../src/lib/words/languages";
import { loadMendWords } from "../../../src/lib/words/mend";

/** Stands for anything a sentence is given: printed it is a mark, and so is whatever is read of it. */
function mark(name: string): unknown {
  return new Proxy(
    {},
    {
      get: (_, key) =>
        typeof key === "symbol" || key === "toString" ? () => `«${name}»` : mark(`${name}.${key}`),
    },
  );
}

interface Leaf {
  readonly path: string;
  readonly text: string;
  /** What it prints of what it is given. */
  readonly marks: readonly string[];
}

/** What sentences are given; only a list of names is a list. */
const GIVEN = ["0", "1", "2", "3", "4"].map(mark);
const given = (path: string) => (path === "findings.and" ? [["«a»", "«b»", "«c»"]] : GIVEN);

function leaves(words: object, path = ""): Leaf[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): Leaf[] => {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === "object" && value !== null) return leaves(value, here);
    const say = value as (...given: readonly unknown[]) => unknown;
    const text = String(typeof value === "function" ? say(...given(here)) : value);
    const marks = [...new Set(text.match(/«[^»]*»/g) ?? [])].sort();
    return [{ path: here, text, marks }];
  });
}

/** Called so in every language. */
const NAMES = new Set(["VN-2000 / TM-3 107°45′ (EPSG:5899)"]);

const DICTIONARIES = await Promise.all(
  LANGUAGES.map(async (lang) => {
    const words = { ...(await loadPlannerWords(lang)), ...(await loadMendWords(lang)) };
    return [lang, leaves(words)] as const;
  }),
);
const [, VI] = DICTIONARIES.find(([lang]) => lang === "vi")!;
const EN = new Map(
  DICTIONARIES.find(([lang]) => lang === "en")![1].map(({ path, text }) => [path, text]),
);

describe.each(DICTIONARIES)("a planner's words in %s", (lang, own) => {
  test("are there under every key, composed and trimmed", () => {
    expect(own.map(({ path }) => path).sort()).toEqual(VI.map(({ path }) => path).sort());
    for (const { path, text } of own) {
      expect(text, path).not.toBe("");
      expect(text.trim(), path).toBe(text);
      expect(text.normalize("NFC"), path).toBe(text);
      expect(text, path).not.toMatch(/undefined|\[object/);
    }
  });

  test("print what the Vietnamese ones print of what they are given", () => {
    const printed = (all: readonly Leaf[]) =>
      Object.fromEntries(all.map(({ path, marks }) => [path, marks.join(" ")]));
    expect(printed(own)).toEqual(printed(VI));
  });

  test.skipIf(lang === "en")("leave no English sentence", () => {
    const left = own.filter(
      ({ path, text }) =>
        EN.get(path) === text &&
        !NAMES.has(text) &&
        /\p{L}{2}/u.test(text) &&
        text.split(/\s/).length > 3,
    );
    expect(left.map(({ path }) => path)).toEqual([]);
  });

  test.skipIf(lang === "vi")("leave no Vietnamese but names", () => {
    const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
    const left = own.filter(({ text }) => VIETNAMESE.test(text.replace(/Quảng Ninh|NĐ-CP/g, "")));
    expect(left).toEqual([]);
  });
});
