import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Checks } from "../../src/lib/checks";
import { parseChecks } from "../../src/lib/checksFile";
import { DataFault } from "../../src/lib/faults";

const published = readFileSync(new URL("../../public/geo/checks.json", import.meta.url), "utf8");
const checks = (): Checks => JSON.parse(published) as Checks;

test("the published checks read as they are, digit for digit", () => {
  expect(parseChecks(checks())).toEqual(checks());
});

test.each<[what: string, mistake: (own: Checks) => unknown, message: string]>([
  ["no object", () => [], 'checks.json, measurements: expected "measurements", found undefined'],
  [
    "a list that is missing",
    ({ sums: _, ...rest }) => rest,
    'checks.json, sums: expected "sums", found undefined',
  ],
  [
    "a figure that is text",
    (own) => Object.assign(own.measurements["van-don"]!, { vn2000Ha: "231,933" }) && own,
    'checks.json, measurements.van-don.vn2000Ha: expected number, found "231,933"',
  ],
  [
    "a figure that is null where one is always computed",
    (own) => Object.assign(own.overlaps[0]!, { areaM2: null }) && own,
    "checks.json, overlaps.0.areaM2: expected number, found null",
  ],
  [
    "a verdict there is no word for",
    (own) => Object.assign(own.planChecks[0]!, { verdict: "fine" }) && own,
    'checks.json, planChecks.0.verdict: expected ("agrees" | "near" | "differs"), found "fine"',
  ],
  [
    "a reason there is no word for",
    (own) => Object.assign(own.sums[1]!, { reasons: ["typo"] }) && own,
    'checks.json, sums.1.reasons.0: expected ("misprint-corrected" | "rounded-members" | "unexplained" | "not-split"), found "typo"',
  ],
])("%s is a fault that names its place", (_, mistake, message) => {
  const read = () => parseChecks(mistake(checks()));
  expect(read).toThrow(DataFault);
  expect(read).toThrow(message);
});
