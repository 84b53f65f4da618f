import { svelte } from "@sveltejs/vite-plugin-svelte";
import { playwright } from "@vitest/browser-playwright";
import { configDefaults, defineConfig } from "vitest/config";
import { checkedFiles } from "./scripts/vite/checkedFiles.mjs";
import { chunks } from "./scripts/vite/chunks.mjs";
import { embedPages } from "./scripts/vite/embedPages.mjs";
import { launchOptions } from "./scripts/lib/chromium.mjs";
import { firstView } from "./scripts/vite/firstView.mjs";
import { notices, usedPackages } from "./scripts/vite/notices.mjs";
import { offline } from "./scripts/vite/offline.mjs";
import { preload } from "./scripts/vite/preload.mjs";
import { previewPages } from "./scripts/vite/previewPages.mjs";

const BROWSER_TESTS = "tests/browser/**/*.test.ts";
const BUDGET_TESTS = "tests/budget/**/*.test.ts";

export default defineConfig({
  // Relative, so that the built site works under any path.
  base: "./",
  plugins: [
    svelte(),
    checkedFiles(),
    usedPackages(),
    preload(),
    firstView(),
    embedPages(),
    previewPages(),
    offline(),
    notices(),
  ],
  worker: { format: "es", plugins: () => [usedPackages()] },
  // Found one by one, they would be bundled anew in the middle of a browser test.
  optimizeDeps: {
    include: [
      "@turf/turf",
      "comlink",
      "d3-geo",
      "flatbush",
      "flatqueue",
      "geographiclib-geodesic",
      "maplibre-gl",
      "proj4",
      "robust-predicates",
      "topojson-client",
    ],
  },
  build: {
    target: "es2022",
    // Where a browser knows no modulepreload, scripts come a little later; nobody needs a script for that.
    modulePreload: { polyfill: false },
    // MapLibre is one chunk of a megabyte, loaded after the page is up; tests/budget weighs the rest.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: {
        index: "index.html",
        embed: "embed.html",
        builder: "embed-builder.html",
        selftest: "selftest.html",
      },
      output: {
        codeSplitting: chunks(import.meta.dirname),
      },
    },
  },
  test: {
    // Long enough for a busy machine: no test is about how long it takes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest would leave one core idle.
    maxWorkers: "100%",
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          // The code under test keeps nothing from one call to the next; loading it anew for each file would take as long as half the tests.
          isolate: false,
          setupFiles: ["tests/setup/seed.ts"],
          include: ["tests/**/*.test.ts"],
          exclude: [...configDefaults.exclude, BROWSER_TESTS, BUDGET_TESTS],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: [BROWSER_TESTS],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      // Weighs dist/, so it is apart from the tests that need no build.
      { extends: true, test: { name: "budget", environment: "node", include: [BUDGET_TESTS] } },
    ],
  },
});
