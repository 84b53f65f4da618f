import { describe, expect, test } from "vitest";
import {
  degreesText,
  runsText,
  valueRuns,
  wordingRuns,
  type Speech,
} from "../../src/lib/figureText";
import type { Figure } from "../../src/lib/register/schema";
import { en } from "../../src/lib/words/en";
import { vi } from "../../src/lib/words/vi";
import { register } from "./register/registerFiles";

const VI: Speech = {
  lang: "vi",
  words: vi,
  prose: (text) => (text === "nearby" ? { text: "gần đó", lang: "vi" } : { text, lang: "en" }),
};
const EN: Speech = { lang: "en", words: en, prose: (text) => ({ text, lang: "en" }) };
const nameOf = (kind: string, id: string) => `${kind} ${id}`;

function figure(own: Partial<Figure>): Figure {
  return {
    field: "plannedHa",
    value: 1,
    asOf: null,
    sources: [],
    confidence: "confirmed",
    basis: "read",
    ...own,
  };
}
const text = (own: Partial<Figure>, speech: Speech) =>
  runsText(valueRuns(figure(own), speech, nameOf), "none");

describe("a figure's value in words", () => {
  test.each<[string, Partial<Figure>, string, string]>([
    ["hectares", { value: 18842.56, unit: "ha" }, "18.842,56\u00a0ha", "18,842.56\u00a0ha"],
    [
      "how exact it was printed",
      { value: 93, unit: "ha", qualifier: "over" },
      "trên 93\u00a0ha",
      "over 93\u00a0ha",
    ],
    ["a count stands alone", { value: 173, unit: "count" }, "173", "173"],
    ["money", { value: 6940, unit: "billion VND" }, "6.940\u00a0tỷ đồng", "6,940\u00a0billion VND"],
    [
      "a range",
      { value: { kind: "range", from: 140000, to: 200000 }, unit: "people" },
      "140.000–200.000\u00a0người",
      "140,000–200,000\u00a0people",
    ],
    [
      "a decision",
      {
        value: {
          kind: "decision",
          number: "19/2012/QĐ-TTg",
          date: "2012-04-10",
          effective: "2012-06-01",
          to: 2040,
          vision: 2050,
        },
      },
      "19/2012/QĐ-TTg, 10/4/2012, hiệu lực 1/6/2012, đến năm 2040, tầm nhìn 2050",
      "19/2012/QĐ-TTg, 10 Apr 2012, in force 1 Jun 2012, to 2040, with a view to 2050",
    ],
    ["a period", { value: { kind: "period", from: "2014", to: "2064" } }, "2014–2064", "2014–2064"],
    [
      "an open period",
      { value: { kind: "period", to: "2068-03" } },
      "đến 3/2068",
      "until Mar 2068",
    ],
    [
      "a distance",
      { value: { kind: "distance", to: "Cát Bi", km: 9.1 }, qualifier: "about" },
      "Cát Bi: khoảng 9,1\u00a0km",
      "Cát Bi: about 9.1\u00a0km",
    ],
    [
      "a tenant",
      {
        value: {
          kind: "tenant",
          name: "Foxconn",
          sectors: ["electronics"],
          capital: { amount: 287.2, unit: "million USD" },
          areaHa: 12.4,
          stage: "proposed",
        },
      },
      "Foxconn; điện tử; 287,2\u00a0triệu USD; 12,4\u00a0ha; đề xuất",
      "Foxconn; electronics; 287.2\u00a0million USD; 12.4\u00a0ha; proposed",
    ],
    ["a zone by its name", { field: "zone", value: "van-don" }, "zone van-don", "zone van-don"],
    ["no zone", { field: "zone", value: "none" }, "ngoài các khu kinh tế", "outside every zone"],
    [
      "units by their names",
      { field: "hostUnits", value: ["1", "2"] },
      "unit 1, unit 2",
      "unit 1, unit 2",
    ],
    ["sectors", { field: "sectors", value: ["textiles", "wood"] }, "dệt, gỗ", "textiles, wood"],
    [
      "a coordinate window",
      {
        value: {
          kind: "window",
          west: 106.69833,
          south: 20.81694,
          east: 106.9175,
          north: 21.02667,
        },
      },
      "20°49′1″–21°01′36″ vĩ Bắc, 106°41′54″–106°55′3″ kinh Đông",
      "20°49′1″–21°01′36″ N, 106°41′54″–106°55′3″ E",
    ],
  ])("%s", (_, own, inVietnamese, inEnglish) => {
    expect(text(own, VI)).toBe(inVietnamese);
    expect(text(own, EN)).toBe(inEnglish);
  });

  test("an unpublished figure has no value, and is never 0", () => {
    expect(valueRuns(figure({ value: null, confidence: "unpublished" }), VI, nameOf)).toBeNull();
    expect(text({ value: 0, unit: "ha" }, VI)).toBe("0\u00a0ha");
  });

  test("prose without a translation says that it is English", () => {
    expect(valueRuns(figure({ value: "nearby" }), VI, nameOf)).toEqual([{ text: "gần đó" }]);
    expect(valueRuns(figure({ value: "far away" }), VI, nameOf)).toEqual([
      { text: "far away", lang: "en" },
    ]);
  });

  test("every figure of the register can be written in both languages", () => {
    const { zones, parks, totals } = register();
    for (const { figures } of [...zones, ...parks, totals])
      for (const one of figures)
        for (const speech of [VI, EN]) {
          const runs = valueRuns(one, speech, nameOf);
          expect(runs === null).toBe(one.value === null);
          expect(runsText(runs, "none")).not.toMatch(/undefined|NaN|\[object|^$/);
        }
  });
});

test("degrees carry into minutes and minutes into degrees", () => {
  expect(degreesText(20.99999999, "en")).toBe("21°00′");
  expect(degreesText(107.75, "vi")).toBe("107°45′");
  expect(degreesText(-0.5125, "vi")).toBe("\u22120°30′45″");
});

describe("what a source leaves open", () => {
  test.each<[string, Partial<Figure>]>([
    ["since 2014", { value: { kind: "period", from: "2014" } }],
    ["since Mar 2014", { value: { kind: "period", from: "2014-03" } }],
    ["Mar 2068", { value: { kind: "date", date: "2068-03" } }],
    [
      "over 1,000–2,000\u00a0people",
      { value: { kind: "range", from: 1000, to: 2000 }, unit: "people", qualifier: "over" },
    ],
    ["North: sea; West: Road 18", { value: { kind: "sides", west: "Road 18", north: "sea" } }],
    [
      "Company not named; yarn mill; spinning",
      {
        value: {
          kind: "tenant",
          project: "yarn mill",
          activity: "spinning",
          sectors: ["textiles"],
        },
      },
    ],
    [
      "Texhong; textiles, wood",
      { value: { kind: "tenant", name: "Texhong", sectors: ["textiles", "wood"] } },
    ],
    ["Texhong", { value: { kind: "tenant", name: "Texhong", sectors: [] } }],
    ["over 5\u00a0million USD", { value: 5, unit: "million USD", qualifier: "over" }],
    ["1720/QĐ-TTg", { value: { kind: "decision", number: "1720/QĐ-TTg" } }],
  ])("%s", (inEnglish, own) => {
    expect(text(own, EN)).toBe(inEnglish);
  });

  test("a zone, a unit and a sector that nobody knows go by what stands in the register", () => {
    const nobody = () => null;
    const said = (own: Partial<Figure>) => runsText(valueRuns(figure(own), EN, nobody), "none");
    expect(said({ field: "zone", value: "atlantis" })).toBe("atlantis");
    expect(said({ field: "hostUnits", value: ["99999"] })).toBe("99999");
    expect(said({ field: "sectors", value: ["alchemy"] })).toBe("alchemy");
  });

  test("a company's name is what the rest is about", () => {
    const value = { kind: "tenant" as const, name: "Foxconn", activity: "far away" };
    expect(valueRuns(figure({ value }), VI, nameOf)).toEqual([
      { text: "Foxconn", strong: true },
      { text: "; " },
      { text: "far away", lang: "en" },
    ]);
  });

  test("names are Vietnamese in every language", () => {
    const own = figure({ field: "names", value: ["Amata", "Sông Khoai"] });
    expect(valueRuns(own, VI, nameOf)).toEqual([
      { text: "Amata" },
      { text: ", " },
      { text: "Sông Khoai" },
    ]);
    expect(valueRuns(own, EN, nameOf)).toEqual([
      { text: "Amata", lang: "vi" },
      { text: ", " },
      { text: "Sông Khoai", lang: "vi" },
    ]);
  });
});

describe("the source's own wording", () => {
  test("stands beside a value, a null too, in the language it is in", () => {
    expect(wordingRuns(figure({ text: "nearby" }), VI)).toEqual([{ text: "gần đó" }]);
    expect(wordingRuns(figure({ value: null, text: "far away" }), VI)).toEqual([
      { text: "far away", lang: "en" },
    ]);
    expect(wordingRuns(figure({ value: "20", text: "nearby" }), VI)).toHaveLength(1);
    const value = { kind: "range" as const, from: 1, to: 2 };
    expect(wordingRuns(figure({ value, text: "nearby" }), VI)).toHaveLength(1);
  });

  test("is left out where there is none, and where a window's corners say it all", () => {
    expect(wordingRuns(figure({}), VI)).toEqual([]);
    const value = { kind: "window" as const, west: 106, south: 20, east: 107, north: 21 };
    expect(wordingRuns(figure({ value, text: "20°–21°" }), VI)).toEqual([]);
  });
});
