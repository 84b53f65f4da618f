/** checks.json as the page reads it: whether it has the shape that everything shown from it relies on. */
import * as v from "valibot";
import type { Checks } from "./checks";
import { DataFault } from "./faults";
import { BASES } from "./kinds";
import type { Reason, Verdict } from "./planCheck";
import type { SumId, SumReason } from "./sums";

/** A list of codes that is complete, or does not compile. */
const oneOf = <Code extends string>(codes: Record<Code, true>) =>
  v.picklist(Object.keys(codes) as Code[]);

const verdict = oneOf<Verdict>({ agrees: true, near: true, differs: true });
const reason = oneOf<Reason>({
  shoreline: true,
  "unit-lines": true,
  "partly-mapped": true,
  "sea-limit-unpublished": true,
  "somewhere-inside": true,
  "outside-plane": true,
});
const sumId = oneOf<SumId>({ zones: true, parks: true, "infrastructure-projects": true });
const sumReason = oneOf<SumReason>({
  "misprint-corrected": true,
  "rounded-members": true,
  unexplained: true,
  "not-split": true,
});

const numberOrNull = v.nullable(v.number());
const textOrNull = v.nullable(v.string());
const areasHa = { sphereHa: v.number(), ellipsoidHa: v.number(), vn2000Ha: v.number() };

const checksSchema = v.object({
  measurements: v.record(
    v.string(),
    v.object({ ...areasHa, perimeterM: v.number(), vertices: v.number() }),
  ),
  planChecks: v.array(
    v.object({
      ...areasHa,
      id: v.string(),
      plannedHa: v.number(),
      asOf: textOrNull,
      differenceHa: numberOrNull,
      differencePercent: numberOrNull,
      basis: v.picklist(BASES),
      verdict: v.nullable(verdict),
      reason: v.nullable(reason),
    }),
  ),
  overlaps: v.array(
    v.object({
      a: v.string(),
      b: v.string(),
      areaM2: v.number(),
      sphereM2: v.number(),
      vn2000M2: v.number(),
      shareOfA: v.number(),
      shareOfB: v.number(),
    }),
  ),
  sums: v.array(
    v.object({
      id: sumId,
      statedHa: numberOrNull,
      asOf: textOrNull,
      members: v.array(
        v.object({ id: v.string(), plannedHa: numberOrNull, printedHa: numberOrNull }),
      ),
      sumHa: numberOrNull,
      printedSumHa: numberOrNull,
      differenceHa: numberOrNull,
      reasons: v.array(sumReason),
    }),
  ),
});

/** The file as JSON.parse gave it; throws a DataFault that says where it is not as it should be. */
export function parseChecks(json: unknown, file = "checks.json"): Checks {
  const result = v.safeParse(checksSchema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const where = [file, v.getDotPath(issue)].filter(Boolean).join(", ");
  throw new DataFault(`expected ${issue.expected}, found ${issue.received}`, where);
}
