import { expect, test } from "vitest";
import { parkNumbers } from "../../src/lib/parkNumbers";
import type { Register } from "../../src/lib/register/schema";
import { readJson } from "../data/geo";

const register = readJson<Register>("public/geo/register.json");

test("every park has a number of its own, 1 to 23, zone by zone", () => {
  const numbers = parkNumbers(register);
  expect([...numbers.values()]).toEqual(Array.from({ length: 23 }, (_, i) => i + 1));
  const zones = register.zones.map(({ parks }) => parks.map((id) => numbers.get(id)!));
  let before = 0;
  for (const inZone of zones.filter((parks) => parks.length > 0)) {
    expect([...inZone].sort((a, b) => a - b)).toEqual(inZone.map((_, i) => before + i + 1));
    before += inZone.length;
  }
});
