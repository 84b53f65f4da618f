/** The benches' report: ratios are to the named contender, and BENCHMARKS.md says what the saved results say. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { describe, expect, test } from "vitest";
import { spreadOf, type Group } from "../../bench/lib/bench";
import { markdownOf, withSections, type Results } from "../../bench/lib/report";

const ROOT = new URL("../../", import.meta.url);
const RESULTS = new URL("bench/results/", ROOT);

const once = (value: number) => spreadOf([value]);
const results = (group: Group): Results => ({
  title: "Title",
  question: "Question.",
  on: "2026-11-30",
  where: "Node 20, 2 cores",
  groups: [group],
});

test("the middle of several runs, between the smallest and the largest", () => {
  expect(spreadOf([3, 1, 2])).toEqual({ min: 1, median: 2, max: 3 });
  expect(spreadOf([4, 1, 2, 3])).toEqual({ min: 1, median: 2.5, max: 4 });
  expect(() => spreadOf([])).toThrow(RangeError);
});

test("each figure stands beside its ratio to the named contender; one that could not run says why", () => {
  const text = markdownOf(
    results({
      name: "10 things",
      baseline: "theirs",
      rows: [
        { name: "ours", figures: { seconds: once(1) }, answer: "7" },
        { name: "theirs", figures: { seconds: spreadOf([2, 4, 6]) }, answer: "7" },
        { name: "broken", figures: {}, note: "threw" },
      ],
    }),
  );
  expect(text).toContain("| ours | 1.00 | 0.250 | 7 |  |");
  expect(text).toContain("| **theirs** | 4.00 (2.00–6.00) | 1.00 | 7 |  |");
  expect(text).toContain("| broken | – | – | – | threw |");
});

test("a ratio to a contender that is not there is an error, not a blank", () => {
  expect(() => markdownOf(results({ name: "g", baseline: "nobody", rows: [] }))).toThrow("nobody");
});

test("a section is made anew where it stands, a new one at the end, and all else stays", () => {
  const text = withSections("# Head\n\n<!-- bench: a -->\nold\n<!-- /bench: a -->\n\ntail\n", {
    a: "new",
    b: "first",
  });
  expect(text).toBe(
    "# Head\n\n<!-- bench: a -->\n\nnew\n\n<!-- /bench: a -->\n\ntail\n\n<!-- bench: b -->\n\nfirst\n\n<!-- /bench: b -->\n",
  );
});

describe("BENCHMARKS.md", () => {
  const names = existsSync(RESULTS) ? readdirSync(RESULTS).filter((n) => n.endsWith(".json")) : [];
  test.each(names)("says what was saved in %s", async (file) => {
    const saved = JSON.parse(readFileSync(new URL(file, RESULTS), "utf8")) as Results;
    const report = new URL("BENCHMARKS.md", ROOT);
    const text = readFileSync(report, "utf8");
    const anew = withSections(text, { [file.replace(/\.json$/, "")]: markdownOf(saved) });
    const config = await resolveConfig(report.pathname);
    expect(await format(anew, { ...config, parser: "markdown" })).toBe(text);
  });
});
