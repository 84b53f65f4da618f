import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { securityHeaders } from "../../deploy/headers.mjs";
import { compressFolder } from "../../scripts/lib/compress.mjs";
import { requirePort, serve, type Served } from "../../scripts/lib/server.mjs";

const PAGE = "<!doctype html><title>Map</title>";
const ZONES = JSON.stringify({ type: "FeatureCollection", features: Array(500).fill("Vân Đồn") });

let folder: string;
let site: Served;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "qnz-server-"));
  const root = path.join(folder, "site");
  for (const name of ["assets", "geo/display", ".hidden"]) {
    mkdirSync(path.join(root, name), { recursive: true });
  }
  const files = {
    "index.html": PAGE,
    "assets/main-1a2b.js": "export {};",
    "assets/worker-1a2b.mjs": "export {};",
    "assets/font.woff2": "wOF2",
    "geo/zones.geojson": ZONES,
    "geo/display/map.topojson": "{}",
    "geo/tiles.pmtiles": "0123456789",
    "app.webmanifest": "{}",
    "có dấu.txt": "Quảng Ninh",
    "unknown.bin": "?",
    ".hidden/key": "secret",
    "../outside.txt": "secret",
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(root, name), content);
  }
  symlinkSync(path.join(folder, "outside.txt"), path.join(root, "link.txt"));
  await compressFolder(root, path.join(folder, "cache"));
  site = await serve({ root, port: 0, headers: securityHeaders });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks for a path exactly as written: fetch() would tidy it up, and unpack the answer. */
function ask(
  target: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = site;
    request({ host: "127.0.0.1", port, path: target, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

test.each([
  ["/", "text/html; charset=utf-8"],
  ["/index.html?lang=en#x", "text/html; charset=utf-8"],
  ["/assets/main-1a2b.js", "text/javascript; charset=utf-8"],
  ["/assets/worker-1a2b.mjs", "text/javascript; charset=utf-8"],
  ["/assets/font.woff2", "font/woff2"],
  ["/geo/zones.geojson", "application/geo+json; charset=utf-8"],
  ["/geo/display/map.topojson", "application/json; charset=utf-8"],
  ["/geo/tiles.pmtiles", "application/vnd.pmtiles"],
  ["/app.webmanifest", "application/manifest+json; charset=utf-8"],
  ["/c%C3%B3%20d%E1%BA%A5u.txt", "text/plain; charset=utf-8"],
  ["/unknown.bin", "application/octet-stream"],
])("%s is sent as %s", async (target, type) => {
  const { status, headers } = await ask(target);
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe(type);
});

test.each(["/", "/geo/zones.geojson", "/nothing-here"])(
  "%s is sent with every security header",
  async (target) => {
    const { headers } = await ask(target);
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(headers[name.toLowerCase()], name).toBe(value);
    }
  },
);

test("the policy lets in nothing unsafe and no other host", () => {
  const policy = securityHeaders["Content-Security-Policy"];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test("what cannot change is kept, the page is asked for every time, data for a minute", async () => {
  const kept = async (target: string) => (await ask(target)).headers["cache-control"];
  expect(await kept("/assets/main-1a2b.js")).toBe("public, max-age=31536000, immutable");
  expect(await kept("/")).toBe("public, max-age=0, s-maxage=60, must-revalidate");
  expect(await kept("/geo/zones.geojson")).toBe("public, max-age=60");
  expect(await kept("/nothing-here")).toBe("no-cache");
});

test("text is sent in brotli, or else gzip, or else as it is", async () => {
  const as = (encoding: string) => ask("/geo/zones.geojson", { "accept-encoding": encoding });

  const br = await as("gzip, deflate, br");
  expect(br.headers["content-encoding"]).toBe("br");
  expect(br.headers.vary).toBe("Accept-Encoding");
  expect(Number(br.headers["content-length"])).toBe(br.body.length);
  expect(brotliDecompressSync(br.body).toString()).toBe(ZONES);

  const gz = await as("gzip, br;q=0");
  expect(gz.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(gz.body).toString()).toBe(ZONES);

  const plain = await as("identity");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.body.toString()).toBe(ZONES);

  const tags = [br, gz, plain].map(({ headers }) => headers.etag);
  expect(new Set(tags).size).toBe(3);
});

test("what is compressed already is sent as it is", async () => {
  const { headers } = await ask("/assets/font.woff2", { "accept-encoding": "br" });
  expect(headers["content-encoding"]).toBeUndefined();
});

test("an unchanged file costs a 304", async () => {
  const first = await ask("/");
  const etag = String(first.headers.etag);
  const again = await ask("/", { "if-none-match": `"other", W/${etag}` });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  const since = { "if-modified-since": String(first.headers["last-modified"]) };
  expect((await ask("/", since)).status).toBe(304);
  // A tag that differs outweighs a date that does not.
  expect((await ask("/", { ...since, "if-none-match": '"other"' })).status).toBe(200);
});

test.each([
  ["bytes=2-4", 206, "bytes 2-4/10", "234"],
  ["bytes=7-", 206, "bytes 7-9/10", "789"],
  ["bytes=-2", 206, "bytes 8-9/10", "89"],
  ["bytes=5-500", 206, "bytes 5-9/10", "56789"],
  ["bytes=0-1,4-5", 200, undefined, "0123456789"],
  ["bytes=4-2", 200, undefined, "0123456789"],
  ["rows=1-2", 200, undefined, "0123456789"],
])("a range %s is answered with %i", async (range, status, contentRange, body) => {
  const answer = await ask("/geo/tiles.pmtiles", { range });
  expect(answer.status).toBe(status);
  expect(answer.headers["content-range"]).toBe(contentRange);
  expect(answer.body.toString()).toBe(body);
});

test("a range past the end is refused with the true size", async () => {
  const { status, headers } = await ask("/geo/tiles.pmtiles", { range: "bytes=10-" });
  expect([status, headers["content-range"]]).toEqual([416, "bytes */10"]);
});

test("a range counts the bytes of the file, not of its compressed form", async () => {
  const headers = { range: "bytes=0-9", "accept-encoding": "br" };
  const answer = await ask("/geo/zones.geojson", headers);
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect(answer.body.toString()).toBe(ZONES.slice(0, 10));
});

test("a range of a file that has changed since is answered with the whole file", async () => {
  const range = "bytes=0-1";
  const { headers } = await ask("/geo/tiles.pmtiles");
  const asked = async (ifRange: unknown) =>
    (await ask("/geo/tiles.pmtiles", { range, "if-range": String(ifRange) })).status;
  expect(await asked(headers.etag)).toBe(206);
  expect(await asked(headers["last-modified"])).toBe(206);
  expect(await asked('"older"')).toBe(200);
  expect(await asked(new Date(0).toUTCString())).toBe(200);
});

test("HEAD says what GET would, without the body", async () => {
  const head = await ask("/geo/zones.geojson", { "accept-encoding": "br" }, "HEAD");
  const get = await ask("/geo/zones.geojson", { "accept-encoding": "br" });
  expect([head.status, head.body.length]).toEqual([200, 0]);
  expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
});

test("other methods are refused", async () => {
  const { status, headers } = await ask("/", {}, "POST");
  expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
});

test("what is not there is a plain sentence", async () => {
  const { status, headers, body } = await ask("/<script>");
  expect(status).toBe(404);
  expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
  expect(body.toString()).toBe("There is no such page or file here.\n");
});

test.each([
  "/../outside.txt",
  "/geo/../../outside.txt",
  "/%2e%2e/outside.txt",
  "/..%2foutside.txt",
  "/..%5coutside.txt",
  "/geo\\..\\..\\outside.txt",
  "//etc/passwd",
  "/link.txt",
  "/.hidden/key",
  "/index.html%00",
  "/%zz",
  "/geo",
  "/geo/",
  "/index.html/x",
  "http://elsewhere/outside.txt",
])("%s leads nowhere", async (target) => {
  const { status, body } = await ask(target);
  expect(status).toBe(404);
  expect(body.toString()).not.toContain("secret");
});

test("a taken port is one sentence that names a way on", async () => {
  const sentence = `Port ${site.port} is taken; choose another: PORT=${site.port + 1} npm start`;
  await expect(requirePort(site.port)).rejects.toThrow(sentence);
  await expect(serve({ root: folder, port: site.port })).rejects.toThrow(sentence);
});
