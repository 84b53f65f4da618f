import { describe, expect, test } from "vitest";
import {
  distance,
  fixed,
  hectares,
  partialDate,
  percent,
  plain,
  signed,
} from "../../src/lib/numbers";

describe("numbers as each language writes them", () => {
  test("thousands and decimals", () => {
    expect(hectares(217133, "vi")).toBe("217.133\u00a0ha");
    expect(hectares(217133, "en")).toBe("217,133\u00a0ha");
    expect(hectares(18842.56, "vi")).toBe("18.842,56\u00a0ha");
    expect(hectares(1076, "vi")).toBe("1.076\u00a0ha");
    expect(fixed(231.1, "en", 2)).toBe("231.10");
    expect(percent(57.87, "vi")).toBe("57,87\u00a0%");
  });

  test("a minus is a minus, and zero has no sign", () => {
    expect(signed(-1.26, "en", 2)).toBe("\u22121.26");
    expect(signed(14799.74, "vi", 2)).toBe("+14.799,74");
    expect(signed(0, "en", 2)).toBe("0.00");
    expect(signed(-0.001, "en", 2)).toBe("0.00");
    expect(signed(0.001, "en", 2)).toBe("0.00");
    expect(plain(-5, "vi")).toBe("\u22125");
  });

  test("distances in metres below a kilometre", () => {
    expect(distance(30, "en")).toBe("30\u00a0m");
    expect(distance(2000, "vi")).toBe("2\u00a0km");
    expect(distance(12345, "vi")).toBe("12,3\u00a0km");
    expect(distance(140600, "en")).toBe("141\u00a0km");
  });
});

describe("dates as far as they are known", () => {
  test.each([
    ["2024-07-15", "15/7/2024", "15 Jul 2024"],
    ["2024-07", "7/2024", "Jul 2024"],
    ["2024", "2024", "2024"],
    ["c.2022", "≈ 2022", "≈ 2022"],
  ])("%s", (date, vi, en) => {
    expect(partialDate(date, "vi")).toBe(vi);
    expect(partialDate(date, "en")).toBe(en);
  });

  test("what is no date is given back", () => {
    expect(partialDate("undated", "vi")).toBe("undated");
  });
});
