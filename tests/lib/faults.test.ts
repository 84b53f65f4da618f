import { expect, test } from "vitest";
import { DataFault, FileFault, placeName } from "../../src/lib/faults";

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
