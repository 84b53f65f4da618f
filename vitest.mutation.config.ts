/** The tests of src/lib alone, without pages and plugins: what a mutant is run against (scripts/mutation.mjs). */
import { defineConfig } from "vitest/config";

const chosen = process.env["QNZ_MUTATION_TESTS"]?.split(",").filter(Boolean) ?? [];

export default defineConfig({
  test: {
    environment: "node",
    setupFiles: ["tests/setup/seed.ts"],
    include: chosen.length > 0 ? chosen : ["tests/lib/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
