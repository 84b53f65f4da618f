import { expect, test } from "vitest";
import { bearingsText, rangeText } from "../../../src/lib/near/nearText";
import { en } from "../../../src/lib/words/en";
import { vi } from "../../../src/lib/words/vi";

const text = (minM: number, maxM: number, lang: "vi" | "en" = "en") =>
  rangeText({ minM, maxM }, lang).replaceAll("\u00a0", " ");

test("a range as each language writes it", () => {
  expect(text(45_295, 48_936)).toBe("45.3–48.9 km");
  expect(text(45_295, 48_936, "vi")).toBe("45,3–48,9 km");
  expect(text(0, 48_440)).toBe("0–48.4 km");
  expect(text(820, 940)).toBe("820–940 m");
  expect(text(5145, 6335)).toBe("5.15–6.34 km");
  expect(text(93_045, 117_989)).toBe("93–118 km");
});

test("metres up to a kilometre, decimals up to ten and a hundred, by the far end", () => {
  expect(text(0, 999)).toBe("0–999 m");
  expect(text(0, 1000)).toBe("0–1 km");
  expect(text(9990, 9999)).toBe("9.99–10 km");
  expect(text(9990, 10_000)).toBe("10 km");
  expect(text(9940, 99_940)).toBe("9.9–99.9 km");
  expect(text(9940, 100_000)).toBe("10–100 km");
});

test("one number where both ends read the same", () => {
  expect(text(61_876, 61_876)).toBe("61.9 km");
  expect(text(61_880, 61_899)).toBe("61.9 km");
  expect(text(0, 0)).toBe("0 m");
});

test("one direction, two within one wind, and a spread", () => {
  const tongue = { lang: "en" as const, words: en };
  expect(bearingsText({ fromDeg: 50.2, toDeg: 51.4 }, tongue)).toBe("51° (NE)");
  expect(bearingsText({ fromDeg: 359.5, toDeg: 0.9 }, tongue)).toBe("0° (N)");
  expect(bearingsText({ fromDeg: 50, toDeg: 52 }, tongue)).toBe("50–52° (NE)");
  expect(bearingsText({ fromDeg: 337.6, toDeg: 338.6 }, tongue)).toBe("338° (N)");
  expect(bearingsText({ fromDeg: 336.4, toDeg: 337.4 }, tongue)).toBe("337° (NW)");
  expect(bearingsText({ fromDeg: 32, toDeg: 60 }, tongue)).toBe("32–60° (NE)");
  expect(bearingsText({ fromDeg: 332.3, toDeg: 17.6 }, tongue)).toBe("332–18° (NW–N)");
  expect(bearingsText({ fromDeg: 211, toDeg: 244.6 }, { lang: "vi", words: vi })).toBe(
    "211–245° (TN)",
  );
});
