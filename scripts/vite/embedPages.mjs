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

/** @returns {import("vite").Plugin} */
export function embedPages() {
  /** @type {Stills} */
  let stills;
  let root = "";

  return {
    name: "embed-pages",
    enforce: "post",

    async configResolved(config) {
      ({ root } = config);
    },

    transformIndexHtml: {
      order: "pre",
      async handler(html, { path: page }) {
        if (page !== "/embed.html") return html;
        stills ??= (await runnerImport("/scripts/vite/embedStills.ts", { root, configFile: false }))
          .module;
        return stills.withProvince(html, root);
      },
    },

    async generateBundle(_options, bundle) {
      const page = bundle["embed.html"];
      if (page?.type !== "asset") return;
      const pages = await stills.pagesOfThings(String(page.source), root);
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
