/** Property tests look at the same examples on every run: a failure comes again. QNZ_SEED=… looks at others. */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["QNZ_SEED"] ?? 5899) });
