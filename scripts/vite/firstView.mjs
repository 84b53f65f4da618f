/**
 * The first view in the built page: its text and list as HTML, the province as a picture, and the small
 * script that says, before anything is drawn, whether the address asks for it.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { runnerImport } from "vite";
import { oneScript } from "./oneScript.mjs";

const PLACE = "<!--first-->";
const PAGES = "<!--pages-->";

/** @returns {import("vite").Plugin} */
export function firstView() {
  let root = "";
  let geo = "";
  let early = { fileName: "", source: "" };

  return {
    name: "first-view",
    apply: "build",

    configResolved(config) {
      ({ root } = config);
      geo = path.join(config.publicDir, "geo");
    },

    async buildStart() {
      if (early.source === "") early = await earlyScript(root);
    },

    transformIndexHtml: {
      order: "post",
      async handler(html, { path: page }) {
        if (page !== "/index.html") return html;
        for (const place of [PLACE, PAGES])
          if (!html.includes(place)) throw new Error(`index.html has no ${place}.`);
        const { firstView, pageLinks } = await rendering(root);
        /** @param {string} name */
        const read = (name) => JSON.parse(readFileSync(path.join(geo, name), "utf8"));
        const view = await firstView(read("register.json"), read("checks.json"));
        return html
          .replace(PLACE, () => `<div id="first">${view}</div>`)
          .replace(PAGES, () => pageLinks(read("register.json")))
          .replace("</title>", () => `</title>\n    <script src="./${early.fileName}"></script>`);
      },
    },

    async generateBundle() {
      this.emitFile({ type: "asset", ...early });
      const { firstPicture, PICTURE } = await picturing(root);
      this.emitFile({ type: "asset", fileName: PICTURE, source: await firstPicture(geo) });
    },
  };
}

/**
 * @param {string} root
 * @returns {Promise<typeof import("../../src/first/render")>}
 */
async function rendering(root) {
  const { module } = await runnerImport("/src/first/render.ts", {
    root,
    configFile: false,
    logLevel: "error",
    mode: "production",
    // The styles are the page's own, built with it.
    plugins: [svelte({ emitCss: false })],
  });
  return module;
}

/**
 * @param {string} root
 * @returns {Promise<typeof import("./firstPicture")>}
 */
async function picturing(root) {
  const { module } = await runnerImport("/scripts/vite/firstPicture.ts", {
    root,
    configFile: false,
  });
  return module;
}

/**
 * A classic script, so that it runs before the first paint.
 *
 * @param {string} root
 */
async function earlyScript(root) {
  const source = await oneScript(root, "src/first/early.ts", "early");
  const hash = createHash("sha256").update(source).digest("hex").slice(0, 8);
  return { fileName: `assets/early-${hash}.js`, source };
}
