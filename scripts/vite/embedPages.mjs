/**
 * The embed's still pages and its custom element, made at build: embed.html with the province,
 * embed/<id>.html for every zone and park, embed/quang-ninh-zones.v1.js with its types and integrity.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { runnerImport } from "vite";
import { oneScript } from "./oneScript.mjs";

/** @typedef {typeof import("./embedStills")} Stills */

const ELEMENT = "quang-ninh-zones.v1";
const LIVE = "src/embed/live.ts";
const START = "src/embed/main.ts";
const START_TAG = /<script type="module" src="[^"]*\/embed\/main\.ts"><\/script>/;
const START_MARK = "<!--start-->";

/** @returns {import("vite").Plugin} */
export function embedPages() {
  /** @type {Stills} */
  let stills;
  let root = "";
  let isBuild = false;
  /** Of the live map's chunk. */
  let live = "";

  return {
    name: "embed-pages",
    enforce: "post",

    async configResolved(config) {
      ({ root } = config);
      isBuild = config.command === "build";
    },

    buildStart() {
      if (!isBuild) return;
      live = this.emitFile({
        type: "chunk",
        id: path.join(root, LIVE),
        name: "embed-live",
        preserveSignature: "strict",
      });
    },

    transformIndexHtml: {
      order: "pre",
      async handler(html, context) {
        if (context.path !== "/embed.html") return html;
        stills ??= (await runnerImport("/scripts/vite/embedStills.ts", { root, configFile: false }))
          .module;
        const page = await stills.withProvince(html, root);
        return isBuild ? page.replace(START_TAG, START_MARK) : page;
      },
    },

    async generateBundle(_options, bundle) {
      const page = bundle["embed.html"];
      if (page?.type !== "asset") return;
      const start = this.emitFile({
        type: "asset",
        name: "embed.js",
        source: await oneScript(root, START, "quangNinhZonesStart", {
          LIVE_FILES: JSON.stringify(filesOf(this.getFileName(live), bundle)),
        }),
      });
      // Deferred, not a module, and styles without "crossorigin": so a frame without an origin has both
      // even where the server lets nobody else have its files.
      const source = String(page.source)
        .replace(START_MARK, `<script defer src="./${this.getFileName(start)}"></script>`)
        .replace('rel="stylesheet" crossorigin', 'rel="stylesheet"');
      page.source = source;
      const pages = await stills.pagesOfThings(source, root);
      for (const [fileName, source] of pages) this.emitFile({ type: "asset", fileName, source });

      const element = await oneScript(root, "src/embed/element.ts", "quangNinhZones");
      const integrity = `sha384-${createHash("sha384").update(element).digest("base64")}`;
      const types = readFileSync(path.join(root, "src/embed/quang-ninh-zones.d.ts"), "utf8");
      const hashes = `${JSON.stringify({ [`${ELEMENT}.js`]: integrity }, null, 2)}\n`;
      for (const [name, source] of Object.entries({
        [`${ELEMENT}.js`]: element,
        [`${ELEMENT}.d.ts`]: types,
        "integrity.json": hashes,
      }))
        this.emitFile({ type: "asset", fileName: `embed/${name}`, source });
      console.log(`embed/${ELEMENT}.js  integrity="${integrity}"`);
    },
  };
}

/**
 * What the live map is made of: its script, what that imports at once, and their styles.
 *
 * @param {string} script
 * @param {import("vite").Rolldown.OutputBundle} bundle
 */
function filesOf(script, bundle) {
  const found = new Set([script]);
  const styles = new Set();
  for (const name of found) {
    const chunk = bundle[name];
    if (chunk?.type !== "chunk") continue;
    for (const next of chunk.imports) found.add(next);
    for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
  }
  const [, ...imports] = found;
  return { script, imports, styles: [...styles] };
}
