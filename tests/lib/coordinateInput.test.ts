import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCoordinate } from "../../src/lib/coordinateInput";

const degrees = (lat: number, lng: number) => ({ ok: true, value: { system: "wgs84", lat, lng } });
const metres = (northingM: number, eastingM: number) => ({
  ok: true,
  value: { system: "vn2000", northingM, eastingM },
});
const refusal = (reason: string) => ({ ok: false, reason });

describe("degrees with decimals", () => {
  test.each([
    "21.0258, 107.3642",
    "21.0258,107.3642",
    "21.0258 107.3642",
    "107.3642 21.0258",
    "107.3642, 21.0258",
    "  21.0258\t107.3642\n",
    "21,0258; 107,3642",
    "21,0258 107,3642",
    "21,0258, 107,3642",
    "21,0258,107,3642",
    "107,3642; 21,0258",
    "21,0258 / 107,3642",
    "(21.0258, 107.3642)",
    "[107.3642, 21.0258]",
    "+21.0258 +107.3642",
    "21.0258N 107.3642E",
    "21.0258 N, 107.3642 E",
    "N 21.0258 E 107.3642",
    "21.0258° N, 107.3642° E",
    "21.0258°, 107.3642°",
    "21.0258 , 107.3642",
    "21.0258  ,107.3642",
    "107.3642°Đ 21.0258°B",
    "21,0258° B; 107,3642° Đ",
    "lat 21.0258, lng 107.3642",
    "lat: 21.0258 lon: 107.3642",
    "lat=21.0258&nbsp;".replace("&nbsp;", "\u00a0") + "lng=107.3642",
    "latitude 21.0258 longitude 107.3642",
    "Vĩ độ 21,0258; Kinh độ 107,3642",
    "vĩ độ: 21,0258 kinh độ: 107,3642",
    "Vĩ độ : 21,0258; Kinh độ : 107,3642",
    "WGS 84: 21.0258, 107.3642",
    "WGS84 21.0258 107.3642",
  ])("%s", (text) => {
    expect(parseCoordinate(text)).toEqual(degrees(21.0258, 107.3642));
  });

  test.each<[string, number, number]>([
    ["21 107", 21, 107],
    ["21;107", 21, 107],
    ["21,107", 21, 107],
    ["21,5,107,5", 21.5, 107.5],
    ["21.025 107.364", 21.025, 107.364],
    ["21,025 107,364", 21.025, 107.364],
    ["16.5 112", 16.5, 112],
    ["8.64, 111.92", 8.64, 111.92],
    // The corners of what is taken for Vietnam.
    ["6 102", 6, 102],
    ["118 23.5", 23.5, 118],
  ])("%s", (text, lat, lng) => {
    expect(parseCoordinate(text)).toEqual(degrees(lat, lng));
  });

  test("three digits after each comma leave open where the pair is cut", () => {
    expect(parseCoordinate("21,107,108")).toEqual(refusal("ambiguous"));
  });
});

describe("degrees, minutes, seconds", () => {
  const expected = degrees(21 + 1 / 60 + 33 / 3600, 107 + 21 / 60 + 51 / 3600);
  test.each([
    "21°01′33″N 107°21′51″E",
    "21°01'33\"N 107°21'51\"E",
    "21°01'33''N, 107°21'51''E",
    "21° 01' 33\" N, 107° 21' 51\" E",
    "21º01’33”N 107º21’51”E",
    "21˚01′33″ 107˚21′51″",
    "107°21′51″E 21°01′33″N",
    "107°21′51″ 21°01′33″",
    "N21°01′33″ E107°21′51″",
    "N 21°01′33″, E 107°21′51″",
    "21°01′33″B 107°21′51″Đ",
    "21°1′33″; 107°21′51″",
    "21°01′33.0″N 107°21′51,0″E",
    "21 01 33 N 107 21 51 E",
    "21°01′33″N 107°21′51″",
    "21°01′33″ 107°21′51″E",
    "107°21′51″E 21°01′33″",
    "107°21′51″ 21°01′33″N",
    "21 01 33, 107 21 51",
    "107 21 51 21 01 33",
  ])("%s", (text) => {
    expect(parseCoordinate(text)).toEqual(expected);
  });

  test.each<[string, number, number]>([
    ["21°30′N 107°15′E", 21.5, 107.25],
    ["21°30.6′N 107°15.3′E", 21.51, 107.255],
    ["21°30,6' 107°15,3'", 21.51, 107.255],
    ["21 30.6, 107 15.3", 21.51, 107.255],
    ["21°N 107°E", 21, 107],
    ["21°00′00.36″N 107°00′00.72″E", 21.0001, 107.0002],
  ])("%s", (text, lat, lng) => {
    const reading = parseCoordinate(text);
    if (!reading.ok || reading.value.system !== "wgs84") throw new Error("not read as degrees");
    expect(reading.value.lat).toBeCloseTo(lat, 12);
    expect(reading.value.lng).toBeCloseTo(lng, 12);
  });

  test.each([
    ["21°60′00″N 107°21′51″E", "sexagesimal"],
    ["21°01′75″N 107°21′51″E", "sexagesimal"],
    ["21°01′60″N 107°21′51″E", "sexagesimal"],
    ["21 75 33, 107 21 51", "sexagesimal"],
    ["21°01′33″N", "one-number"],
    ["21°01′33″N 107°21′51″N", "not-a-coordinate"],
    ["21°01′33″E 107°21′51″N", "outside-vietnam"],
    ["21°01′33″S 107°21′51″E", "outside-vietnam"],
    ["21°01′33″N 107°21′51″W", "outside-vietnam"],
    ["21°01′33″N 107°21′51″T", "outside-vietnam"],
    ["48°51′24″N 2°21′08″E", "outside-vietnam"],
    ["21°01′33″N 107°21′51″E 12°", "not-a-coordinate"],
    ["here 21°01′33″N 107°21′51″E", "not-a-coordinate"],
    ["xã 21°01′33″N 107°21′51″E", "not-a-coordinate"],
    ["21°01′33″N 107°21′51″E!", "not-a-coordinate"],
    // One letter is enough to say which of the two is which.
    ["21°01′33″E 107°21′51″", "outside-vietnam"],
    ["21°01′33″ 107°21′51″N", "outside-vietnam"],
    ["107°21′51″N 21°01′33″", "outside-vietnam"],
    ["107°21′51″ 21°01′33″E", "outside-vietnam"],
    ["21 01 33, 107 21", "not-a-coordinate"],
  ])("%s is refused: %s", (text, reason) => {
    expect(parseCoordinate(text)).toEqual(refusal(reason));
  });
});

describe("VN-2000, TM-3 107°45′", () => {
  test.each([
    "2326543.21 459871.55",
    "2326543.21, 459871.55",
    "2326543.21,459871.55",
    "2326543,21 459871,55",
    "2326543,21; 459871,55",
    "2.326.543,21; 459.871,55",
    "2.326.543,21 459.871,55",
    "2.326.543,21, 459.871,55",
    "2,326,543.21 459,871.55",
    "2,326,543.21, 459,871.55",
    "2 326 543,21; 459 871,55",
    "2 326 543.21 459 871.55",
    "2\u202f326\u202f543,21 459\u202f871,55",
    "459871.55 2326543.21",
    "459.871,55; 2.326.543,21",
    "X 2326543.21 Y 459871.55",
    "X=2326543.21, Y=459871.55",
    "X: 2.326.543,21 Y: 459.871,55",
    "x = 2326543,21; y = 459871,55",
    "N 2326543.21 E 459871.55",
    "2326543.21 m 459871.55 m",
    "2326543.21mN 459871.55mE",
    "2326543.21m459871.55m",
    "northing 2326543.21 easting 459871.55",
    "VN-2000 2326543.21 459871.55",
    "VN2000: X=2326543.21 Y=459871.55",
    "VN 2000: X=2326543.21 Y=459871.55",
  ])("%s", (text) => {
    expect(parseCoordinate(text)).toEqual(metres(2326543.21, 459871.55));
  });

  test.each<[string, number, number]>([
    ["2326543 459871", 2326543, 459871],
    ["2.326.543 459.871", 2326543, 459871],
    ["2,326,543 459,871", 2326543, 459871],
    ["2 326 543 459 871", 2326543, 459871],
    ["2,326,543,459,871", 2326543, 459871],
    ["2322976.3844 473814.9270", 2322976.3844, 473814.927],
    // The corners of the band.
    ["880000 334000", 880_000, 334_000],
    ["2605000 666000", 2_605_000, 666_000],
  ])("%s", (text, northingM, eastingM) => {
    expect(parseCoordinate(text)).toEqual(metres(northingM, eastingM));
  });

  test.each([
    ["2326543.21 719871.55", "outside-band"],
    ["2326543.21 12000.5", "not-a-coordinate"],
    ["3326543.21 459871.55", "outside-band"],
    ["459871.55 459871.55", "outside-band"],
    ["2.326.543 719.871", "outside-band"],
    ["2326543 100000", "outside-band"],
    ["10000000 459871", "not-a-coordinate"],
    // Groups of thousands that are none.
    ["2326.543 459.871", "not-a-coordinate"],
    ["2326,543; 459,871", "not-a-coordinate"],
    ["2326 543; 459 871", "not-a-coordinate"],
    ["232.654.3 459.871", "not-a-coordinate"],
    ["232,654,3; 459,871", "not-a-coordinate"],
    ["232 654 3; 459 871", "not-a-coordinate"],
  ])("%s is refused: %s", (text, reason) => {
    expect(parseCoordinate(text)).toEqual(refusal(reason));
  });
});

describe("refused with the reason", () => {
  test.each([
    ["", "empty"],
    ["   ", "empty"],
    ["Hạ Long", "not-a-coordinate"],
    ["xin chào", "not-a-coordinate"],
    ["21.0258", "one-number"],
    ["2326543.21", "one-number"],
    ["2.326.543,21", "one-number"],
    ["21,0258", "one-number"],
    ["21 20", "outside-vietnam"],
    ["107 106", "not-a-coordinate"],
    ["48.8566, 2.3522", "outside-vietnam"],
    ["-21.0258, 107.3642", "outside-vietnam"],
    ["21.0258S 107.3642E", "outside-vietnam"],
    ["21.0258, 107.3642, 12", "not-a-coordinate"],
    ["21..0258 107.3642", "not-a-coordinate"],
    ["21..0258", "not-a-coordinate"],
    ["21.02-58 107.3642", "not-a-coordinate"],
    ["--21.0258 107.3642", "not-a-coordinate"],
    ["abc 21.0258 107.3642", "not-a-coordinate"],
    ["S T", "not-a-coordinate"],
    ["48.857, 2.352", "outside-vietnam"],
    ["107.5, 48.2", "outside-vietnam"],
    ["90 180", "outside-vietnam"],
    ["21 180.5", "not-a-coordinate"],
    ["1e2 21", "not-a-coordinate"],
    ["NaN NaN", "not-a-coordinate"],
    ["X Y", "not-a-coordinate"],
    ["°", "not-a-coordinate"],
    [",;", "not-a-coordinate"],
    ["<b>21</b> 107", "not-a-coordinate"],
  ])("%j: %s", (text, reason) => {
    expect(parseCoordinate(text)).toEqual(refusal(reason));
  });
});

describe("whatever is written", () => {
  const lat = fc.integer({ min: 6_000_000, max: 23_500_000 }).map((micro) => micro / 1e6);
  const lng = fc.integer({ min: 102_000_000, max: 118_000_000 }).map((micro) => micro / 1e6);
  const northing = fc.integer({ min: 88_000_000, max: 260_500_000 }).map((centi) => centi / 100);
  const easting = fc.integer({ min: 33_400_000, max: 66_600_000 }).map((centi) => centi / 100);
  const separator = fc.constantFrom(" ", "; ", ", ", ";", " / ");
  const order = fc.boolean();

  const write = {
    point: (value: number, digits: number) => value.toFixed(digits),
    comma: (value: number, digits: number) => value.toFixed(digits).replace(".", ","),
    vi: (value: number, digits: number) =>
      new Intl.NumberFormat("vi-VN", { minimumFractionDigits: digits }).format(value),
    en: (value: number, digits: number) =>
      new Intl.NumberFormat("en-GB", { minimumFractionDigits: digits }).format(value),
  };
  const style = fc.constantFrom(...Object.values(write));

  test("degrees come back, whichever way they are written", () => {
    fc.assert(
      fc.property(lat, lng, separator, style, order, (a, b, between, as, swapped) => {
        const pair = swapped ? [b, a] : [a, b];
        const text = pair.map((value) => as(value, 6)).join(between);
        expect(parseCoordinate(text), text).toEqual(degrees(a, b));
      }),
    );
  });

  test("metres come back, whichever way they are written", () => {
    fc.assert(
      fc.property(northing, easting, separator, style, order, (a, b, between, as, swapped) => {
        const pair = swapped ? [b, a] : [a, b];
        const text = pair.map((value) => as(value, 2)).join(between);
        expect(parseCoordinate(text), text).toEqual(metres(a, b));
      }),
    );
  });

  test("minutes and seconds come back to a tenth of a millisecond of arc", () => {
    const sexagesimal = (value: number) => {
      const whole = Math.floor(value);
      const minutes = Math.floor((value - whole) * 60);
      const seconds = Math.min(59.9999, ((value - whole) * 60 - minutes) * 60);
      return `${whole}°${minutes}′${seconds.toFixed(4).replace(/^60/, "59.9999")}″`;
    };
    fc.assert(
      fc.property(lat, lng, order, (a, b, swapped) => {
        const [north, east] = [`${sexagesimal(a)}N`, `${sexagesimal(b)}E`];
        const reading = parseCoordinate(swapped ? `${east} ${north}` : `${north} ${east}`);
        if (!reading.ok || reading.value.system !== "wgs84") throw new Error("not read");
        expect(Math.abs(reading.value.lat - a)).toBeLessThan(1e-7);
        expect(Math.abs(reading.value.lng - b)).toBeLessThan(1e-7);
      }),
    );
  });

  test("any text is answered, and an answer lies in Vietnam", () => {
    const characters = fc.constantFrom(..."0123456789.,;°′″' NSEWXYBĐ-/".split(""));
    const text = fc.oneof(fc.string(), fc.string({ unit: characters, maxLength: 30 }));
    fc.assert(
      fc.property(text, (typed) => {
        const reading = parseCoordinate(typed);
        if (!reading.ok) return;
        const { value } = reading;
        if (value.system === "wgs84") {
          expect(value.lat).toBeGreaterThanOrEqual(6);
          expect(value.lat).toBeLessThanOrEqual(23.5);
          expect(value.lng).toBeGreaterThanOrEqual(102);
          expect(value.lng).toBeLessThanOrEqual(118);
        } else {
          expect(value.northingM).toBeGreaterThan(value.eastingM);
        }
      }),
    );
  });
});
