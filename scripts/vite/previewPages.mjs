/**
 * The small pages of zones and parks (p/<id>.html) in the built site, what a chat reads of the map's
 * own page, and with SITE_URL the site's sitemap. data/build/pages decides what is in them.
 */
import path from "node:path";
import { runnerImport } from "vite";

/** @typedef {typeof import("../../data/build/pages/main")} Pages */

const STYLE_SHEET = "preview";

/** @returns {import("vite").Plugin} */
export function previewPages() {
  /** @type {Pages} */
  let pages;
  /** @type {ReturnType<Pages["mapPageTags"]>} */
  let tags = [];
  let geo = "";
  const { SITE_URL } = process.env;

  return {
    name: "preview-pages",
    apply: "build",

    config: () => ({
      build: { rolldownOptions: { input: { [STYLE_SHEET]: "data/build/pages/preview.css" } } },
    }),

    async configResolved({ root, publicDir }) {
      const options = { root, configFile: /** @type {const} */ (false) };
      ({ module: pages } = await runnerImport("/data/build/pages/main.ts", options));
      tags = pages.mapPageTags(SITE_URL);
      geo = path.join(publicDir, "geo");
    },

    transformIndexHtml: (_, page) =>
      page.path === "/index.html" ? tags.map((tag) => ({ ...tag, injectTo: "head" })) : [],

    async generateBundle(_, bundle) {
      const styleSheet = Object.values(bundle).find(
        (file) => file.type === "asset" && file.names.includes(`${STYLE_SHEET}.css`),
      );
      if (!styleSheet) throw new Error("The style sheet of the preview pages was not built.");
      if (!SITE_URL)
        console.log(
          "SITE_URL is not set: left out are sitemap.xml, robots.txt and the oEmbed answers, and the addresses for others are relative.",
        );
      const files = await pages.pageFiles(geo, SITE_URL, styleSheet.fileName);
      for (const [fileName, source] of files) this.emitFile({ type: "asset", fileName, source });
    },
  };
}
