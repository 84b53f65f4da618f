import { describe, expect, test } from "vitest";
import { endHa, LAND_FIELD, landChain, partsWithChain } from "../../../src/lib/find/landChain";
import type { Figure } from "../../../src/lib/register/schema";
import { register } from "../register/registerFiles";

const PARKS = register().parks;
const park = (id: string) => PARKS.find((entry) => entry.id === id)!;

function figure(field: Figure["field"], value: number, own: Partial<Figure> = {}): Figure {
  return {
    field,
    value,
    unit: "ha",
    asOf: "2024",
    sources: ["S1"],
    confidence: "confirmed",
    basis: "read",
    ...own,
  };
}
const INDUSTRIAL = figure("industrialHa", 300.1);
const LEASED = figure("leasedHa", 100.35, { sources: ["S2"] });
const chain = (...figures: Figure[]) => landChain({ figures });
const leftOf = (...figures: Figure[]) => chain(...figures).links.at(-1)!.figure?.value;

describe("what is left", () => {
  test("is industrial less leased where both are of the same date, with both sources", () => {
    const { links, left, mostHa } = chain(INDUSTRIAL, LEASED);
    expect(left).toEqual({ how: "computed", from: [INDUSTRIAL, LEASED] });
    expect(links.at(-1)!.figure).toMatchObject({
      field: "freeHa",
      value: 199.75,
      unit: "ha",
      asOf: "2024",
      sources: ["S1", "S2"],
      basis: "computed",
    });
    expect(mostHa).toBe(300.1);
  });

  test("is found among competing figures if any two share a date", () => {
    const older = figure("industrialHa", 320, { asOf: "2022", principal: true });
    const first = figure("leasedHa", 90, { asOf: "2023", principal: true });
    expect(leftOf(older, INDUSTRIAL, first, LEASED)).toBe(199.75);
  });

  test("is not computed across dates, and says which", () => {
    const later = figure("leasedHa", 120, { asOf: "2025" });
    expect(chain(INDUSTRIAL, later).left).toEqual({
      how: "other-dates",
      industrial: INDUSTRIAL,
      leased: later,
    });
    expect(leftOf(INDUSTRIAL, later)).toBeUndefined();
  });

  test.each<[string, Partial<Figure>]>([
    ["rough", { asOf: "c.2024" }],
    ["missing", { asOf: null }],
    ["that of the source", { asOfFrom: "source" }],
  ])("is not computed where a date is %s", (_, own) => {
    const [a, b] = [figure("industrialHa", 300, own), figure("leasedHa", 100, own)];
    expect(chain(a, b).left.how).toBe("other-dates");
  });

  test("is not computed where the date of one of the two is only that of its source", () => {
    const read = figure("industrialHa", 300);
    const dated = figure("leasedHa", 100, { asOfFrom: "source" });
    expect(chain(read, dated).left.how).toBe("other-dates");
  });

  test("is not computed from rough numbers, phases, parts or other fields", () => {
    for (const own of [{ qualifier: "over" as const }, { label: "phase 1" }, { part: "north" }])
      expect(chain(INDUSTRIAL, figure("leasedHa", 100, own)).left.how).toBe("unpublished");
    expect(chain(figure("plannedHa", 500), LEASED).left.how).toBe("unpublished");
    expect(chain(figure("functionalLandHa", 500), LEASED).left.how).toBe("unpublished");
  });

  test("as published goes before any computing", () => {
    const free = figure("freeHa", 12, { asOf: "2020" });
    const { left, links } = chain(INDUSTRIAL, LEASED, free);
    expect(left).toEqual({ how: "published" });
    expect(links.at(-1)!.figure).toBe(free);
  });

  test("looked for in vain is unpublished, whatever else there is", () => {
    const none = figure("freeHa", 0, { value: null, confidence: "unpublished" });
    const { left, links } = chain(none);
    expect(left.how).toBe("unpublished");
    expect(links.at(-1)!.figure?.value).toBeNull();
  });
});

describe("a bar", () => {
  const range = { kind: "range" as const, from: 300, to: 350 };

  test("ends at the number, at the far end of a range, and is none for anything else", () => {
    expect(endHa(figure("plannedHa", 12.5))).toBe(12.5);
    expect(endHa({ ...INDUSTRIAL, value: range })).toBe(350);
    expect(endHa({ ...INDUSTRIAL, value: null })).toBe(0);
    expect(endHa({ ...INDUSTRIAL, value: "about a third" })).toBe(0);
    expect(endHa({ ...INDUSTRIAL, value: { kind: "period", to: "2030" } })).toBe(0);
    expect(endHa(undefined)).toBe(0);
  });

  test("the scale reaches as far as the longest, be it a piece or a range", () => {
    expect(chain(figure("plannedHa", 320), { ...INDUSTRIAL, value: range }).mostHa).toBe(350);
    expect(chain(figure("plannedHa", 320, { label: "phase 1" }), LEASED).mostHa).toBe(320);
    expect(chain().mostHa).toBe(0);
  });

  test("of a range of industrial land nothing is left that could be told", () => {
    expect(chain({ ...INDUSTRIAL, value: range }, LEASED).left.how).toBe("unpublished");
  });
});

test("of several figures under one label the principal stands for it", () => {
  const first = figure("leasedHa", 40, { label: "phase 1", asOf: "2022" });
  const later = figure("leasedHa", 55, { label: "phase 1", asOf: "2024", principal: true });
  const other = figure("leasedHa", 20, { label: "phase 2" });
  const leased = chain(first, later, other).links.find(({ step }) => step === "leased")!;
  expect(leased.pieces).toEqual([later, other]);
  expect(chain(LEASED).links.flatMap(({ pieces }) => pieces)).toEqual([]);
});

test("a part has a chain if anything beyond its planned hectares is published of it", () => {
  const parts = [{ id: "north" }, { id: "south" }, { id: "west" }];
  const figures = [
    figure("plannedHa", 100, { part: "north" }),
    figure("leasedHa", 30, { part: "south" }),
    { ...figure("freeHa", 0, { part: "west" }), value: null },
  ];
  expect(partsWithChain({ parts, figures })).toEqual(["south"]);
});

test("what is left where several dates compete: by the principal figures, if any two share one", () => {
  const [a, b] = [
    figure("industrialHa", 310, { asOf: "2023" }),
    figure("industrialHa", 300, { asOf: "2024", principal: true }),
  ];
  const leased = ["2023", "2024"].map((asOf) => figure("leasedHa", 100, { asOf }));
  expect(leftOf(a, b, ...leased)).toBe(200);
  const apart = figure("leasedHa", 100, { asOf: "2025" });
  expect(chain(a, b, apart).left).toMatchObject({ how: "other-dates", industrial: b });
});

describe("the register's chains", () => {
  test("Sông Khoai: planned, industrial and leased; nothing granted; nothing left, the dates differ", () => {
    const { links, left, mostHa } = landChain(park("song-khoai"));
    expect(links.map(({ figure }) => figure?.value)).toEqual([
      714,
      undefined,
      469.36,
      132.5,
      undefined,
    ]);
    expect(left).toMatchObject({
      how: "other-dates",
      industrial: { asOf: "2025-12-05" },
      leased: { asOf: "2023-12" },
    });
    expect(mostHa).toBe(714);
  });

  test("Hải Hà: of the first phase the industrial land and what is left, of the whole neither", () => {
    const { links } = landChain(park("hai-ha"));
    const [, , industrial, , left] = links;
    expect(industrial!.figure).toBeUndefined();
    expect(industrial!.pieces).toMatchObject([{ label: "phase 1", value: 300 }]);
    expect(left!.figure).toBeUndefined();
    expect(left!.pieces).toMatchObject([{ label: "phase 1", value: 143.9 }]);
  });

  test("a part's chain holds the part's own figures, and may be granted more than planned", () => {
    const { links, mostHa } = landChain(park("dam-nha-mac"), "nam-tien-phong");
    expect(links.map(({ figure }) => figure?.value)).toEqual([
      366.5,
      487.4,
      317.2,
      undefined,
      undefined,
    ]);
    expect(mostHa).toBe(487.4);
    expect(partsWithChain(park("dam-nha-mac"))).toEqual(["bac-tien-phong", "nam-tien-phong"]);
  });

  test("every step of every park holds its own field or nothing", () => {
    for (const entry of PARKS)
      for (const part of [undefined, ...entry.parts.map(({ id }) => id)])
        for (const { step, figure, pieces } of landChain(entry, part).links)
          for (const one of [figure, ...pieces])
            if (one) expect([one.field, one.part]).toEqual([LAND_FIELD[step], part]);
  });
});
