import { describe, expect, test } from "vitest";
import { en } from "../../../src/lib/words/en";
import { isLang, LANGUAGES, preferredLang } from "../../../src/lib/words/languages";
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

const DICTIONARIES = await Promise.all(
  LANGUAGES.map(async (lang) => [lang, await loadWords(lang)] as const),
);

describe.each(DICTIONARIES)("the %s dictionary", (lang, words) => {
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

test.each(DICTIONARIES)("%s has the keys of all, functions and lists alike", (_, words) => {
  const keys = (own: object) => leaves(own).map(({ path, marks }) => `${path}/${marks.length}`);
  expect(keys(words).sort()).toEqual(keys(vi).sort());
});

const TRANSLATIONS = DICTIONARIES.filter(([lang]) => lang !== "vi");

test.each(TRANSLATIONS)("no Vietnamese is left in the %s dictionary but for names", (_, words) => {
  const left = leaves(words).filter(({ text }) => VIETNAMESE.test(text.replace(NAMES, "")));
  expect(left).toEqual([]);
});

test.each(TRANSLATIONS)("nothing longer than a unit reads in %s as in another", (lang, words) => {
  const own = new Map(leaves(words).map(({ path, text }) => [path, text]));
  for (const [other, theirs] of DICTIONARIES) {
    if (other === lang) continue;
    const same = leaves(theirs).filter(
      ({ path, text }) =>
        own.get(path) === text && text.split(/\s/).length > 3 && /\p{L}{2}/u.test(text),
    );
    expect(
      same.map(({ path }) => path),
      other,
    ).toEqual([]);
  }
});

const HAN = /\p{Script=Han}/u;
const HANGUL = /\p{Script=Hangul}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Scripts that a language never mixes into its own. */
test.each(
  TRANSLATIONS.map(([lang, words]) => {
    const foreign = { zh: [HANGUL, KANA], ko: [HAN, KANA], ja: [HANGUL] }[lang as string];
    return [lang, words, foreign ?? [HAN, HANGUL, KANA]] as const;
  }),
)("%s is written in its own letters", (_, words, foreign) => {
  const strange = leaves(words).filter(({ text }) => foreign.some((script) => script.test(text)));
  expect(strange.map(({ path }) => path)).toEqual([]);
});

test("the words on the page are the ones checked", async () => {
  expect(await loadWords("vi")).toBe(vi);
  expect(await loadWords("en")).toBe(en);
});

test("the reader's first language that is spoken here is taken, else Vietnamese", () => {
  expect(preferredLang(["fr-FR", "zh-TW", "en"])).toBe("zh");
  expect(preferredLang(["ko"])).toBe("ko");
  expect(preferredLang(["fr"])).toBe("vi");
  expect(isLang("toString")).toBe(false);
});
