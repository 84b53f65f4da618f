/** The service worker of the built site (sw.js), with the list of the page's own files and their hashes. */
import { createHash } from "node:crypto";
import { oneScript } from "./oneScript.mjs";

/** Not needed for the page: what embeds, chats and webmasters read. */
const APART = /^(embed|p|deploy)\/|^(assets\/)?embed|^selftest|\.map$|\.txt$|\.xml$|oembed/;
const KEPT = /\.(js|mjs|css|html|woff2|svg|png|webmanifest|wasm)$/;

/** @returns {import("vite").Plugin} */
export function offline() {
  let root = "";
  return {
    name: "offline",
    apply: "build",
    enforce: "post",

    configResolved(config) {
      ({ root } = config);
    },

    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const files = Object.values(bundle)
          .filter(({ fileName }) => KEPT.test(fileName) && !APART.test(fileName))
          .map((file) => ({
            url: file.fileName,
            // A hash in the name says already what is in it.
            revision: /-[\w-]{8}\.\w+$/.test(file.fileName)
              ? null
              : digest(file.type === "chunk" ? file.code : file.source),
          }))
          .sort((a, b) => (a.url < b.url ? -1 : 1));
        const source = await oneScript(root, "src/offline/serviceWorker.ts", "serviceWorker", {
          BUILT_FILES: JSON.stringify(files),
          "process.env.NODE_ENV": '"production"',
        });
        this.emitFile({ type: "asset", fileName: "sw.js", source });
      },
    },
  };
}

/** @param {string | Uint8Array} content */
const digest = (content) => createHash("sha256").update(content).digest("hex").slice(0, 16);
