import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countPlaywright, countVitest, sum, summaryLine } from "../../scripts/lib/reports.mjs";
import { chooseSuites } from "../../scripts/lib/suites.mjs";

// The runners themselves write the reports: a folder of small tests inside the project, where they
// find their packages.
let folder: string;

beforeAll(() => {
  mkdirSync("build", { recursive: true });
  folder = mkdtempSync(path.resolve("build/reports-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function report(runner: string, args: string[], files: Record<string, string>): unknown {
  const root = mkdtempSync(path.join(folder, "run-"));
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(root, name), content);
  const file = path.join(root, "report.json");
  spawnSync(process.execPath, [path.resolve("node_modules", runner), ...args], {
    cwd: root,
    env: { PATH: process.env["PATH"], PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  return JSON.parse(readFileSync(file, "utf8"));
}

const vitest = (files: Record<string, string>) =>
  report("vitest/vitest.mjs", ["run", "--reporter=json", "--outputFile=report.json"], {
    "vitest.config.mjs": "export default {};",
    ...files,
  });

const playwright = (files: Record<string, string>) =>
  report("@playwright/test/cli.js", ["test", "--reporter=json"], {
    "playwright.config.mjs": `export default { outputDir: "results" };`,
    ...files,
  });

const VARIED = (from: string) => `
  import { expect, test } from "${from}";
  test("one", () => expect(1).toBe(1));
  test("two", () => expect(2).toBe(2));
  test("wrong", () => expect(1).toBe(2));
  test.skip("skipped", () => {});
`;

describe("Vitest's report", () => {
  test("passed, failed, skipped and still to be written", () => {
    const counts = countVitest(
      vitest({ "a.test.mjs": `${VARIED("vitest")}\n test.todo("to be written");` }),
    );
    expect(counts).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  test("a file that cannot be run is one failure, beside the files that can", () => {
    const counts = countVitest(
      vitest({ "a.test.mjs": VARIED("vitest"), "broken.test.mjs": `import "./not-there.mjs";` }),
    );
    expect(counts).toEqual({ passed: 2, failed: 2, skipped: 1 });
  });
});

describe("Playwright's report", () => {
  test("passed, failed, skipped", () => {
    const counts = countPlaywright(playwright({ "a.spec.mjs": VARIED("@playwright/test") }));
    expect(counts).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  test("a file that cannot be read is one failure; Playwright then runs no other", () => {
    const counts = countPlaywright(
      playwright({
        "a.spec.mjs": VARIED("@playwright/test"),
        "broken.spec.mjs": `import "./not-there.mjs";`,
      }),
    );
    expect(counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test("a test that passed only when tried again is a failure", () => {
    const flaky = `
      import { expect, test } from "@playwright/test";
      test.describe.configure({ retries: 1 });
      test("second time lucky", ({}, { retry }) => expect(retry).toBe(1));
    `;
    const counts = countPlaywright(playwright({ "a.spec.mjs": flaky }));
    expect(counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

test("several reports are summed into one line", () => {
  const total = sum([
    { passed: 2, failed: 1, skipped: 0 },
    { passed: 40, failed: 0, skipped: 3 },
  ]);
  expect(summaryLine(total)).toBe("42 passed, 1 failed, 3 skipped");
});

describe("the suites a call asks for", () => {
  const names = (...args: string[]) => {
    const { suites, rest } = chooseSuites(args);
    return [suites.map(({ name }) => name).join(" "), rest];
  };

  test.each<[string[], string, string[]]>([
    [[], "unit browser budget e2e", []],
    [["e2e", "unit"], "unit e2e", []],
    [["unit", "tests/lib/measure"], "unit", ["tests/lib/measure"]],
    [["tests/lib/measure.test.ts"], "unit", ["tests/lib/measure.test.ts"]],
    [
      ["tests/browser/map.test.ts", "-t", "hover"],
      "browser",
      ["tests/browser/map.test.ts", "-t", "hover"],
    ],
    [["tests/e2e/open.spec.ts"], "e2e", ["tests/e2e/open.spec.ts"]],
  ])("%j", (args, suites, rest) => {
    expect(names(...args)).toEqual([suites, rest]);
  });
});
