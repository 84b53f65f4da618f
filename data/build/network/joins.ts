/** data/network/joins.json: where the network is joined by hand, each with its reason. */
import * as v from "valibot";
import { DataFault } from "../../../src/lib/faults";

const FILE = "data/network/joins.json";

const text = v.pipe(v.string(), v.nonEmpty());
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const position = v.strictTuple([v.number(), v.number()]);

/** Two ends of one road that the source has apart. The join is straight. */
const gapSchema = v.strictObject({
  id,
  road: text,
  /** [lng, lat] of a vertex of the network, as is `to`. */
  from: position,
  to: position,
  /** Geodesic, to the metre. */
  lengthM: v.number(),
  why: text,
  /** The OpenStreetMap ways at both ends; one if both are pieces of it. */
  osm: v.array(v.pipe(v.string(), v.regex(/^way\/\d+$/))),
  source: text,
});

/** Where one changes between an expressway and another road: the source has no ramps. */
const junctionSchema = v.strictObject({
  id,
  roads: v.strictTuple([text, text]),
  /** Near the crossing. */
  at: position,
  evidence: v.picklist(["published", "drawn", "assumed"]),
  why: text,
  /** A source of the register, or an address with its date and words; null for an assumed one. */
  source: v.nullable(text),
});

/** A road that serves a place besides the nearest one. */
const entrySchema = v.strictObject({ place: id, road: text, why: text, source: text });

const joinsSchema = v.strictObject({
  $comment: text,
  gaps: v.array(gapSchema),
  junctions: v.array(junctionSchema),
  entries: v.array(entrySchema),
});

export type Gap = v.InferOutput<typeof gapSchema>;
export type Joins = v.InferOutput<typeof joinsSchema>;

export function parseJoins(json: unknown): Joins {
  const parsed = v.safeParse(joinsSchema, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new DataFault(issue.message, `${FILE}, ${v.getDotPath(issue) ?? "the file"}`);
  }
  const { gaps, junctions } = parsed.output;
  const ids = [...gaps, ...junctions].map((join) => join.id);
  const twice = ids.find((one, i) => ids.indexOf(one) !== i);
  if (twice) throw new DataFault("stands twice", `${FILE}, ${twice}`);
  for (const junction of junctions) {
    if ((junction.evidence === "assumed") !== (junction.source === null))
      throw new DataFault(
        "an assumed junction has no source, every other has one",
        `${FILE}, ${junction.id}`,
      );
  }
  return parsed.output;
}

export function joinFault(problem: string, join: string): DataFault {
  return new DataFault(problem, `${FILE}, ${join}`);
}
