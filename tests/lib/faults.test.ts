import { describe, expect, test } from "vitest";
import { DataFault, FileFault, placeName, type Fault, type FilePlace } from "../../src/lib/faults";

test("a file's fault names the place as a reader counts, and what to do", () => {
  const fault = new FileFault({
    file: "lots.geojson",
    feature: 3,
    features: 12,
    name: "Lô A",
    part: 2,
    ring: 2,
    vertex: 5,
    position: [107.5, 200],
    code: "not-on-earth",
  });
  expect(fault.message).toBe(
    "lots.geojson, feature 3 of 12 “Lô A”, part 2, hole 1, position 5 (107.5, 200): " +
      "not a longitude (−180 to 180) and a latitude (−90 to 90).",
  );
  expect(fault).toBeInstanceOf(Error);
  expect(fault.fault.code).toBe("not-on-earth");
});

test("a fault without a place is the fault alone", () => {
  expect(new FileFault({ code: "empty" }).message).toBe("the file is empty.");
});

test("a message is one line of visible characters, however the file is called and what it holds", () => {
  const { message } = new FileFault({
    file: "a\nb\u001b[31m.json",
    code: "not-json",
    detail: "x\r\ny\u0000",
  });
  expect(message).toBe(
    "a b[31m.json: not readable as JSON (x y). Check that the file is complete GeoJSON text in UTF-8.",
  );
});

test("a name as long as a file is cut", () => {
  expect(placeName({ feature: 1, name: "x".repeat(1_000_000) }).length).toBeLessThan(120);
});

test("our own fault says where in our data", () => {
  const fault = new DataFault("has no basis", "zones.geojson, van-don/land");
  expect(fault.message).toBe("zones.geojson, van-don/land: has no basis");
  expect(fault.where).toBe("zones.geojson, van-don/land");
});

describe("where a fault is", () => {
  test.each<[string, FilePlace]>([
    ["", {}],
    ["lots.zip, lots.shp", { file: "lots.zip", inside: "lots.shp" }],
    ["lots.shp", { file: "lots.shp", inside: "lots.shp" }],
    ["lots.csv, line 7", { file: "lots.csv", line: 7 }],
    ["feature 3", { feature: 3 }],
    ["feature 3 “Lô A”", { feature: 3, name: "Lô A" }],
    ["feature 3 of 12", { feature: 3, features: 12 }],
    ["feature 1, part 2, outer ring", { feature: 1, part: 2, ring: 1 }],
    ["feature 1, hole 2, position 4", { feature: 1, ring: 3, vertex: 4 }],
    ["feature 1 (107.5, 21)", { feature: 1, position: [107.5, 21, 8] }],
    ["(107.5, 21)", { position: [107.5, 21] }],
    ["feature 1", { feature: 1, position: [] }],
  ])("%s", (text, place) => {
    expect(placeName(place)).toBe(text);
  });

  test("a name of 80 letters stands whole, of one of 81 the last is dots", () => {
    expect(placeName({ feature: 1, name: "x".repeat(80) })).toBe(`feature 1 “${"x".repeat(80)}”`);
    expect(placeName({ feature: 1, name: "x".repeat(81) })).toBe(`feature 1 “${"x".repeat(79)}…”`);
  });
});

test.each<[Fault, string, string]>([
  [{ code: "unreadable", detail: "no permission" }, "cannot be read", "no permission."],
  [{ code: "not-utf8" }, "not in UTF-8", "Save the file in UTF-8."],
  [{ code: "not-geojson", found: "a list" }, "expected GeoJSON", "found a list."],
  [{ code: "wrong-shape", expected: "a ring", found: "3" }, "expected a ring", "found 3."],
  [{ code: "no-polygons", found: "2 points" }, "no Polygon", "(found 2 points)"],
  [{ code: "too-deep", limit: 64 }, "nested", "more than 64 levels"],
  [{ code: "unknown-crs", crs: "EPSG:9999" }, "“EPSG:9999”", "Save the file in WGS 84"],
  [{ code: "projected-without-crs", looksLike: "UTM 48N" }, "look like UTM 48N", "--crs"],
  [{ code: "axes-swapped" }, "latitude stands before longitude", "swap the two"],
  [{ code: "axes-swapped", crs: "EPSG:4326" }, "latitude stands before longitude", "swap"],
  [{ code: "axes-swapped", crs: "EPSG:5899" }, "northing stands before easting", "--axis yx"],
  [
    { code: "not-in-plane", crs: "EPSG:5899" },
    "no place on Earth in EPSG:5899",
    "order of the axes",
  ],
  [{ code: "invalid-boundary", clause: "crosses itself." }, "crosses itself. Mend", "qnz audit"],
  [{ code: "flaw", clause: "It has a spike." }, "It has", "spike."],
  [{ code: "no-such-property", property: "ha" }, "no feature has", "“ha”"],
  [{ code: "not-an-area", property: "ha", found: "-3" }, "“ha” should be", "found -3."],
  [{ code: "ambiguous-number", property: "ha", found: "9.373" }, "“ha” is 9.373", "two ways"],
])("$code says what is wrong and what to do", (fault, what, more) => {
  const { message } = new FileFault(fault);
  expect(message).toContain(what);
  expect(message).toContain(more);
});
