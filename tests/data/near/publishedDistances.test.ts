import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSources } from "../../../data/build/inputs";
import { parseJoins } from "../../../data/build/network/joins";
import { roadLines } from "../../../data/build/network/roadLines";
import type { NearFile } from "../../../src/lib/near/near";
import type { Register } from "../../../src/lib/register/schema";
import { readJson } from "../geo";
import { comparisonTables, expresswayTable } from "./publishedDistances";

const FILE = "docs/distances.md";
const AGAIN = `${FILE} has other tables: UPDATE_DOCS=1 npx vitest run --project unit tests/data/near`;

const register = readJson<Register>("public/geo/register.json");
const near = readJson<NearFile>("public/geo/near.json");
const joins = parseJoins(readJson("data/network/joins.json"));
const lines = roadLines(await readSources("data/sources"));
const { count, compared, others } = comparisonTables(register, near);

const tables: Record<string, string> = {
  compared,
  others,
  expressway: expresswayTable(register, lines, joins),
  gaps: [
    "| id | road | m | why |",
    "| --- | --- | --- | --- |",
    ...joins.gaps.map(({ id, road, lengthM, why }) => `| ${id} | ${road} | ${lengthM} | ${why} |`),
  ].join("\n"),
  junctions: [
    "| id | roads | evidence | why |",
    "| --- | --- | --- | --- |",
    ...joins.junctions.map(
      ({ id, roads, evidence, why }) => `| ${id} | ${roads.join(" × ")} | ${evidence} | ${why} |`,
    ),
  ].join("\n"),
};

test("the tables of docs/distances.md are what the data makes them", () => {
  let text = readFileSync(FILE, "utf8");
  const between = (name: string) =>
    new RegExp(`(<!-- ${name} -->\\n<!-- prettier-ignore -->\\n)([^]*?)(\\n\\n<!-- /${name} -->)`);
  for (const [name, table] of Object.entries(tables)) {
    const found = between(name).exec(text);
    expect(found, `${FILE} has no place for the table ${name}`).not.toBeNull();
    if (process.env["UPDATE_DOCS"])
      text = text.replace(between(name), (_, before, __, after) => before + table + after);
    else expect(found![2], AGAIN).toBe(table);
  }
  if (process.env["UPDATE_DOCS"]) writeFileSync(FILE, text);
});

test("every published distance is in one of the two tables", () => {
  const rows = (table: string) => table.split("\n").length - 2;
  expect(rows(compared) + rows(others)).toBe(count);
  expect(rows(compared)).toBeGreaterThan(5);
});
