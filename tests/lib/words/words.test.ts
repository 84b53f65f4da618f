import { describe, expect, test } from "vitest";
import { en } from "../../../src/lib/words/en";
import { LANGUAGES } from "../../../src/lib/words/languages";
import { loadWords } from "../../../src/lib/words/load";
import { vi } from "../../../src/lib/words/vi";

/** Every leaf of a dictionary with its path; a function is called with marks that must come out again. */
function leaves(
  words: object,
  path = "",
): { path: string; text: string; marks: readonly string[] }[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === "string") return [{ path: here, text: value, marks: [] }];
    if (typeof value === "function") {
      const marks = Array.from({ length: value.length }, (_, index) => `«${index}»`);
      return [{ path: here, text: String(value(...marks)), marks }];
    }
    return leaves(value as object, here);
  });
}

/** Letters that only Vietnamese writes. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
/** Names that stay as they are in English. */
const NAMES =
  /Quảng Ninh|Hoàng Sa|Trường Sa|Móng Cái|Vân Đồn|Đầm Nhà Mạc|Sông Khoai|Hạ Long|Hải Phòng|Hà Nội/gu;
/** A count stands alone, and what is Vietnamese already needs no translation beside it. */
const WITHOUT_WORDS = /^register\.units\.count$|^tools\.inset\.translations\./;

describe.each([
  ["vi", vi],
  ["en", en],
])("the %s dictionary", (lang, words) => {
  test("says something under every key, composed and trimmed", () => {
    for (const { path, text } of leaves(words)) {
      if (WITHOUT_WORDS.test(path)) continue;
      expect(text.trim(), path).not.toBe("");
      expect(text.normalize("NFC"), path).toBe(text);
      expect(text, path).not.toMatch(/undefined|\[object/);
    }
  });

  test("prints everything it is given", () => {
    for (const { path, text, marks } of leaves(words))
      for (const mark of marks) expect(text.toLowerCase(), `${lang} ${path}`).toContain(mark);
  });
});

test("both dictionaries have the same keys, functions and lists alike", () => {
  const keys = (words: object) => leaves(words).map(({ path, marks }) => `${path}/${marks.length}`);
  expect(keys(en).sort()).toEqual(keys(vi).sort());
});

test("no Vietnamese is left in the English dictionary but for names", () => {
  const left = leaves(en).filter(({ text }) => VIETNAMESE.test(text.replace(NAMES, "")));
  expect(left).toEqual([]);
});

test("nothing longer than a unit reads the same in both languages", () => {
  const english = new Map(leaves(en).map(({ path, text }) => [path, text]));
  const same = leaves(vi).filter(
    ({ path, text }) => english.get(path) === text && text.split(/\s/).length > 3,
  );
  expect(same.map(({ path }) => path)).toEqual([]);
});

test.each(LANGUAGES)("%s is loaded as the dictionary that was checked", async (lang) => {
  expect(await loadWords(lang)).toBe({ vi, en }[lang]);
});
