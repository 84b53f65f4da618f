import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchOf, prepare, slipsToBegin, wordsOf } from "../../../src/lib/find/matching";
import { search } from "../../../src/lib/find/search";
import { searchIndex, type SearchEntry, type SearchField } from "../../../src/lib/find/searchIndex";
import { folded } from "../../../src/lib/folded";
import { en } from "../../../src/lib/words/en";
import { register } from "../register/registerFiles";

const REGISTER = register();
const INDEX = searchIndex(REGISTER, {
  sectors: en.register.sectors,
  unitPositions: new Map([["06652", [107.15192, 20.97863]]]),
});

const found = (query: string) => search(INDEX, query);
const ids = (query: string) => found(query).map(({ target }) => `${target.kind} ${target.id}`);

describe("a name is found", () => {
  test.each([
    ["with its diacritics", "Sông Khoai"],
    ["without them", "song khoai"],
    ["in capitals, with too many spaces", "  SONG   KHOAI "],
    ["as one word", "songkhoai"],
    ["unfinished", "song kho"],
    ["in English", "Song Khoai IP"],
    ["with the words for its kind", "khu công nghiệp sông khoai"],
    ["with the abbreviation for its kind", "kcn song khoai"],
    ["by its other name", "amata"],
    ["with letters turned round", "sogn khoia"],
    ["in letters and marks apart (NFD)", "Sông Khoai".normalize("NFD")],
  ])("%s", (_, query) => expect(ids(query)[0]).toBe("park song-khoai"));

  test("Đ as d, in either direction", () => {
    expect(ids("dam nha mac")[0]).toBe("park dam-nha-mac");
    expect(ids("ĐẦM NHÀ MẠC")[0]).toBe("park dam-nha-mac");
  });

  test("a zone before the places, parks and units that bear its name", () => {
    for (const { id, name } of REGISTER.zones) {
      expect(ids(name.vi)[0]).toBe(`zone ${id}`);
      expect(ids(name.en)[0]).toBe(`zone ${id}`);
    }
    expect(ids("mong cai")[0]).toBe("zone mong-cai");
    expect(ids("kkt van don")[0]).toBe("zone van-don");
  });

  test("every zone, park, place and unit by each of its own names", () => {
    const { zones, parks, places, units } = REGISTER;
    for (const { id, name } of [...zones, ...parks, ...places])
      for (const own of Object.values(name))
        expect(found(own)[0]!.target, own).toMatchObject({ id });
    for (const { code, name } of units)
      expect(
        found(name.vi).map(({ target }) => target),
        name.vi,
      ).toContainEqual(expect.objectContaining({ kind: "unit", id: code }));
  });
});

describe("what else leads somewhere", () => {
  test("a tenant leads to every park that has it, and says so", () => {
    const results = found("foxconn");
    expect(results.map(({ target }) => target.id).sort()).toEqual([
      "dam-nha-mac",
      "dong-mai",
      "song-khoai",
    ]);
    for (const { field, text } of results) {
      expect(field).toBe("tenant");
      expect(text).toContain("Foxconn");
    }
  });

  test("a developer leads to its park", () => {
    expect(found("infra asia")[0]).toMatchObject({
      target: { kind: "park", id: "dam-nha-mac" },
      field: "developer",
    });
    expect(ids("viglacera")).toEqual(expect.arrayContaining(["park dong-mai", "park hai-yen"]));
  });

  test("a Chinese name in the register is found, also in part", () => {
    for (const name of ["银河天虹", "天虹"]) expect(ids(name)).toEqual(["park hai-ha"]);
  });

  test("a former unit leads to the unit it went into, with its position", () => {
    const { code, predecessors } = REGISTER.units.find((unit) => unit.code === "06652")!;
    expect(found(predecessors[0]!).map(({ target }) => target)).toContainEqual({
      kind: "unit",
      id: code,
      position: [107.15192, 20.97863],
    });
  });

  test("an airport is found by its code, a port without a position has none", () => {
    expect(ids("VDO")[0]).toBe("place apt-vdo");
    expect(found("Con Ong")[0]!.target).toEqual({
      kind: "place",
      id: "port-conong",
      position: null,
    });
  });

  test("a part leads to its whole", () => {
    expect(found("Bắc Tiền Phong")[0]).toMatchObject({ target: { id: "dam-nha-mac" } });
  });

  test("a sector leads to the filter", () => {
    expect(found("electronics")[0]!.target).toEqual({ kind: "sector", id: "electronics" });
  });
});

describe("the order of results", () => {
  test("the park named exactly comes before those whose names go on", () => {
    expect(ids("hai ha")[0]).toBe("park hai-ha");
    expect(ids("hai ha 2")[0]).toBe("park hai-ha-2");
  });

  test("a slip is forgiven only where nothing fits as typed", () => {
    expect(ids("dong")).not.toContain("park song-khoai");
    expect(ids("foxxcon")).toEqual(ids("foxconn"));
  });

  test("three letters inside a word are no match: half the names here hold “ong”", () => {
    expect(ids("con ong")).toEqual(["place port-conong"]);
    expect(ids("conn")).toContain("park song-khoai");
  });

  test("each target once, no more than asked for", () => {
    const results = search(INDEX, "q", 5);
    expect(results).toHaveLength(5);
    expect(new Set(ids("khu")).size).toBe(ids("khu").length);
  });

  test("nothing typed, or nothing but marks, finds nothing", () => {
    for (const query of ["", "  ", "–", "()"]) expect(found(query)).toEqual([]);
    expect(found("xyzzy quux")).toEqual([]);
  });
});

describe("of results that fit, whatever order the index has them in", () => {
  const entry = (kind: string, id: string, field: SearchField, text: string) =>
    ({ ...prepare(text), target: { kind, id, position: null }, field }) as unknown as SearchEntry;
  const order = (query: string, ...entries: SearchEntry[]) =>
    [entries, entries.toReversed()].map((index) =>
      search(index, query)
        .map(({ target }) => target.id)
        .join(" "),
    );
  const both = (ids: string) => [ids, ids];

  test("a name comes before a sector, a part, a company and a former unit of that name", () => {
    const named = (["formerUnit", "developer", "part", "sector", "name"] as const).map((field) =>
      entry("park", field, field, "Amata"),
    );
    expect(order("amata", ...named)).toEqual(both("name sector part developer formerUnit"));
  });

  test("of one name a zone comes first, then a park, a place, a unit and a sector", () => {
    const kinds = ["sector", "unit", "place", "park", "zone"];
    const named = kinds.map((kind) => entry(kind, kind, "name", "Móng Cái"));
    expect(order("mong cai", ...named)).toEqual(both("zone park place unit sector"));
  });

  test("a word that is whole comes before one that goes on, and fewer words that were not asked for before more", () => {
    const whole = entry("park", "whole", "name", "Bắc Tiền Phong");
    const goesOn = entry("park", "goes-on", "name", "Tienan Park Two");
    expect(order("tien", whole, goesOn)).toEqual(both("whole goes-on"));
    const short = entry("park", "short", "name", "Hải Hà");
    const long = entry("zone", "long", "name", "Hải Hà Seaport Industrial Complex");
    expect(order("hai", short, long)).toEqual(both("short long"));
  });

  test("the words in their order come before the same words in another", () => {
    const inOrder = entry("park", "in-order", "name", "Hà Hải");
    const other = entry("zone", "other", "name", "Hải Hà");
    expect(order("ha hai", inOrder, other)).toEqual(both("in-order other"));
  });

  test("what would need a slip forgiven is left out beside what does not", () => {
    const asTyped = entry("park", "as-typed", "name", "Vandon");
    const slipped = entry("zone", "slipped", "name", "Vandan");
    expect(order("vandon", asTyped, slipped)).toEqual(both("as-typed"));
    expect(order("vandin", asTyped, slipped)).toEqual(both("slipped as-typed"));
  });

  test("each is told by the best of its texts, and exact is only the whole of one", () => {
    const texts = [
      entry("park", "one", "tenant", "Sông Khoai"),
      entry("park", "one", "name", "Sông Khoai"),
      entry("park", "one", "developer", "Sông Khoai"),
    ];
    expect(search(texts, "song khoai")).toEqual([
      {
        target: { kind: "park", id: "one", position: null },
        field: "name",
        text: "Sông Khoai",
        marks: [
          [0, 4],
          [5, 10],
        ],
        isExact: true,
      },
    ]);
    const isExact = (query: string) => search(texts, query)[0]!.isExact;
    expect(["SÔNG KHOAI", "khoai", "song kho", "khoai song"].map(isExact)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

test("what is marked is what was typed", () => {
  for (const query of ["song khoai", "foxconn", "SONGKHOAI"]) {
    const [{ text, marks }] = found(query) as [ReturnType<typeof found>[number]];
    const marked = marks.map(([from, to]) => text.slice(from, to)).join("");
    expect(folded(marked).replaceAll(" ", "")).toBe(folded(query).replaceAll(" ", ""));
  }
});

test("properties: any query ends, any text matches itself and its beginning", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abdđêơ ư-(1)银") });
  fc.assert(
    fc.property(letters, fc.nat(20), (text, cut) => {
      const whole = text.normalize("NFC");
      const words = wordsOf(whole);
      fc.pre(words.length > 0);
      expect(matchOf(words, prepare(whole))).toMatchObject({ closeness: 1, leftOver: 0 });
      const first = [{ ...words[0]!, folded: words[0]!.folded.slice(0, cut + 1) }];
      expect(matchOf(first, prepare(whole))).not.toBeNull();
    }),
  );
});

test("slips are counted as by optimal string alignment", () => {
  const cases: [string, string, number][] = [
    ["foxconn", "foxconn", 0],
    ["fox", "foxconn", 0],
    ["foxcom", "foxconn", 1],
    ["ofxconn", "foxconn", 1],
    ["foxxconn", "foxconn", 1],
    ["fxconn", "foxconn", 1],
    ["abc", "", 3],
  ];
  for (const [typed, word, slips] of cases) expect(slipsToBegin(typed, word)).toBe(slips);
});
