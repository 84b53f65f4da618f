/**
 * The written configurations in the servers they are for, with the built site: the policy in a real
 * browser with nginx, and every header, type, encoding and caching rule by request with all three.
 */
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { CACHING, headersFor } from "../../deploy/headers.mjs";
import { buildCli } from "../../scripts/lib/cli.mjs";
import { contentType, TYPES } from "../../scripts/lib/mime.mjs";
import { serve, type Served } from "../../scripts/lib/server.mjs";
import { dist } from "../../scripts/lib/site.mjs";
import { hasServer, MISSING, type WebServer } from "../setup/webServers";
import { ask, servedBy, SERVERS, SUB_PATH, type Answer } from "./helpers/servedBy";
import { CUT, expect, test } from "./page";

/** A frame that the policy refuses is an error on the console. */
const REFUSED = /^console: Framing 'http:\/\/127\.0\.0\.1:\d+\/' violates .*frame-ancestors/;
test.use({
  hasOwnServers: true,
  provoked: new RegExp(`${CUT.source}|${REFUSED.source}`),
});

// One worker: the servers and the copy of the site are made once.
test.describe.configure({ mode: "default" });

let folder: string;
let site: string;
let listed: Served;
let stranger: Served;
const opening = { origins: [] as string[], backgroundHosts: ["https://tiles.example"] };

test.beforeAll(async () => {
  await buildCli();
  folder = mkdtempSync(path.join(tmpdir(), "serve-"));
  chmodSync(folder, 0o755); // the servers do not run as we do
  site = path.join(folder, "site");
  cpSync(dist, site, { recursive: true });
  for (const name of ["listed", "stranger"])
    cpSync(dist + "/icon.svg", path.join(folder, name, "icon.svg"));
  listed = await serve({ root: path.join(folder, "listed"), port: 0, headers: hostHeaders });
  stranger = await serve({ root: path.join(folder, "stranger"), port: 0 });
  opening.origins = [new URL(listed.url).origin];
  writeFileSync(
    path.join(site, "embed.json"),
    JSON.stringify({
      origins: opening.origins,
      background: {
        tiles: "https://tiles.example/{z}/{x}/{y}.png",
        attribution: "https://tiles.example/about",
      },
    }),
  );
  // One of every type, as an owner may add them.
  for (const extension of Object.keys(TYPES))
    writeFileSync(path.join(site, `geo/added${extension}`), "0123456789");
});

test.afterAll(async () => {
  await Promise.all([listed, stranger].map((one) => one?.close()));
  rmSync(folder, { recursive: true, force: true });
});

/** A portal with a policy of its own: only its own files, and frames and the script of the map. */
function hostHeaders(name: string): Record<string, string> {
  return name === "strict.html" ? { "Content-Security-Policy": strictPolicy } : {};
}
let strictPolicy = "default-src 'none'";

const withServer = (server: WebServer, sitePath: string, use: (url: string) => Promise<void>) =>
  servedBy(server, site, sitePath, use);

/** Puts a page on a host and opens it. */
async function host(page: Page, on: Served, name: string, body: string): Promise<void> {
  const root = on === listed ? "listed" : "stranger";
  writeFileSync(
    path.join(folder, root, `${name}.html`),
    `<!doctype html><html lang="en"><title>Host</title><body>${body}</body></html>`,
  );
  await page.goto(`${on.url}${name}.html`);
}

const frame = (src: string, attributes = "") =>
  `<iframe title="map" width="700" height="480" ${attributes} src="${src}"></iframe>`;

for (const sitePath of ["/", SUB_PATH])
  test(
    `behind nginx at ${sitePath} a listed site frames an embed, and no other does`,
    { tag: "@long" },
    async ({ page }) => {
      test.skip(!hasServer("nginx"), `nginx is ${MISSING}.`);
      await withServer("nginx", sitePath, async (url) => {
        const map = page.frameLocator("iframe");
        const refusals: string[] = [];
        page.on("console", (message) => {
          if (message.text().includes("frame-ancestors")) refusals.push(message.text());
        });

        await test.step("listed: live", async () => {
          await host(
            page,
            listed,
            "embed",
            frame(`${url}embed/van-don.html?lang=en&activate=auto`),
          );
          await expect(map.locator('[data-idle="true"]')).toBeVisible();
          expect(refusals).toEqual([]);
        });
        await test.step("listed, but not for the whole page", async () => {
          await host(page, listed, "page", frame(url));
          await expect.poll(() => refusals.length).toBe(1);
        });
        await test.step("not listed: refused", async () => {
          for (const name of ["embed.html", "embed/van-don.html"])
            await host(page, stranger, path.basename(name, ".html"), frame(`${url}${name}`));
          await expect.poll(() => refusals.length).toBe(3);
          await expect(map.getByRole("heading")).toHaveCount(0);
        });
      });
    },
  );

test(
  "behind nginx a sandboxed frame draws the map, fonts and data included",
  { tag: "@long" },
  async ({ page }) => {
    test.skip(!hasServer("nginx"), `nginx is ${MISSING}.`);
    await withServer("nginx", SUB_PATH, async (url) => {
      const blocked: string[] = [];
      page.on("requestfailed", (request) => blocked.push(request.url()));
      const src = `${url}embed.html?lang=en&zone=van-don&activate=auto`;
      await host(page, listed, "sandbox", frame(src, 'sandbox="allow-scripts"'));
      const map = page.frameLocator("iframe");
      await expect(map.locator("html")).toHaveAttribute("data-live", "true");
      await expect(map.locator("#live svg").first()).toBeVisible();
      expect(blocked).toEqual([]);
    });
  },
);

test(
  "behind nginx the element works on a page with a strict policy, pinned by its hash",
  { tag: "@long" },
  async ({ page }) => {
    test.skip(!hasServer("nginx"), `nginx is ${MISSING}.`);
    await withServer("nginx", SUB_PATH, async (url) => {
      const { origin } = new URL(url);
      strictPolicy = `default-src 'none'; script-src ${origin}; frame-src ${origin}`;
      const violations: string[] = [];
      page.on("console", (message) => {
        if (/Content Security Policy|integrity/.test(message.text()))
          violations.push(message.text());
      });
      const hashes = JSON.parse(
        readFileSync(path.join(site, "embed/integrity.json"), "utf8"),
      ) as Record<string, string>;
      const [[name, integrity]] = Object.entries(hashes) as [[string, string]];
      await host(
        page,
        listed,
        "strict",
        `<script src="${url}embed/${name}" integrity="${integrity}" crossorigin="anonymous"></script>
       <quang-ninh-zones zone="van-don" lang="en">The map</quang-ninh-zones>`,
      );
      const map = page.frameLocator("iframe");
      await expect(map.getByRole("heading", { name: "Van Don Economic Zone" })).toBeVisible();
      expect(violations).toEqual([]);
    });
  },
);

const hashed = () => {
  const page = readFileSync(path.join(dist, "index.html"), "utf8");
  const one = (pattern: RegExp) => pattern.exec(page)![1]!;
  return {
    script: one(/src="\.\/(assets\/[^"]+\.js)"/),
    style: one(/href="\.\/(assets\/[^"]+\.css)"/),
  };
};

for (const server of SERVERS)
  for (const sitePath of ["/", SUB_PATH])
    test(
      `${server} at ${sitePath} sends headers, types, encodings and caching as npm start does`,
      { tag: "@long" },
      async () => {
        test.skip(!hasServer(server), `${server} is ${MISSING}.`);
        await withServer(server, sitePath, async (url) => {
          const { script, style } = hashed();
          const names = [
            "embed.html",
            "embed/van-don.html",
            "embed/quang-ninh-zones.v1.js",
            script,
            style,
          ]
            .concat(["p/song-khoai.html", "p/map.png", "icon.svg", "embed.json", "owner.json"])
            .concat([
              "geo/register.json",
              "geo/zones.geojson",
              "geo/display/map.topojson",
              ...Object.keys(TYPES).map((extension) => `geo/added${extension}`),
            ]);
          for (const name of names) {
            const answer = await ask(url + name);
            expect.soft(answer.status, name).toBe(200);
            expect.soft(answer.body.equals(readFileSync(path.join(site, name))), name).toBe(true);
            expectHeaders(answer, name);
            expect.soft(answer.headers["content-type"], name).toBe(contentType(name));
            expect.soft(answer.headers["cache-control"], name).toBe(keptFor(name));
          }
          const root = await ask(url);
          expectHeaders(root, "");
          expect(root.headers["content-type"]).toBe("text/html; charset=utf-8");
          expect(root.headers["cache-control"]).toBe(CACHING.else);

          await expectEncodings(
            url,
            ["index.html", "embed/van-don.html", script, "geo/display/map.topojson"],
            server,
          );
          await expectUnchanged(url, [script, "geo/register.json", "embed.html"]);
          await expectMissing(url);

          const range = await ask(`${url}geo/added.pmtiles`, { range: "bytes=2-4" });
          expect([range.status, range.body.toString()]).toEqual([206, "234"]);
          if (sitePath === "/" || server === "htaccess") return;
          const slash = await ask(url.slice(0, -1));
          const to = new URL(String(slash.headers.location), url).href;
          expect([slash.status, to]).toEqual([301, url]);
        });
      },
    );

function expectHeaders({ headers }: Answer, name: string): void {
  for (const [header, value] of Object.entries(headersFor(name, opening)))
    expect.soft(headers[header.toLowerCase()], `${header} of ${name}`).toBe(value);
  expect.soft(headers["x-frame-options"], name).toBeUndefined();
}

function keptFor(name: string): string {
  return name.startsWith("assets/")
    ? CACHING.assets
    : name.startsWith("geo/")
      ? CACHING.geo
      : CACHING.else;
}

async function expectEncodings(
  url: string,
  names: readonly string[],
  server: WebServer,
): Promise<void> {
  for (const name of names) {
    // Caddy's own modules have no brotli: with it goes what the build made.
    const target = name === "index.html" ? "" : name;
    const content = readFileSync(path.join(site, name));
    const hasBrotli = server !== "caddy" || !name.startsWith("geo/");
    const br = await ask(url + target, { "accept-encoding": "gzip, br" });
    expect.soft(br.headers["content-encoding"], name).toBe(hasBrotli ? "br" : "gzip");
    expect
      .soft((hasBrotli ? brotliDecompressSync : gunzipSync)(br.body).equals(content), name)
      .toBe(true);
    const gz = await ask(url + target, { "accept-encoding": "gzip" });
    expect.soft(gz.headers["content-encoding"], name).toBe("gzip");
    expect.soft(gunzipSync(gz.body).equals(content), name).toBe(true);
    for (const answer of [br, gz]) {
      expect.soft(String(answer.headers["vary"]), name).toContain("Accept-Encoding");
      expect.soft(answer.headers["content-type"], name).toBe(contentType(name));
      expect.soft(answer.headers["cache-control"], name).toBe(keptFor(name));
      expectHeaders(answer, name);
    }
  }
}

async function expectUnchanged(url: string, names: readonly string[]): Promise<void> {
  for (const name of names)
    for (const encoding of ["br", "gzip", "identity"]) {
      const first = await ask(url + name, { "accept-encoding": encoding });
      const again = await ask(url + name, {
        "accept-encoding": encoding,
        "if-none-match": String(first.headers["etag"]),
      });
      expect.soft(again.status, `${name} in ${encoding}`).toBe(304);
    }
}

async function expectMissing(url: string): Promise<void> {
  for (const name of ["assets/gone-1a2b3c.js", "geo/gone.json", "embed/gone.html"]) {
    const answer = await ask(url + name);
    expect.soft(answer.status, name).toBe(404);
    expect.soft(String(answer.headers["cache-control"]), name).not.toContain("immutable");
    expect.soft(answer.headers["x-content-type-options"], name).toBe("nosniff");
    expect.soft(answer.headers["content-security-policy"], name).toContain("default-src 'none'");
  }
}

test(
  "a file that its owner replaces is seen at once, compressed too",
  { tag: "@long" },
  async () => {
    for (const server of ["nginx", "apache", "caddy"] as const) {
      if (!hasServer(server)) continue;
      await withServer(server, "/", async (url) => {
        const file = path.join(site, "geo/near.json");
        for (const version of ["first", "second, and longer"]) {
          writeFileSync(file, JSON.stringify({ version, pad: "x".repeat(5000) }));
          const { body } = await ask(`${url}geo/near.json`, { "accept-encoding": "gzip" });
          expect(gunzipSync(body).toString(), server).toContain(`"${version}"`);
        }
      });
    }
  },
);
