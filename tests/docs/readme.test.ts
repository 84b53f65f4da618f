/**
 * The README's table of zones says what the published checks say.
 * UPDATE_DOCS=1 npx vitest --project unit run tests/docs writes it anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { expect, test } from "vitest";
import type { Checks } from "../../src/lib/checks";
import { boundaryName, bareName } from "../../src/lib/names";
import { fixed, plain, signed } from "../../src/lib/numbers";
import type { Register } from "../../src/lib/register/schema";

const README = new URL("../../README.md", import.meta.url);
const read = <T>(file: string) =>
  JSON.parse(readFileSync(new URL(`../../public/geo/${file}`, import.meta.url), "utf8")) as T;

const START = "<!-- zone table: made from public/geo/checks.json -->\n";
const END = "<!-- /zone table -->";

function zoneTable(checks: Checks, register: Register): string {
  const zones = new Set(register.zones.map(({ id }) => id));
  const rows = checks.planChecks
    .filter(({ id }) => zones.has(id.split("/")[0]!))
    .map((check) => {
      const { names, part } = boundaryName(register, check.id);
      const name = part ? `${bareName(names.vi)}, ${part.en}` : `**${bareName(names.vi)}**`;
      const difference =
        check.differenceHa === null
          ? "– | –"
          : `${signed(check.differenceHa, "en", 2)} | ${signed(check.differencePercent!, "en", 2)}`;
      const drawn = [check.vn2000Ha, check.ellipsoidHa, check.sphereHa].map((ha) =>
        fixed(ha, "en", 2),
      );
      const planned = `${plain(check.plannedHa, "en")}${check.asOf ? ` (${check.asOf})` : ""}`;
      return `| ${name} | ${planned} | ${drawn.join(" | ")} | ${difference} | ${check.basis} |`;
    });
  return [
    "| zone or part | planned ha (date) | VN-2000 ha | ellipsoid ha | sphere ha | difference ha | % | basis |",
    "|---|--:|--:|--:|--:|--:|--:|---|",
    ...rows,
    "",
  ].join("\n");
}

test("the README's zone table is today's", async () => {
  const readme = readFileSync(README, "utf8");
  const from = readme.indexOf(START) + START.length;
  const to = readme.indexOf(END);
  expect(from).toBeGreaterThan(START.length);
  expect(to).toBeGreaterThan(from);
  const bare = zoneTable(read<Checks>("checks.json"), read<Register>("register.json"));
  const table = `\n${await format(bare, { parser: "markdown" })}\n`;
  if (process.env["UPDATE_DOCS"]) {
    writeFileSync(README, readme.slice(0, from) + table + readme.slice(to));
    return;
  }
  expect(readme.slice(from, to)).toBe(table);
});
