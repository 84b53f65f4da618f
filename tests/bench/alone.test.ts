/** A bench's task in a process of its own: one that throws or does not end must not take the others with it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { runAlone } from "../../bench/lib/alone.mjs";
import { rowOf } from "../../bench/lib/bench";

const folder = mkdtempSync(path.join(os.tmpdir(), "qnz-bench-"));
afterAll(() => rmSync(folder, { recursive: true }));

const module = path.join(folder, "bench.mjs");
writeFileSync(
  module,
  `export default { tasks: {
    doubles: (input, watch) => { watch.start(); watch.stop(); return 2 * input; },
    throws: (input) => { throw new Error("Cannot intersect " + input); },
    dies: () => process.exit(7),
    turnsForEver: () => { for (;;); },
  } };`,
);

test("what a task found comes back with its time and its memory", async () => {
  const { seconds, peakMiB, answer } = await runAlone(module, "doubles", 21);
  expect(answer).toBe(42);
  expect(seconds).toBeGreaterThanOrEqual(0);
  expect(peakMiB).toBeGreaterThan(1);
});

test.each([
  ["throws", {}, "Cannot intersect 21"],
  ["dies", {}, "ended with status 7"],
  ["turnsForEver", { withinS: 1 }, "did not end in 1 s"],
])("a task that %s gets a row that says so", async (task, options, note) => {
  const measuring = runAlone(module, task, 21, options).then(({ answer }) => ({
    seconds: { min: 0, median: 0, max: 0 },
    peakMiB: { min: 0, median: 0, max: 0 },
    answer,
  }));
  expect(await rowOf("a library", measuring)).toEqual({ name: "a library", figures: {}, note });
});
