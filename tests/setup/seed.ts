/**
 * Property tests look at the same examples on every run: a failure comes again. QNZ_SEED=… looks at others. A mutation run
 * (scripts/mutation.mjs) wants to know that an example fails, not which is the smallest that does.
 */
import fc from "fast-check";

fc.configureGlobal({
  seed: Number(process.env["QNZ_SEED"] ?? 5899),
  endOnFailure: process.env["QNZ_MUTATION_TESTS"] !== undefined,
});
