import { describe, expect, test } from "vitest";
import {
  distance,
  fixed,
  hectares,
  partialDate,
  percent,
  plain,
  signed,
  withUnit,
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

  test("units as Chinese and Korean papers set them", () => {
    expect(hectares(217133, "zh")).toBe("217,133公顷");
    expect(hectares(217133, "ko")).toBe("217,133\u00a0ha");
    expect(percent(57.87, "zh")).toBe("57.87%");
    expect(percent(57.87, "ko")).toBe("57.87%");
    expect(withUnit("1,500", "명", "ko")).toBe("1,500명");
    expect(withUnit("12", "km", "zh")).toBe("12\u00a0km");
    expect(withUnit("23", "", "zh")).toBe("23");
  });

  test("units as Japanese and Indonesian papers set them", () => {
    expect(hectares(217133.5, "ja")).toBe("217,133.5\u00a0ha");
    expect(hectares(217133.5, "id")).toBe("217.133,5\u00a0ha");
    expect(percent(57.87, "ja")).toBe("57.87%");
    expect(percent(57.87, "id")).toBe("57,87%");
    expect(withUnit("1,500", "百万米ドル", "ja")).toBe("1,500百万米ドル");
    expect(withUnit("1.500", "juta USD", "id")).toBe("1.500\u00a0juta USD");
  });

  test("a minus is a minus, and zero has no sign", () => {
    expect(signed(-1.26, "en", 2)).toBe("\u22121.26");
    expect(signed(14799.74, "vi", 2)).toBe("+14.799,74");
    expect(signed(0, "en", 2)).toBe("0.00");
    expect(signed(-0.001, "en", 2)).toBe("0.00");
    expect(percent(-0.001, "en", 2)).toBe("0\u00a0%");
    expect(fixed(-0.001, "vi", 2)).toBe("0,00");
    expect(plain(-0.01, "en", 2)).toBe("−0.01");
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
    ["2024-07-15", "15/7/2024", "15 Jul 2024", "2024年7月15日", "2024. 7. 15."],
    ["2024-07", "7/2024", "Jul 2024", "2024年7月", "2024. 7."],
    ["2024", "2024", "2024", "2024年", "2024년"],
    ["c.2022", "≈ 2022", "≈ 2022", "≈ 2022年", "≈ 2022년"],
  ])("%s", (date, vi, en, zh, ko) => {
    expect(partialDate(date, "vi")).toBe(vi);
    expect(partialDate(date, "en")).toBe(en);
    expect(partialDate(date, "zh")).toBe(zh);
    expect(partialDate(date, "ko")).toBe(ko);
  });

  test.each([
    ["2024-07-15", "2024年7月15日", "15 Jul 2024"],
    ["2024-05", "2024年5月", "Mei 2024"],
    ["2024", "2024年", "2024"],
    ["c.2022", "≈ 2022年", "≈ 2022"],
  ])("%s in Japanese and Indonesian", (date, ja, id) => {
    expect(partialDate(date, "ja")).toBe(ja);
    expect(partialDate(date, "id")).toBe(id);
  });

  test("what is no date is given back", () => {
    expect(partialDate("undated", "vi")).toBe("undated");
  });
});

test.each([
  [0.04, "0\u00a0m"],
  [9.94, "9.9\u00a0m"],
  [10.4, "10\u00a0m"],
  [999.4, "999\u00a0m"],
  [1000, "1\u00a0km"],
  [9994, "9.99\u00a0km"],
  [10_040, "10\u00a0km"],
  [99_940, "99.9\u00a0km"],
  [100_400, "100\u00a0km"],
])("a distance of %d m has about three digits", (metres, text) => {
  expect(distance(metres, "en")).toBe(text);
});

test.each(["24-07-15", "x2024", "2024-07-15T00", "2024-7", "cc.2022", "c2022"])(
  "%s is not taken for a date",
  (text) => {
    expect(partialDate(text, "en")).toBe(text);
  },
);
