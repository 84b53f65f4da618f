/**
 * Mutation testing of src/lib (`npm run mutation`): every small change to the code should fail a test.
 * docs/testing.md has the scores and how they were taken.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  plugins: ["@stryker-mutator/vitest-runner"],
  mutate: ["src/lib/**/*.ts", "!src/lib/words/**"],
  coverageAnalysis: "perTest",
  // A mutant of a value that is made once, when the module is loaded, would need all tests anew.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 6_000,
  dryRunTimeoutMinutes: 30,
  timeoutFactor: 3,
  incremental: true,
  incrementalFile: "build/mutation/incremental.json",
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "build/mutation/report.json" },
  tempDirName: "build/stryker",
  ignorePatterns: [
    "dist",
    "build",
    "coverage",
    "docs",
    "test-results",
    "tests/e2e",
    "tests/browser",
  ],
  allowEmpty: true,
};
