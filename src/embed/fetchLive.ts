/** The live map's files, fetched when it is wanted; the page itself starts with one script and no import. */
import { preload } from "../ui/preload";
import type * as Live from "./live";

/** Names below the site's root, filled in by the build (scripts/vite/embedPages.mjs). */
declare const LIVE_FILES: {
  readonly script: string;
  /** What it imports at once: asked for together, not one after another. */
  readonly imports: readonly string[];
  readonly styles: readonly string[];
};

/** @throws {Error} a file does not come */
export async function fetchLive(root: string): Promise<typeof Live> {
  if (import.meta.env.DEV) return import("./live");
  const { script, imports, styles } = LIVE_FILES;
  const load = () => import(/* @vite-ignore */ new URL(script, root).href) as Promise<typeof Live>;
  return preload(load, [...imports, ...styles], root);
}
