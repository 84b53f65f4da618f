/** The faults that make a boundary invalid. */
import type { Boundary } from "../../src/lib/geometry";
import { flawsOf, FLAWS, type Flaw } from "../../src/lib/validity";

export const errorsOf = (boundary: Boundary): Flaw[] =>
  flawsOf(boundary).filter(({ code }) => FLAWS[code].severity === "error");
