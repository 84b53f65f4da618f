import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { distanceRange, nearestRange, type NearFile } from "../../../src/lib/near/near";

const near: NearFile = JSON.parse(
  readFileSync(new URL("../../../public/geo/near.json", import.meta.url), "utf8"),
);

test("a park's range to a place, null where either is unknown or unpublished", () => {
  const range = distanceRange("hai-yen", "bg-mongcai", near)!;
  expect(range.minM).toBeGreaterThan(5000);
  expect(range.maxM).toBeLessThan(6500);
  expect(distanceRange("hai-yen", "port-vanninh", near)).toBeNull();
  expect(distanceRange("no-such-park", "bg-mongcai", near)).toBeNull();
});

test("to whichever airport is nearest: no farther than to any of them", () => {
  const airports = ["apt-vdo", "apt-hph", "apt-han"];
  for (const { id } of near.from) {
    const nearest = nearestRange(id, airports, near)!;
    const each = airports.map((airport) => distanceRange(id, airport, near)!);
    expect(nearest.minM).toBe(Math.min(...each.map(({ minM }) => minM)));
    expect(each.every(({ maxM }) => nearest.maxM <= maxM)).toBe(true);
    expect(nearest.minM).toBeLessThanOrEqual(nearest.maxM);
  }
  expect(nearestRange("hai-yen", ["port-vanninh"], near)).toBeNull();
});
