/** npm run licences, asking a registry that runs here: what it is asked, and what is said of each answer. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { packagesOf } from "../../scripts/lib/licences.mjs";

type Answer = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

/** A registry on a port of its own; npm's cache is a new one, so that nothing is answered out of it. */
async function licences(answer: Answer | "closed") {
  const asked: { path: string; body: Buffer }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks);
      asked.push({ path: `${request.method} ${request.url}`, body });
      if (answer !== "closed") answer(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise((resolve) => server.close(resolve));
  if (answer === "closed") await close();
  else onTestFinished(async () => void (await close()));
  const cache = mkdtempSync(path.join(tmpdir(), "npm-"));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  const child = spawn(process.execPath, ["scripts/licences.mjs"], {
    env: {
      ...process.env,
      npm_config_registry: `http://reader:secret@127.0.0.1:${port}/`,
      npm_config_cache: cache,
      npm_config_proxy: "",
      npm_config_noproxy: "127.0.0.1",
    },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, said, asked };
}

const json = (response: ServerResponse, value: unknown) => {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(value));
};

const vulnerable =
  (severity: string): Answer =>
  (request, response) => {
    const advisory = {
      ...{ id: 1, url: "https://a.example/1", title: "It leaks", severity },
      ...{ vulnerable_versions: "<99", cwe: [], cvss: { score: 8, vectorString: "" } },
    };
    if (request.method === "POST") json(response, { proj4: [advisory] });
    else
      json(response, {
        name: "proj4",
        "dist-tags": { latest: "2.22.0" },
        versions: { "2.22.0": { name: "proj4", version: "2.22.0" } },
      });
  };

test("the registry is asked once, for every package of the lock file in its version", async () => {
  const { code, said, asked } = await licences((_, response) => json(response, {}));
  expect(said).toMatch(/Known vulnerabilities: none\.\s*$/);
  expect(code).toBe(0);
  expect(asked.map((one) => one.path)).toEqual(["POST /-/npm/v1/security/advisories/bulk"]);
  const question = JSON.parse(gunzipSync(asked[0]!.body).toString()) as Record<string, string[]>;
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Parameters<
    typeof packagesOf
  >[0];
  const missing = packagesOf(lock).filter(
    ({ name, version }) => !question[name]?.includes(version),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test("a grave vulnerability of something in the site is named, and fails", async () => {
  const { code, said } = await licences(vulnerable("high"));
  expect(said).toContain("Known vulnerabilities: 1.\n  high, in the site: proj4: It leaks");
  expect(code).toBe(1);
});

test("a lesser one is named, and fails nothing", async () => {
  const { code, said } = await licences(vulnerable("low"));
  expect(said).toContain("  low, in the site: proj4: It leaks");
  expect(code).toBe(0);
});

test.each([
  [401, "401 Unauthorized"],
  [404, "404 Not Found"],
  [405, "405 Method Not Allowed"],
  [503, "503 Service Unavailable"],
])(
  "a registry that answers the question with %d is said to, and fails nothing",
  async (status, name) => {
    const { code, said } = await licences((_, response) => {
      response.statusCode = status;
      response.end();
    });
    expect(said).toContain(`not checked, since the registry does not say which it knows (${name}`);
    expect(said).not.toContain("secret");
    expect(code).toBe(0);
  },
);

test.each([
  ["is not there", "closed", "ECONNREFUSED"],
  ["hangs up", (_, response) => void response.destroy(), ""],
  ["sends a page", (_, response) => void response.end("<!doctype html>"), "<!doctype"],
] as [string, Answer | "closed", string][])(
  "a registry that %s is said to be out of reach, and fails nothing",
  async (_, answer, detail) => {
    const { code, said } = await licences(answer);
    expect(said).toContain("not checked, since the registry could not be reached");
    expect(said).toContain(detail);
    expect(said).not.toContain("secret");
    expect(code).toBe(0);
  },
);
