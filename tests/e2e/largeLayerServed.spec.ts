/** The three files of a large layer, read in parts from each of the servers that a configuration is written for. */
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CACHING, headersFor } from "../../deploy/headers.mjs";
import { buildCli } from "../../scripts/lib/cli.mjs";
import { contentType } from "../../scripts/lib/mime.mjs";
import { serve } from "../../scripts/lib/server.mjs";
import { dist } from "../../scripts/lib/site.mjs";
import { hasServer, MISSING } from "../setup/webServers";
import { clickParcel, expectMeasured } from "./helpers/parcelCard";
import { publishLayer, type Measured } from "./helpers/publishLayer";
import { ask, servedBy, SERVERS, SUB_PATH, type Answer } from "./helpers/servedBy";
import { expect, idle, test } from "./page";

test.use({ hasOwnServers: true });
// One worker: layer and copy of the site are made once.
test.describe.configure({ mode: "default" });

const FILES = ["layers/parcels.pmtiles", "layers/parcels.geojsonl", "layers/parcels.index"];
/** Larger than what fits into 32 bits; all but its end is a hole on the disk. */
const HUGE = "layers/huge.pmtiles";
const HUGE_BYTES = 5_000_000_000;
const END = "the end";

let folder: string;
let site: string;
let measured: Map<string, Measured>;

test.beforeAll(async () => {
  await buildCli();
  folder = mkdtempSync(path.join(tmpdir(), "ranges-"));
  chmodSync(folder, 0o755); // the servers do not run as we do
  site = path.join(folder, "site");
  cpSync(dist, site, { recursive: true });
  mkdirSync(path.join(site, "layers"));
  const plan = { count: 2000, vertices: 40 };
  measured = publishLayer(path.join(folder, "parcels.geojsonl"), path.join(site, FILES[0]!), plan);
  writeFileSync(path.join(site, "owner.json"), JSON.stringify({ layer: { url: FILES[0] } }));
  const huge = openSync(path.join(site, HUGE), "w");
  writeSync(huge, END, HUGE_BYTES - END.length);
  closeSync(huge);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As any file of the layer is sent, in parts or not. */
function expectHeaders({ headers }: Answer, name: string, what: string): void {
  for (const [header, value] of Object.entries(headersFor(name)))
    expect.soft(headers[header.toLowerCase()], `${what}: ${header}`).toBe(value);
  expect.soft(headers["content-encoding"], what).toBeUndefined();
}

async function expectParts(url: string, name: string): Promise<void> {
  const whole = readFileSync(path.join(site, name));
  const last = whole.length - 1;
  const parts: [range: string, first: number, last: number][] = [
    ["0-16383", 0, Math.min(16_383, last)],
    ["0-0", 0, 0],
    [`${last >> 1}-${(last >> 1) + 99}`, last >> 1, (last >> 1) + 99],
    [`${last}-${last}`, last, last],
    [`${last - 9}-`, last - 9, last],
    ["-10", last - 9, last],
    [`${last - 9}-${last + 1000}`, last - 9, last],
  ];
  const tags = new Set<string | undefined>();
  // As browsers ask, and as what stands between may ask on their behalf.
  for (const accepted of ["identity", "gzip, deflate, br, zstd"]) {
    for (const [range, from, to] of parts) {
      const answer = await ask(url + name, {
        range: `bytes=${range}`,
        "accept-encoding": accepted,
      });
      const what = `${name} ${range} (${accepted})`;
      expect.soft(answer.status, what).toBe(206);
      expect
        .soft(answer.headers["content-range"], what)
        .toBe(`bytes ${from}-${to}/${whole.length}`);
      expect.soft(answer.headers["content-length"], what).toBe(String(to - from + 1));
      expect.soft(answer.body.equals(whole.subarray(from, to + 1)), what).toBe(true);
      expect.soft(answer.headers["content-type"], what).toBe(contentType(name));
      expect.soft(answer.headers["cache-control"], what).toBe(CACHING.else);
      expectHeaders(answer, name, what);
      tags.add(answer.headers.etag);
    }
    const all = await ask(url + name, { "accept-encoding": accepted });
    expect.soft([all.status, all.body.equals(whole)], `${name} whole`).toEqual([200, true]);
    expectHeaders(all, name, `${name} whole`);
    tags.add(all.headers.etag);
  }
  // The map holds parts to be of one file by it.
  expect.soft([...tags], name).toEqual([expect.stringMatching(/^"[^"]+"$/)]);

  const beyond = await ask(url + name, { range: `bytes=${last + 1}-${last + 10}` });
  expect.soft(beyond.status, `${name}, beyond its end`).toBe(416);

  // What was replaced meanwhile is sent whole, not a part of another file.
  const other = await ask(url + name, { range: "bytes=0-9", "if-range": '"another"' });
  expect.soft([other.status, other.body.length], name).toEqual([200, whole.length]);
}

async function expectFarEnd(url: string): Promise<void> {
  const first = HUGE_BYTES - END.length;
  const { status, headers, body } = await ask(url + HUGE, {
    range: `bytes=${first}-${HUGE_BYTES - 1}`,
  });
  expect.soft(status).toBe(206);
  expect.soft(headers["content-range"]).toBe(`bytes ${first}-${HUGE_BYTES - 1}/${HUGE_BYTES}`);
  expect.soft(body.toString()).toBe(END);
}

for (const server of SERVERS)
  test(
    `${server} sends a large layer in parts, uncompressed, with the headers of every file`,
    { tag: "@long" },
    async () => {
      test.skip(!hasServer(server), `${server} is ${MISSING}.`);
      for (const sitePath of ["/", SUB_PATH])
        await servedBy(server, site, sitePath, async (url) => {
          for (const name of FILES) await expectParts(url, name);
          await expectFarEnd(url);
        });
    },
  );

test("npm start sends a large layer in parts as the servers do", { tag: "@long" }, async () => {
  const served = await serve({ root: site, port: 0, headers: (name) => headersFor(name) });
  try {
    for (const name of FILES) await expectParts(served.url, name);
    await expectFarEnd(served.url);
  } finally {
    await served.close();
  }
});

for (const server of SERVERS)
  test(`a parcel is drawn and measured behind ${server}`, { tag: "@long" }, async ({ page }) => {
    test.skip(!hasServer(server), `${server} is ${MISSING}.`);
    await servedBy(server, site, SUB_PATH, async (url) => {
      await page.goto(`${url}?lang=en&c=107.47,21.44&z=13&layers=zones,parks,large`);
      await idle(page);
      await expectMeasured(page, await clickParcel(page), measured);
    });
  });
