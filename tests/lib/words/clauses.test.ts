import { expect, test } from "vitest";
import { clauses, stopped } from "../../../src/lib/words/clauses";
import { LANGUAGES } from "../../../src/lib/words/languages";

test("clauses are put together as the language writes them", () => {
  const written = LANGUAGES.map((lang) => [lang, stopped(clauses(["a", "b"], lang), lang)]);
  expect(Object.fromEntries(written)).toEqual({
    vi: "a; b.",
    en: "a; b.",
    ko: "a; b.",
    id: "a; b.",
    zh: "a；b。",
    ja: "a；b。",
  });
});
