/** qnz check-site on folders as an owner has them. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { listBuilt } from "../../scripts/lib/built.mjs";
import { cli } from "../../scripts/lib/cli.mjs";
import { checkBuilt } from "../../src/cli/builtFiles";
import { checkSiteCommand } from "../../src/cli/checkSiteCommand";
import { GEO_FILES } from "../../src/lib/publish/checkGeo";

let folder: string;
beforeAll(() => {
  execFileSync(process.execPath, ["scripts/qnz.mjs", "--help"]); // builds it if it must
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "check-site-"));
  cpSync("public", folder, { recursive: true });
  for (const page of ["index.html", "embed.html"]) writeFileSync(path.join(folder, page), "");
  mkdirSync(path.join(folder, "assets"));
  writeFileSync(path.join(folder, "assets/page-12345678.js"), "export {};");
  listBuilt(folder);
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

/** What the command finds, in this process. */
async function found(): Promise<string[]> {
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await checkSiteCommand([folder, "--format", "json"]);
  const [[text]] = out.mock.calls as unknown as [[string]];
  out.mockRestore();
  return (JSON.parse(text) as { file: string; severity: string; message: string }[]).map(
    ({ file, severity, message }) => {
      expect(message.startsWith(`${file}: `), message).toBe(true);
      return `${severity} ${file}`;
    },
  );
}

describe("every file that the pages ask for has to be there", () => {
  const ROUNDS = 6;
  const filesBelow = (top: string) =>
    readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(top, path.join(entry.parentPath, entry.name)))
      .map((name) => name.replaceAll(path.sep, "/"));

  test("each file that is deleted is named, of the data and of the build", async () => {
    const files = filesBelow(folder);
    // What an owner may replace is not in the build's list.
    const own = [...GEO_FILES.map((name) => `geo/${name}`), "embed.json"];
    const built = files.filter((name) => !name.startsWith("geo/") && !/^\w+\.json$/.test(name));
    expect([...own, ...built, "built.json", "owner.json"].sort()).toEqual(files.sort());
    for (const name of built) {
      const others = new Set(files.filter((one) => one !== name));
      expect(await checkBuilt(folder, others)).toMatchObject([{ file: name, severity: "error" }]);
    }
    // The checks take seconds to compute, and without the envelopes they are not.
    rmSync(path.join(folder, "geo/park-envelopes.geojson"));
    const envelopes = "error geo/park-envelopes.geojson";
    expect(await found()).toEqual([envelopes]);
    // A few at a time, none of which lies beside the other in the list.
    const others = own.filter((one) => one !== "geo/park-envelopes.geojson");
    for (let first = 0; first < ROUNDS; first++) {
      const gone = others.filter((_, i) => i % ROUNDS === first);
      const kept = gone.map((name) => [name, readFileSync(path.join(folder, name))] as const);
      for (const name of gone) rmSync(path.join(folder, name));
      const missing = await found();
      for (const name of gone) expect(missing).toContain(`error ${name}`);
      for (const [name, content] of kept) writeFileSync(path.join(folder, name), content);
    }
    expect(await found()).toEqual([envelopes]);
  }, 300_000);

  test("a script that was cut, and a list of files that is not there or cut, are named", async () => {
    rmSync(path.join(folder, "geo/park-envelopes.geojson"));
    write("assets/page-12345678.js", "export {");
    expect(await found()).toContain("error assets/page-12345678.js");
    for (const list of ["{", '{"a":1}', null]) {
      if (list === null) rmSync(path.join(folder, "built.json"));
      else write("built.json", list);
      expect(await found()).toContain("warning built.json");
    }
  });

  test("so have the files of a large layer and of a base map that the owner names", async () => {
    rmSync(path.join(folder, "geo/park-envelopes.geojson"));
    write("owner.json", '{ "reportTo": null, "layer": { "url": "./layers/lô 1.pmtiles" } }');
    const background = { kind: "pmtiles", url: "./base%20map.pmtiles", attribution: "Sở" };
    write("embed.json", JSON.stringify({ origins: [], background }));
    const layer = ["geojsonl", "index", "pmtiles"].map((ending) => `layers/lô 1.${ending}`);
    const missing = async () => (await found()).filter((one) => !one.includes("envelopes")).sort();
    expect(await missing()).toEqual(
      [...layer, "base map.pmtiles"].map((name) => `error ${name}`).sort(),
    );
    mkdirSync(path.join(folder, "layers"));
    for (const name of [...layer, "base map.pmtiles"]) write(name, "");
    expect(await missing()).toEqual([]);
    for (const name of [...layer, "base map.pmtiles"]) {
      rmSync(path.join(folder, name));
      expect(await missing()).toEqual([`error ${name}`]);
      write(name, "");
    }
    write(
      "embed.json",
      JSON.stringify({
        origins: [],
        background: { ...background, url: "https://a.example/b.pmtiles" },
      }),
    );
    expect(await missing()).toEqual([]);
  });

  test.skipIf(!existsSync("dist/built.json"))(
    "the built site lists all that only a build changes",
    () => {
      const list = JSON.parse(readFileSync("dist/built.json", "utf8")) as object;
      const files = filesBelow("dist").filter(
        (name) => !/\.(br|gz)$/.test(name) && !/^(geo\/|(embed|owner|built)\.json$)/.test(name),
      );
      expect(Object.keys(list).sort()).toEqual(files.sort());
    },
  );
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
