/** Tells the page which published files the build has checked: src/files/asBuilt.ts. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { runnerImport } from "vite";

/** @returns {import("vite").Plugin} */
export function checkedFiles() {
  return {
    name: "checked-files",
    apply: "build",

    async config({ root = process.cwd(), publicDir = "public" }) {
      const geo = path.join(root, String(publicDir), "geo");
      const texts = readdirSync(path.join(geo, "text")).map((name) => `text/${name}`);
      const checks = await parsers(root);
      /** @type {Record<string, string>} */
      const checked = {};
      for (const [file, parse] of [
        ["register.json", checks.register],
        ["checks.json", checks.checks],
        ...texts.map((name) => [name, checks.prose]),
      ]) {
        const content = readFileSync(path.join(geo, file));
        // Throws where the file is not what it should be, and the build stops.
        parse(JSON.parse(content.toString()), file);
        checked[file] = createHash("sha256").update(content).digest("base64");
      }
      return { define: { CHECKED_FILES: JSON.stringify(checked) } };
    },
  };
}

/** @param {string} root */
async function parsers(root) {
  /** @param {string} file */
  const from = async (file) => (await runnerImport(file, { root, configFile: false })).module;
  const [register, checks, prose] = await Promise.all([
    from("/src/lib/register/parseRegister.ts"),
    from("/src/lib/checksFile.ts"),
    from("/src/lib/register/prose.ts"),
  ]);
  return {
    register: register.parsePublishedRegister,
    checks: checks.parseChecks,
    prose: prose.parseAnyProse,
  };
}
