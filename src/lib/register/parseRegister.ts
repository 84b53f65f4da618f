/**
 * Reads the register's files, parsed as JSON, and checks them: first each file by itself against its
 * schema, then all against one another. The first fault stops it, as a DataFault that says where:
 * `parks.json, song-khoai, figures[3] (leasedHa), unit: expected "ha", …, found "hectares"`.
 */
import * as v from "valibot";
import { DataFault } from "../faults";
import { crossCheck } from "./crossCheck";
import {
  FILE_SCHEMAS,
  REGISTER_FILES,
  registerSchema,
  type Register,
  type RegisterFile,
} from "./schema";

/** The files of `data/register` by name, each as JSON.parse gave it. */
export function parseRegister(files: Readonly<Record<string, unknown>>): Register {
  const stray = Object.keys(files).find((name) => !REGISTER_FILES.includes(name as RegisterFile));
  if (stray !== undefined) {
    throw new DataFault(`not a file of the register; they are ${REGISTER_FILES.join(", ")}`, stray);
  }
  const register: Register = {
    ...withoutLink(parseFile("zones.json", files)),
    ...withoutLink(parseFile("parks.json", files)),
    ...withoutLink(parseFile("places.json", files)),
    totals: withoutLink(parseFile("totals.json", files)),
    ...withoutLink(parseFile("units.json", files)),
    ...withoutLink(parseFile("sources.json", files)),
    ...withoutLink(parseFile("incentives.json", files)),
  };
  crossCheck(register);
  return register;
}

/** The register as one object, as it is published. */
export function parsePublishedRegister(json: unknown, file = "register.json"): Register {
  const register = parse(registerSchema, json, file);
  crossCheck(register, () => file);
  return register;
}

function parseFile<F extends RegisterFile>(
  name: F,
  files: Readonly<Record<string, unknown>>,
): v.InferOutput<(typeof FILE_SCHEMAS)[F]> {
  if (!(name in files)) throw new DataFault("the file is missing", name);
  return parse(FILE_SCHEMAS[name], files[name], name) as v.InferOutput<(typeof FILE_SCHEMAS)[F]>;
}

function parse<S extends v.GenericSchema>(
  schema: S,
  json: unknown,
  file: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const issue = deepest(result.issues[0]);
  throw new DataFault(complaint(issue), [file, ...steps(json, issue.path ?? [])].join(", "));
}

type Issue = v.BaseIssue<unknown>;

/** In a union, the branch that came furthest says most. */
function deepest(issue: Issue): Issue {
  const inner = (issue.issues ?? []).map((one) => one as Issue);
  const furthest = inner.reduce<Issue | undefined>(
    (best, one) => ((one.path?.length ?? 0) > (best?.path?.length ?? 0) ? one : best),
    undefined,
  );
  if (!furthest) return issue;
  const path = [...(issue.path ?? []), ...(furthest.path ?? [])] as unknown as Issue["path"];
  return deepest({ ...furthest, path } as Issue);
}

function complaint(issue: Issue): string {
  const found = issue.received;
  if (issue.kind === "validation") return `expected ${issue.message}, found ${found}`;
  if (issue.expected === "never") return "no such field here; check the spelling";
  if (found === "undefined") return `missing; expected ${expected(issue)}`;
  return `expected ${expected(issue)}, found ${found}`;
}

function expected(issue: Issue): string {
  return (issue.expected ?? issue.type)
    .replace(/^\((.*)\)$/s, "$1")
    .replaceAll(" | ", ", ")
    .replaceAll("Array", "a list")
    .replaceAll("Object", "an object");
}

/** The way to a fault in words a person can search for: entries by id, figures by field. */
function steps(json: unknown, path: readonly { key?: unknown }[]): string[] {
  const words: string[] = [];
  let here = json;
  for (const { key } of path) {
    here = (here as Record<PropertyKey, unknown> | null | undefined)?.[key as PropertyKey];
    if (typeof key !== "number") {
      words.push(String(key));
      continue;
    }
    const list = words.pop() ?? "";
    const entry = here as Record<string, unknown> | null | undefined;
    const name = entry?.id ?? entry?.code;
    if (typeof name === "string") words.push(name);
    else if (typeof entry?.field === "string") words.push(`${list}[${key}] (${entry.field})`);
    else words.push(`${list}[${key}]`);
  }
  return words;
}

function withoutLink<T extends { $schema?: string }>({
  $schema: _,
  ...rest
}: T): Omit<T, "$schema"> {
  return rest;
}
