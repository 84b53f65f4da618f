import { describe, expect, test } from "vitest";
import { parseCoordinate } from "../../src/lib/coordinateInput";
import {
  bearingText,
  degreesForMachines,
  degreesText,
  planeForMachines,
  planeText,
  windText,
} from "../../src/lib/coordinateText";
import { en } from "../../src/lib/words/en";
import { vi } from "../../src/lib/words/vi";

const VI = { lang: "vi", words: vi } as const;
const EN = { lang: "en", words: en } as const;
const POSITION = [107.364219, 21.025834];
const PLANE = { northingM: 2_326_543.214, eastingM: 459_871.55 };

describe("as each language writes it", () => {
  test("degrees, latitude first", () => {
    expect(degreesText(POSITION, VI)).toBe("21,02583\u00a0B; 107,36422\u00a0Đ");
    expect(degreesText(POSITION, EN)).toBe("21.02583\u00a0N, 107.36422\u00a0E");
  });

  test("plane coordinates, X = northing first", () => {
    expect(planeText(PLANE, VI)).toBe("X\u00a02.326.543,21; Y\u00a0459.871,55");
    expect(planeText(PLANE, EN, 0)).toBe("X\u00a02,326,543, Y\u00a0459,872");
  });

  test.each([
    [0, "N", "B"],
    [22.4, "N", "B"],
    [22.6, "NE", "ĐB"],
    [90, "E", "Đ"],
    [180, "S", "N"],
    [270, "W", "T"],
    [337.6, "N", "B"],
    [359.9, "N", "B"],
  ])("%d° is %s", (bearing, english, vietnamese) => {
    expect(windText(bearing, EN)).toBe(english);
    expect(windText(bearing, VI)).toBe(vietnamese);
  });

  test("a bearing with its direction", () => {
    expect(bearingText(51.086, EN)).toBe("51.1° (NE)");
    expect(bearingText(51.086, VI)).toBe("51,1° (ĐB)");
  });
});

test("what is copied or shown is understood when it is typed in again", () => {
  const [lng, lat] = POSITION;
  for (const text of [
    degreesForMachines(POSITION),
    degreesText(POSITION, VI, 6),
    degreesText(POSITION, EN, 6),
  ])
    expect(parseCoordinate(text), text).toEqual({ ok: true, value: { system: "wgs84", lng, lat } });
  const value = { system: "vn2000", northingM: 2_326_543.21, eastingM: 459_871.55 };
  for (const text of [planeForMachines(PLANE), planeText(PLANE, VI), planeText(PLANE, EN)])
    expect(parseCoordinate(text), text).toEqual({ ok: true, value });
});
