import { expect, test } from "vitest";
import { proseOf } from "../../../src/lib/register/prose";
import { citing, sourceTitles, withSourceTitles } from "../../../src/lib/register/sourceTitles";
import { LANGUAGES } from "../../../src/lib/words/languages";
import { register, registerJson } from "./registerFiles";

const all = register();
const titles = sourceTitles(all);

test("bug: codes such as (A3, S77) stood in prose; a reader sees titles", () => {
  expect(withSourceTitles("The nine former units (A3, S77).", titles)).toBe(
    "The nine former units (“kcn-kkt.com list of 1,260 industrial parks”, “SED master plan of Mong Cai BGEZ to 2020”).",
  );
});

test("what is no code of a source stays as it is", () => {
  for (const text of ["QL18, CT01 and A4", "368/QĐ-TTg", "S999"])
    expect(withSourceTitles(text, new Map([["A3", "x"]]))).toBe(text);
});

test("no code of a source is left in any language", () => {
  const left = (text: string) =>
    (withSourceTitles(text, titles).match(/\b[A-Z]\d{1,3}\b/g) ?? []).filter((code) =>
      titles.has(code),
    );
  const catalogues = LANGUAGES.filter((lang) => lang !== "en").flatMap((lang) =>
    Object.values(registerJson(`text/${lang}.json`) as Record<string, string>),
  );
  const codes = [...proseOf(all), ...catalogues].flatMap(left);
  expect(codes).toEqual([]);
});

test("a translation names sources by their titles, and says in which language it is", () => {
  const prose = (text: string) => ({ text: `Theo A3: ${text}`, lang: "vi" as const });
  const named = citing(prose, new Map([["A3", "Danh mục"]]));
  expect(named("69 ha")).toEqual({ text: "Theo “Danh mục”: 69 ha", lang: "vi" });
});
