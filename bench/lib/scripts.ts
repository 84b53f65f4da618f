/** What a bench takes from the project's scripts, and pages it builds. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

/** What finds its own folder cannot be bundled: it is imported where it stands, in scripts/lib. */
export function scripts<T>(name: string): Promise<T> {
  return import(pathToFileURL(path.resolve("scripts/lib", name)).href) as Promise<T>;
}

/** Builds the page in a folder of the project as the site is built. Gives back where it stands. */
export async function builtPage(folder: string, out: string): Promise<string> {
  const outDir = path.resolve(out);
  await build({
    root: path.resolve(folder),
    base: "./",
    configFile: false,
    logLevel: "error",
    worker: { format: "es" },
    build: { target: "es2022", outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });
  return outDir;
}
