/** Small rules of what the panel prints. */
import { describe, expect, test } from "vitest";
import { areaText, shareText } from "../../src/lib/areaText";
import { barShape, TICK_PERCENT } from "../../src/lib/areaBar";
import { folded } from "../../src/lib/folded";
import { LAYER_FILES, originOf } from "../../src/lib/layerFiles";
import { quoteLang } from "../../src/lib/quoteLang";
import { reportAddress } from "../../src/lib/reportAddress";
import { unknowns, unpublishedFigures } from "../../src/lib/unknown";
import type { Basis } from "../../src/lib/kinds";
import type { PlanCheck } from "../../src/lib/planCheck";
import type { Figure } from "../../src/lib/register/schema";
import { register } from "./register/registerFiles";

test("an area above nothing never reads 0", () => {
  expect(areaText(2311552, "vi")).toBe("231,16\u00a0ha");
  expect(areaText(20.46, "en")).toBe("20.5\u00a0m²");
  expect(areaText(0.003, "vi")).toBe("<\u00a00,1\u00a0m²");
  expect(areaText(0, "vi")).toBe("0\u00a0m²");
  expect(shareText(0.01529, "vi")).toBe("1,53\u00a0%");
  expect(shareText(0.00000001, "en")).toBe("<\u00a00.01\u00a0%");
  expect(shareText(0, "en")).toBe("0\u00a0%");
});

test("the bar ends at its tick when drawn equals planned, and is cut when it is far more", () => {
  expect(barShape(714, 714)).toEqual({ drawnPercent: TICK_PERCENT, isCut: false });
  expect(barShape(714, 231.16).drawnPercent).toBeCloseTo((231.16 / 714) * TICK_PERCENT, 9);
  expect(barShape(100, 1000)).toEqual({ drawnPercent: 100, isCut: true });
});

test("diacritics, case and đ do not matter to a search", () => {
  expect(folded(" ĐẦM Nhà Mạc ")).toBe("dam nha mac");
  expect(folded("Đo\u0302ng Mai")).toBe("dong mai");
});

describe("the language of a quote", () => {
  test.each([
    ["Khu kinh tế ven biển Quảng Yên ... với diện tích 13.303ha", "vi"],
    ["The total area of Móng Cái is 121,197 hectares", "en"],
    ["银河天虹", "zh"],
    ["银河 Vân Đồn", "vi"],
    ["Area 120 ha", "en"],
    ["Hai Yen has 120 ha", "en"],
    ["Hai Yen has 120 ha roughly", ""],
    ["The Hai Yen KCN, Mong Cai, 182.42 ha, TNG, Texhong, in 2012", "en"],
    ["Hai Yen   120   ha   about", "en"],
    ["D'une superficie de 121.197 ha", ""],
    ["Tong dien tich khu kinh te khoang 121.197 ha", ""],
  ] as const)("%s", (quote, lang) => {
    expect(quoteLang(quote)).toBe(lang);
  });
});

describe("where a report goes", () => {
  test("a mail is filled in", () => {
    expect(reportAddress("mailto:maps@example.vn", "Lỗi", "a\nb")).toBe(
      "mailto:maps@example.vn?subject=L%E1%BB%97i&body=a%0Ab",
    );
  });
  test("a page is opened as it is", () => {
    expect(reportAddress("https://example.vn/report", "x", "y")).toBe("https://example.vn/report");
  });
  test.each([
    null,
    "",
    "javascript:alert(1)",
    "http://example.vn",
    "mailto:nobody",
    "maps@example.vn",
  ])("%j is no address", (reportTo) => {
    expect(reportAddress(reportTo, "x", "y")).toBeNull();
  });
});

test("every offered layer has its licence, credit and date, or is the register's own", () => {
  for (const { layer } of LAYER_FILES) {
    const origin = originOf(layer);
    if (!origin) continue;
    expect(origin.licence, layer).not.toBe("");
    expect(origin.attribution, layer).not.toBe("");
    expect(origin.date, layer).toMatch(/^\d{4}/);
  }
  expect(new Set(LAYER_FILES.map(({ layer }) => layer)).size).toBe(LAYER_FILES.length);
});

test("gaps are counted from the register, not typed", () => {
  const all = register();
  const before = unknowns(all, null);
  const rent = before.find(({ gap }) => gap === "rent")!;
  expect(rent.of).toBe(all.parks.length);
  const silent = all.parks.find(
    ({ figures }) => !figures.some(({ field, value }) => field === "rent" && value !== null),
  )!;
  const figure: Figure = {
    field: "rent",
    value: 60,
    unit: "USD/m2",
    asOf: "2026",
    sources: ["S1"],
    confidence: "confirmed",
    basis: "read",
  };
  const parks = all.parks.map((park) =>
    park === silent ? { ...park, figures: [...park.figures, figure] } : park,
  );
  const spoken = { ...all, parks };
  expect(unknowns(spoken, null).find(({ gap }) => gap === "rent")!.missing).toBe(rent.missing - 1);
  expect(before.find(({ gap }) => gap === "outline")!.missing).toBe(
    all.parks.filter(({ outline }) => !outline).length,
  );
  const { missing, of } = unpublishedFigures(all);
  expect(missing).toBeGreaterThan(0);
  expect(missing).toBeLessThan(of);
});

test.each([
  [10_000, "1.00\u00a0ha"],
  [9999, "9,999\u00a0m²"],
  [100.4, "100\u00a0m²"],
  [99.94, "99.9\u00a0m²"],
  [0.05, "0.1\u00a0m²"],
  [0.049, "<\u00a00.1\u00a0m²"],
])("%d m² as it is read best", (areaM2, text) => {
  expect(areaText(areaM2, "en")).toBe(text);
});

test("a bar that just fills its room is not cut", () => {
  // 62.5 % of the room are the plan, so 1.6 times the plan are the room.
  expect(barShape(100, 160)).toEqual({ drawnPercent: 100, isCut: false });
});

test("zones without a surveyed line are a gap where the checks are there to tell", () => {
  const all = register();
  const bases = (basis: Basis) => ({
    measurements: {},
    overlaps: [],
    sums: [],
    planChecks: all.zones.map(({ id }) => ({ id, basis }) as PlanCheck),
  });
  const zonesOf = (basis: Basis) => unknowns(all, bases(basis)).find(({ gap }) => gap === "zones");
  expect(zonesOf("schematic")).toEqual({ gap: "zones", missing: 5, of: 5 });
  expect(zonesOf("surveyed")).toEqual({ gap: "zones", missing: 0, of: 5 });
  expect(unknowns(all, null).map(({ gap }) => gap)).not.toContain("zones");
});

test("places without a position and parks without a unit are counted", () => {
  const all = register();
  const without = {
    ...all,
    places: all.places.map((place, i) => (i < 2 ? { ...place, position: null } : place)),
    parks: all.parks.map((park, i) => ({ ...park, unitCodes: i < 3 ? [] : ["07135"] })),
  };
  const gaps = unknowns(without, null);
  expect(gaps.find(({ gap }) => gap === "hostUnits")).toEqual({
    gap: "hostUnits",
    missing: 3,
    of: 23,
  });
  const known = all.places.slice(2).filter(({ position }) => position).length;
  expect(gaps.find(({ gap }) => gap === "position")).toMatchObject({
    missing: all.places.length - known,
  });
});

test("a zone of which a part is not surveyed counts as a gap", () => {
  const all = register();
  const [zone] = all.zones;
  const planChecks = (["surveyed", "schematic"] as const).map(
    (basis) => ({ id: `${zone!.id}/${basis}`, basis }) as PlanCheck,
  );
  const checks = { measurements: {}, overlaps: [], sums: [], planChecks };
  const zones = unknowns({ ...all, zones: [zone!] }, checks).find(({ gap }) => gap === "zones");
  expect(zones).toEqual({ gap: "zones", missing: 1, of: 1 });
});

test("figures that were looked for in vain are those without a value", () => {
  const all = register();
  const one = { value: null } as Figure;
  const zones = [{ ...all.zones[0]!, figures: [one, { ...one, value: 0 }, one] }];
  const nothing = { ...all.totals, figures: [] };
  expect(unpublishedFigures({ ...all, zones, parks: [], totals: nothing })).toEqual({
    missing: 2,
    of: 3,
  });
});
