/** A script of its own, built apart from the page: classic, without imports. */
import path from "node:path";
import { build } from "vite";
import { usedPackages } from "./notices.mjs";

/**
 * @param {string} root the project's folder
 * @param {string} entry below it
 * @param {string} name of what it exports, where it exports anything
 * @param {Record<string, string>} [define] constants the build fills in
 * @returns {Promise<string>} its code; throws where the entry cannot be built
 */
export async function oneScript(root, entry, name, define = {}) {
  const made = await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    define,
    plugins: [usedPackages()],
    build: {
      write: false,
      target: "es2022",
      // What is fetched later, by its address, is no part of it.
      rolldownOptions: { external: [/\/live$/] },
      lib: { entry: path.join(root, entry), formats: ["iife"], name, fileName: name },
    },
  });
  const outputs = [made].flat().flatMap((one) => ("output" in one ? one.output : []));
  const chunk = outputs.find((one) => one.type === "chunk");
  if (!chunk) throw new Error(`${entry} came to nothing.`);
  return chunk.code;
}
