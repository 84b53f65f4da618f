/** Puts src/ui/preload.ts in the place of what Vite wraps around the import of a later part. */
/** So Vite marks what is no file. */
const THEIRS = /^\0vite\/preload-helper\.js$/;
const OURS = "/src/ui/preload.ts";

/** @returns {import("vite").Plugin} */
export function preload() {
  let isTaken = false;
  return {
    name: "own-preload",
    apply: "build",
    transform: {
      filter: { id: THEIRS },
      handler() {
        isTaken = true;
        return { code: `export { preload as __vitePreload } from "${OURS}";`, map: null };
      },
    },
    generateBundle() {
      if (!isTaken)
        this.error(`No import went through ${THEIRS.source}: Vite names it otherwise now.`);
    },
  };
}
