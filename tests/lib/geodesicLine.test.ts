import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { geodesicLine } from "../../src/lib/geodesicLine";

interface Golden {
  lines: { from: [number, number]; to: [number, number]; lengthM: number; bearing: number }[];
}
const golden: Golden = JSON.parse(
  readFileSync(new URL("../golden/geodesicLine/geodsolve.json", import.meta.url), "utf8"),
);

test.each(golden.lines)("$from → $to as GeodSolve has it", ({ from, to, lengthM, bearing }) => {
  const line = geodesicLine(from, to);
  expect(Math.abs(line.lengthM - lengthM)).toBeLessThan(1e-5);
  expect(Math.abs(line.bearing - bearing)).toBeLessThan(1e-9);
});

test("a line of no length", () => {
  expect(geodesicLine([107.5, 21], [107.5, 21])).toEqual({ lengthM: 0, bearing: 0 });
});
