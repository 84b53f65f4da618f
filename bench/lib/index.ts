/** What bench/run.mjs needs of the benches' own room. */
export { spreadOf } from "./bench";
export { markdownOf, withSections } from "./report";
