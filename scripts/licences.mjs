// npm run licences: whether every package may be used, and whether any has a known vulnerability.
// `npm run licences -- --list` names them all. The registry is asked once; one that does not answer is said, and fails nothing.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { packagesOf, refused, vulnerabilities } from "./lib/licences.mjs";
import { root, script } from "./lib/project.mjs";

await script(async () => {
  const packages = packagesOf(
    JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")),
  );
  for (const isShipped of [true, false]) {
    const some = packages.filter((one) => one.isShipped === isShipped);
    /** @type {Record<string, string[]>} */
    const byLicence = {};
    for (const { name, version, licence } of some)
      (byLicence[licence || "none stated"] ??= []).push(`${name} ${version}`);
    console.log(
      isShipped
        ? `${some.length} packages the site is made of`
        : `\n${some.length} packages it is built and tested with`,
    );
    for (const [licence, names] of Object.entries(byLicence).sort(
      (a, b) => b[1].length - a[1].length,
    )) {
      const isListed = process.argv.includes("--list") || names.length <= 4;
      console.log(`  ${licence}: ${names.length}${isListed ? ` (${names.join(", ")})` : ""}`);
    }
  }

  const wrong = refused(packages);
  for (const { name, version, licence, isShipped } of wrong) {
    const where = isShipped ? "in the site" : "among the tools";
    console.error(
      `${name} ${version}: “${licence || "no licence"}” is not one that may be used ${where} (scripts/lib/licences.mjs).`,
    );
  }

  const shipped = new Set(packages.filter((one) => one.isShipped).map(({ name }) => name));
  const { isBad, lines } = vulnerabilities(askRegistry(), shipped);
  console.log(`\n${lines.join("\n")}`);
  if (wrong.length > 0 || isBad) process.exitCode = 1;
});

function askRegistry() {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { stdout } = spawnSync(
    npm,
    ["audit", "--json", "--package-lock-only", "--fetch-retries=0", "--fetch-timeout=20000"],
    {
      cwd: root,
      encoding: "utf8",
      timeout: 45_000,
      shell: process.platform === "win32",
      maxBuffer: 1 << 26,
    },
  );
  return stdout ?? "";
}
