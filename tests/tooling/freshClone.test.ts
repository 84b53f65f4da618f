/** The scripts in a small project of their own, as in a fresh clone. */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let project: string;

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), "qnz-clone-"));
  for (const folder of ["scripts", "deploy"])
    cpSync(folder, path.join(project, folder), { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true }));

const read = (name: string) => readFileSync(path.join(project, name), "utf8");

function write(name: string, content: string): void {
  const file = path.join(project, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Runs statements with a script module's exports; what was printed. */
function use(module: string, statements: string): string {
  const code = `const lib = await import("./scripts/lib/${module}"); ${statements}`;
  const args = ["--input-type=module", "--eval", code];
  return execFileSync(process.execPath, args, { cwd: project, encoding: "utf8" });
}

test("packages are installed once, and again when the lock asks for others", () => {
  const manifest = (version: string) =>
    JSON.stringify({ name: "clone", version, dependencies: { part: "file:./part" } });
  const ensure = () => use("ensure.mjs", "await lib.ensure();");
  write("part/package.json", JSON.stringify({ name: "part", version: "1.0.0" }));
  write("package.json", manifest("1.0.0"));

  expect(ensure()).toContain("Installing packages (npm install)");
  expect(ensure()).toBe("");

  // By hand, without the scripts: as good.
  rmSync(path.join(project, "node_modules/.installed"));
  expect(ensure()).toBe("");

  write("part/package.json", JSON.stringify({ name: "part", version: "2.0.0" }));
  const lock = JSON.parse(read("package-lock.json"));
  lock.packages.part.version = "2.0.0";
  write("package-lock.json", JSON.stringify(lock));
  expect(ensure()).toContain("Installing packages (npm ci)");
  expect(ensure()).toBe("");
});

test("the site is built when it is not what the sources make, and only then", () => {
  const build = () => use("site.mjs", "await lib.buildSite();");
  symlinkSync(path.resolve("node_modules"), path.join(project, "node_modules"));
  write("index.html", `<script type="module" src="./src/main.js"></script>`);
  write("src/main.js", `document.title = "Vân Đồn";`);

  expect(build()).toContain("Building the site");
  const built = read("dist/index.html");
  expect(build()).toBe("");

  write("src/main.js", `document.title = "Móng Cái";`);
  expect(build()).toContain("Building the site");
  expect(read("dist/index.html")).not.toBe(built); // the script's hashed name
  expect(build()).toBe("");

  write("public/geo/zones.geojson", `{ "pad": "${" ".repeat(2000)}" }`);
  expect(build()).toContain("Building the site");
  expect(read("dist/geo/zones.geojson")).toContain("pad");
  // A copy would go on being sent where an owner replaces the file itself.
  expect(existsSync(path.join(project, "dist/geo/zones.geojson.br"))).toBe(false);

  // Someone built it in another way meanwhile.
  write("dist/index.html", "older");
  expect(build()).toContain("Building the site");
  expect(read("dist/index.html")).toContain("assets/");
});

test("of several processes one installs or builds at a time, and a killed one holds up nobody", () => {
  const printed = use(
    "lock.mjs",
    `const { mkdirSync, utimesSync, writeFileSync } = await import("node:fs");
     mkdirSync("build");
     writeFileSync("build/work.lock", "1");
     utimesSync("build/work.lock", 0, 0);
     const work = (name) => lib.withLock("work", async () => {
       console.log(name, "begins");
       await new Promise((resolve) => setTimeout(resolve, 50));
       console.log(name, "ends");
     });
     await Promise.all([work("a"), work("b"), work("c")]);`,
  );
  const lines = printed.trim().split("\n");
  expect(lines).toHaveLength(6);
  for (let i = 0; i < 6; i += 2) {
    const [name] = lines[i]!.split(" ");
    expect([lines[i], lines[i + 1]]).toEqual([`${name} begins`, `${name} ends`]);
  }
});
