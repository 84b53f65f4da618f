/** A full disk, a signal, an output nobody can take: what stood on disk stands, nothing half-written does, and one line says why. */
import { spawn } from "node:child_process";
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parcelText } from "../../bench/synthetic/text";
import { writeWhole } from "../../src/cli/parts";
import { buildCli, cli } from "../../scripts/lib/cli.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PARCELS = [...parcelText({ count: 400, vertices: 60 }, "geojson")].join("");
let folder = "";
const at = (name: string) => path.join(folder, name);

beforeAll(() => buildCli());
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "unharmed-"));
  writeFileSync(at("parcels.geojson"), PARCELS);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a shell's line in the folder, in which $QNZ is the command. */
function start(line: string) {
  const child = spawn("sh", ["-c", line], {
    cwd: folder,
    env: { ...process.env, QNZ: `${process.execPath} ${cli}`, QNZ_ROOT: ROOT },
  });
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  child.stdout.resume();
  const ended = new Promise<{ status: number | null; signal: string | null; err: string }>(
    (resolve) => child.on("close", (status, signal) => resolve({ status, signal, err })),
  );
  return { child, ended };
}

/** No file of the command's may grow beyond 64 kB or so: what a full disk is to it. */
const FULL = "trap '' XFSZ; ulimit -f 64; exec $QNZ";

describe.skipIf(process.platform === "win32")("where the disk is full", () => {
  test.each(["geojson", "gpkg", "csv", "zip"])(
    "convert keeps the .%s that was there",
    async (ending) => {
      writeFileSync(at(`kept.${ending}`), "of yesterday");
      const ended = await start(`${FULL} convert parcels.geojson kept.${ending}`).ended;
      expect(ended).toMatchObject({ status: 2 });
      expect(ended.err).toMatch(/^qnz: kept\.\w+: cannot be written: .+\n$/);
      expect(readFileSync(at(`kept.${ending}`), "utf8")).toBe("of yesterday");
      expect(readdirSync(folder).sort()).toEqual([`kept.${ending}`, "parcels.geojson"]);
    },
  );

  test("convert keeps its source, though it is OUT as well", async () => {
    const { status } = await start(`${FULL} convert parcels.geojson parcels.geojson`).ended;
    expect(status).toBe(2);
    expect(readFileSync(at("parcels.geojson"), "utf8")).toBe(PARCELS);
  });

  test.skipIf(process.platform !== "linux")(
    "standard output is, with status 2 and no trace",
    async () => {
      const ended = await start("exec $QNZ measure parcels.geojson > /dev/full").ended;
      expect(ended).toMatchObject({ status: 2 });
      expect(ended.err).toMatch(/^qnz: standard output cannot be written: .*\n$/);
    },
  );
});

describe.skipIf(process.platform === "win32")("ended by a signal", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("%s: tiles leaves nothing behind", async (signal) => {
    const { child, ended } = start("exec $QNZ tiles parcels.geojson out.pmtiles --max-zoom 20");
    await expect.poll(() => readdirSync(folder)).toContain("out.pmtiles.tiles.part");
    child.kill(signal);
    expect(await ended).toMatchObject({ signal });
    expect(readdirSync(folder)).toEqual(["parcels.geojson"]);
  });
});

describe.skipIf(process.platform === "win32")("what is written anew", () => {
  test("keeps its mode, and a link to it stays a link", async () => {
    writeFileSync(at("own.csv"), "old", { mode: 0o640 });
    symlinkSync("own.csv", at("link.csv"));
    await writeWhole(at("link.csv"), "new");
    expect(readFileSync(at("own.csv"), "utf8")).toBe("new");
    expect(statSync(at("own.csv")).mode & 0o777).toBe(0o640);
    expect(lstatSync(at("link.csv")).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});
