/**
 * The embed's still pages and its custom element, made at build: embed.html with the province,
 * embed/<id>.html for every zone and park, embed/quang-ninh-zones.v1.js with its types and integrity.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { build, runnerImport } from "vite";

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

      const element = await elementScript(root);
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
 * One classic script without imports, so that a host needs one line and can pin its hash.
 *
 * @param {string} root
 */
async function elementScript(root) {
  const made = await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      lib: {
        entry: path.join(root, "src/embed/element.ts"),
        formats: ["iife"],
        name: "quangNinhZones",
        fileName: "element",
      },
    },
  });
  const outputs = [made].flat().flatMap((one) => ("output" in one ? one.output : []));
  const chunk = outputs.find((one) => one.type === "chunk");
  if (!chunk) throw new Error("The custom element came to nothing.");
  return chunk.code;
}
