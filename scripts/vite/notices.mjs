/**
 * licences.txt of the built site: the notices of every package that has code, fonts or styles in it, as their
 * licences ask. What is in it is told by the bundles themselves, workers and single scripts included.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FILE = "licences.txt";
/** Comes bundled already: what it is made of is in its list of dependencies. */
const BUNDLED = ["maplibre-gl"];

/** Folders of packages. */
const used = new Set();

/** Notes what a build takes from packages. Stands in every build whose output is part of the site. */
export function usedPackages() {
  return {
    name: "used-packages",
    /**
     * @this {import("rolldown").PluginContext}
     * @param {unknown} _
     * @param {import("rolldown").OutputBundle} bundle
     */
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules))
          if (renderedLength > 0) note(id);
      }
      // Style sheets leave no code in a chunk.
      for (const id of this.getModuleIds()) if (/\.css(\?|$)/.test(id)) note(id);
    },
  };
}

/** @param {string} id of a module */
function note(id) {
  const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(id)?.[0];
  if (folder) used.add(folder.replace(/^\0/, ""));
}

/** @returns {import("vite").Plugin} */
export function notices() {
  return {
    name: "notices",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler() {
        const folders = new Set(used);
        for (const folder of used)
          if (BUNDLED.some((name) => folder.endsWith(name))) addParts(folder, folders);
        const source = noticesOf(
          [...folders].filter((folder) => existsSync(path.join(folder, "package.json"))),
        );
        this.emitFile({ type: "asset", fileName: FILE, source });
      },
    },
  };
}

/**
 * @param {string} folder
 * @param {Set<string>} found
 */
function addParts(folder, found) {
  for (const name of Object.keys(described(folder).dependencies ?? {})) {
    if (name.startsWith("@types/")) continue;
    const part = [path.join(folder, "node_modules", name), path.join(above(folder), name)].find(
      (one) => existsSync(one),
    );
    if (!part || found.has(part)) continue;
    found.add(part);
    addParts(part, found);
  }
}

/** The node_modules a package lies in. @param {string} folder */
const above = (folder) => folder.slice(0, folder.lastIndexOf("node_modules") + 12);

/**
 * @param {string} folder
 * @returns {{ name: string, version: string, license?: string, homepage?: string, author?: string | { name: string }, dependencies?: Record<string, string> }}
 */
const described = (folder) => JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));

/**
 * The text: packages with one and the same notice together.
 *
 * @param {readonly string[]} folders
 */
export function noticesOf(folders) {
  /** @type {Map<string, Set<string>>} */
  const byNotice = new Map();
  for (const folder of [...folders].sort()) {
    const { name, version, license = "" } = described(folder);
    const text = noticeOf(folder);
    byNotice.set(
      text,
      (byNotice.get(text) ?? new Set()).add(`${name} ${version}${license ? ` (${license})` : ""}`),
    );
  }
  const parts = [...byNotice].map(([text, names]) => `${[...names].join("\n")}\n\n${text}`);
  const count = new Set([...byNotice.values()].flatMap((names) => [...names])).size;
  return [
    `This site is made with ${count} packages of other people. Their notices:`,
    ...parts,
    "",
  ].join(`\n\n${"-".repeat(80)}\n\n`);
}

/** @param {string} folder */
function noticeOf(folder) {
  const files = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice|ofl)/i.test(name))
    .sort();
  if (files.length > 0)
    return files
      .map((name) => readFileSync(path.join(folder, name), "utf8").replaceAll("\r\n", "\n").trim())
      .join("\n\n");
  const { author, license = "unknown" } = described(folder);
  const who = typeof author === "string" ? author : (author?.name ?? "its authors");
  return `Copyright ${who}\n\nIt comes without a text of its own; the licence is at https://spdx.org/licenses/${license}.html`;
}
