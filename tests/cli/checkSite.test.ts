/** qnz check-site on folders as an owner has them. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { cli } from "../../scripts/lib/cli.mjs";

let folder: string;
beforeAll(() => {
  execFileSync(process.execPath, ["scripts/qnz.mjs", "--help"]); // builds it if it must
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "check-site-"));
  cpSync("public", folder, { recursive: true });
  for (const page of ["index.html", "embed.html"]) writeFileSync(path.join(folder, page), "");
});
afterEach(() => rmSync(folder, { recursive: true }));

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "check-site", ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const write = (name: string, content: string | Buffer) =>
  writeFileSync(path.join(folder, name), content);

test("a folder without fault is status 0 and says so", () => {
  expect(check(folder)).toEqual({
    status: 0,
    stdout: "0 error, 0 warning: the folder can be published.\n",
    stderr: "",
  });
});

test("every file that is wrong is named, in text and in JSON, with status 1", () => {
  write("geo/units.geojson", "");
  write("geo/near.json", Buffer.from([0xff, 0xfe, 0x00]));
  write("geo/parks.geojson.br", "old");
  write("embed.json", '{ "origins": ["https://portal.example/map"] }');
  write("owner.json", '{ "reportTo": "javascript:alert(1)" }');
  write("geo/mine.json", "{}");
  const { status, stdout } = check(folder, "--format", "json");
  expect(status).toBe(1);
  const found = JSON.parse(stdout) as { file: string; severity: string; message: string }[];
  expect(found.map(({ file, severity }) => `${severity} ${file}`).sort()).toEqual([
    "error embed.json",
    "error geo/near.json",
    "error geo/parks.geojson.br",
    "error geo/units.geojson",
    "error owner.json",
    "warning geo/mine.json",
  ]);
  for (const { file, message } of found)
    expect(message.startsWith(`${file}: `), message).toBe(true);
  const text = check(folder);
  expect(text.status).toBe(1);
  for (const { severity, message } of found)
    expect(text.stdout).toContain(`${severity}: ${message}`);
});

test("checks that no longer fit are written anew when asked, and only if all else is right", () => {
  const checks = path.join(folder, "geo/checks.json");
  const right = readFileSync(checks, "utf8");
  const wrong = right.replace(/"vn2000Ha": (\d)/, '"vn2000Ha": 1$1');
  writeFileSync(checks, wrong);

  write("geo/text/ko.json", "{");
  const refused = check(folder, "--checks", "write");
  expect(refused.status).toBe(1);
  expect(refused.stdout).toContain("error: geo/checks.json: van-don: says 1");
  expect(readFileSync(checks, "utf8")).toBe(wrong);

  cpSync("public/geo/text/ko.json", path.join(folder, "geo/text/ko.json"));
  expect(check(folder, "--checks", "write").status).toBe(0);
  expect(readFileSync(checks, "utf8")).toBe(right);
});

test.each([
  ["no folder", [], "check-site takes the folder of a site; found 0."],
  ["one without geo", ["tests/cli"], "tests/cli: there is no folder “geo” in it"],
])("%s is status 2 and one line", (_, args, message) => {
  const { status, stdout, stderr } = check(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(message);
  expect(stderr.trimEnd()).not.toContain("\n");
});
