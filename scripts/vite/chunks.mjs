/**
 * How the built script is cut. Left alone, the bundler makes a file for every set of pages that share a
 * module: the first view alone came in 70 files, each with its own imports and its own compression. So what
 * the first view is made of goes by where else it is needed; all that opens later stays with the bundler.
 */
import path from "node:path";

/**
 * @typedef {import("rolldown").ChunkingContext} Context
 * @typedef {{ start: Set<string>, map: Set<string>, still: Set<string>, elsewhere: Set<string> }} Reach
 */

const PAGE = "src/app/main.ts";
/** The map and what stands around it, which the page asks for once the list is there. */
const MAP = ["src/app/MapArea.svelte", "src/ui/ZoneMap.svelte"];
const EMBED = "src/embed/main.ts";
/** The embed asks for its live map by address, not by an import that could be followed. */
const OTHERS = ["src/embed/live.ts", "src/webmaster/main.ts"];

/**
 * @param {string} root the project's folder
 * @returns {import("rolldown").CodeSplittingOptions}
 */
export function chunks(root) {
  /** @type {Reach | undefined} */
  let reach;
  /** @param {(reach: Reach, id: string) => boolean} isIn */
  const where = (isIn) => (/** @type {string} */ id, /** @type {Context} */ context) =>
    isIn((reach ??= reachIn(root, context)), id);

  /** @type {{ name: string, isIn: (reach: Reach, id: string) => boolean }[]} */
  const groups = [
    // MapLibre is one file of its own.
    {
      name: "maplibre-gl",
      isIn: (_, id) => /[\\/]node_modules[\\/]maplibre-gl[\\/].*\.m?js/.test(id),
    },
    { name: "address", isIn: ({ start, still }, id) => start.has(id) && still.has(id) },
    { name: "shared", isIn: ({ start, elsewhere }, id) => start.has(id) && elsewhere.has(id) },
    { name: "page", isIn: ({ start }, id) => start.has(id) },
    { name: "map", isIn: ({ map, elsewhere }, id) => map.has(id) && elsewhere.has(id) },
    { name: "around", isIn: ({ map }, id) => map.has(id) },
  ];
  return {
    groups: groups.map(({ name, isIn }, at) => ({
      name: (id, context) => (where(isIn)(id, context) ? name : null),
      debugName: name,
      priority: groups.length - at,
    })),
  };
}

/**
 * @param {string} root
 * @param {Context} context
 * @returns {Reach}
 */
function reachIn(root, context) {
  /**
   * @param {readonly string[]} entries
   * @param {boolean} withLater whether what is imported on demand counts too
   */
  const from = (entries, withLater) => {
    /** @type {Set<string>} */
    const found = new Set();
    const open = entries.map((entry) => path.join(root, entry));
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const info = found.has(id) ? null : context.getModuleInfo(id);
      if (!info) continue;
      found.add(id);
      open.push(...info.importedIds, ...(withLater ? info.dynamicallyImportedIds : []));
    }
    return found;
  };
  return {
    start: from([PAGE], false),
    map: from(MAP, false),
    still: from([EMBED], false),
    elsewhere: from([EMBED, ...OTHERS], true),
  };
}
