import { defineConfig } from "@playwright/test";
import { launchOptions } from "./scripts/lib/chromium.mjs";
import { SITE_URL } from "./tests/setup/serveSite";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "build/test/e2e",
  // Serves dist/ on a free port and notes the address in the environment of the workers.
  globalSetup: "./tests/setup/serveSite.ts",
  fullyParallel: true,
  workers: "100%",
  projects: [
    { name: "e2e", grepInvert: /@long/ },
    // Every language, sheet, server and format: minutes more, for before a release.
    { name: "long", grep: /@long/ },
  ],
  forbidOnly: Boolean(process.env["CI"]),
  // Generous: the map is drawn in software on machines that do other work too.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  use: {
    browserName: "chromium",
    // A small laptop's window: a map drawn in software takes as long as it has tiles. Looks are tested at their own sizes.
    viewport: { width: 1024, height: 640 },
    // No flights across a map that is drawn in software; the first view's and the map's own tests have them.
    contextOptions: { reducedMotion: "reduce" },
    // Only the tests of the page without the network want it.
    serviceWorkers: "block",
    launchOptions: launchOptions(),
    ...(process.env[SITE_URL] && { baseURL: process.env[SITE_URL] }),
    // A trace of every step costs a fifth of the time, so it is asked for: npm test -- e2e --trace=retain-on-failure.
    trace: "off",
    screenshot: "only-on-failure",
  },
});
