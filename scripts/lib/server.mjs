/** Serves a folder of built files over HTTP, as a careful host would. */
import { createReadStream } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { cachingOf } from "../../deploy/headers.mjs";
import { brotli, QUICK } from "./compress.mjs";
import { acceptedEncoding, isUnchanged, rangeOf, rangeStillApplies } from "./http.mjs";
import { contentType, isCompressible } from "./mime.mjs";
import { ScriptFault } from "./project.mjs";

const gzipped = promisify(gzip);

/**
 * @typedef {{ port: number, url: string, close: () => Promise<void> }} Served
 * @typedef {{ file: string, size: number, mtimeMs: number, compressible: boolean }} Found
 * @typedef {(name: string) => Readonly<Record<string, string>>} Headers
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 */

/**
 * Serves `root` on this machine's loopback addresses until closed.
 *
 * @param {object} options
 * @param {string} options.root the folder; `name.br` beside a file is its brotli form
 * @param {number} options.port 0 takes any free port
 * @param {Headers | Readonly<Record<string, string>>} [options.headers] sent with every answer, or
 *   by the name of the file in the folder
 * @returns {Promise<Served>}
 * @throws {ScriptFault} the port is taken or not allowed
 */
export async function serve({ root, port, headers = {} }) {
  const headersOf = typeof headers === "function" ? headers : () => headers;
  const servers = await open(answerFrom(await realpath(root), headersOf), port);
  const bound = portOf(servers[0]);
  return {
    port: bound,
    url: `http://${port === 0 ? "127.0.0.1" : "localhost"}:${bound}/`,
    close: () => closeAll(servers),
  };
}

/**
 * Tells early that a port cannot be had, before a build is waited for.
 *
 * @param {number} port
 * @throws {ScriptFault} the port is taken or not allowed
 */
export async function requirePort(port) {
  await closeAll(await open(() => {}, port));
}

/**
 * Browsers may try localhost's IPv6 address first, and another program there would answer for us:
 * so both addresses are taken, or none. A free port is looked for on one alone.
 *
 * @param {import("node:http").RequestListener} listener
 * @param {number} port
 */
async function open(listener, port) {
  const servers = [await listen(createServer(listener), port, "127.0.0.1")];
  if (port === 0) return servers;
  try {
    servers.push(await listen(createServer(listener), port, "::1"));
  } catch (error) {
    if (error instanceof ScriptFault) {
      await closeAll(servers);
      throw error;
    } // else a machine without IPv6
  }
  return servers;
}

/** @param {readonly import("node:http").Server[]} servers */
async function closeAll(servers) {
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      return closed;
    }),
  );
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<import("node:http").Server>}
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === "EADDRINUSE") {
        reject(
          new ScriptFault(`Port ${port} is taken; choose another: PORT=${port + 1} npm start`),
        );
      } else if (error.code === "EACCES") {
        reject(new ScriptFault(`Port ${port} may not be used; choose one above 1023.`));
      } else reject(error);
    });
    server.listen({ port, host }, () => resolve(server));
  });
}

/** @param {import("node:http").Server | undefined} server */
function portOf(server) {
  const address = server?.address();
  if (!address || typeof address === "string") throw new Error("The server is not listening.");
  return address.port;
}

/**
 * @param {string} root
 * @param {Headers} headersOf
 * @returns {(request: Request, response: Response) => Promise<void>}
 */
function answerFrom(root, headersOf) {
  /** @type {Map<string, Promise<Buffer>>} compressed files, by name, time and encoding */
  const cache = new Map();

  return async (request, response) => {
    try {
      const asked = nameIn(request.url ?? "/");
      for (const [name, value] of Object.entries(headersOf(asked ?? "")))
        response.setHeader(name, value);
      if (request.method !== "GET" && request.method !== "HEAD") {
        response.setHeader("Allow", "GET, HEAD");
        return sentence(request, response, 405, "Only GET and HEAD are answered here.");
      }
      const found = asked === undefined ? undefined : await find(root, asked);
      if (!found) return sentence(request, response, 404, "There is no such page or file here.");
      await send(request, response, root, found, cache);
    } catch (error) {
      // A visitor who leaves early is no fault.
      if (request.destroyed || response.destroyed) return;
      console.error(error);
      if (response.headersSent) response.destroy();
      else sentence(request, response, 500, "The server could not answer.");
    }
  };
}

/**
 * What an address names below the folder, with slashes; undefined if that can be no file in it.
 *
 * @param {string} url
 * @returns {string | undefined}
 */
function nameIn(url) {
  let name;
  try {
    name = decodeURIComponent(url.replace(/[?#].*$/s, ""));
  } catch {
    return undefined;
  }
  const parts = name.split(/[\\/]/);
  if (!name.startsWith("/") || name.includes("\0") || parts.some((part) => part.startsWith("."))) {
    return undefined;
  }
  if (name.endsWith("/")) parts.push("index.html");
  return parts.filter((part) => part !== "").join("/");
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {Promise<Found | undefined>}
 */
async function find(root, name) {
  try {
    const file = await realpath(path.join(root, name));
    if (!file.startsWith(root + path.sep)) return undefined; // a link that leads out
    const { size, mtimeMs, ...about } = await stat(file);
    if ((about.mode & 0o170000) !== 0o100000) return undefined; // not a regular file
    return { file, size, mtimeMs, compressible: isCompressible(file) };
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") return undefined;
    throw error;
  }
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {string} root
 * @param {Found} found
 * @param {Map<string, Promise<Buffer>>} cache
 */
async function send(request, response, root, found, cache) {
  const { file, size, mtimeMs, compressible } = found;
  response.setHeader("Content-Type", contentType(file));
  response.setHeader(
    "Cache-Control",
    cachingOf(path.relative(root, file).replaceAll(path.sep, "/")),
  );
  response.setHeader("Last-Modified", new Date(mtimeMs).toUTCString());
  response.setHeader("Accept-Ranges", "bytes");
  if (compressible) response.setHeader("Vary", "Accept-Encoding");

  // A range counts the bytes of the file itself, so it is answered uncompressed.
  const ranged = request.headers.range !== undefined;
  const encoding = compressible && !ranged ? acceptedEncoding(request.headers) : "";
  const etag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}${encoding && `-${encoding}`}"`;
  response.setHeader("ETag", etag);
  if (isUnchanged(request.headers, etag, mtimeMs)) return void response.writeHead(304).end();

  if (encoding) {
    const body = await compressed(found, encoding, cache);
    response.setHeader("Content-Encoding", encoding);
    response.writeHead(200, { "Content-Length": body.length });
    return void response.end(request.method === "HEAD" ? undefined : body);
  }

  const range = rangeStillApplies(request.headers, etag, mtimeMs)
    ? rangeOf(request.headers, size)
    : undefined;
  if (range === "unsatisfiable") {
    response.setHeader("Content-Range", `bytes */${size}`);
    return sentence(request, response, 416, "The file is shorter than that.");
  }
  if (range) {
    response.setHeader("Content-Range", `bytes ${range.start}-${range.end}/${size}`);
    response.writeHead(206, { "Content-Length": range.end - range.start + 1 });
  } else {
    response.writeHead(200, { "Content-Length": size });
  }
  if (request.method === "HEAD" || size === 0) return void response.end();
  await pipeline(createReadStream(file, range ?? {}), response);
}

/**
 * @param {Found} found
 * @param {"br" | "gzip"} encoding
 * @param {Map<string, Promise<Buffer>>} cache
 * @returns {Promise<Buffer>}
 */
function compressed({ file, size, mtimeMs }, encoding, cache) {
  const key = `${encoding} ${size} ${mtimeMs} ${file}`;
  let body = cache.get(key);
  if (!body) {
    body = encoding === "br" ? brotliOf(file, mtimeMs) : readFile(file).then((raw) => gzipped(raw));
    body.catch(() => cache.delete(key));
    cache.set(key, body);
  }
  return body;
}

/**
 * The copy made at build time, or one made now.
 *
 * @param {string} file
 * @param {number} mtimeMs
 */
async function brotliOf(file, mtimeMs) {
  const made = await stat(`${file}.br`).catch(() => undefined);
  return made && made.mtimeMs >= mtimeMs
    ? readFile(`${file}.br`)
    : brotli(await readFile(file), QUICK);
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {number} status
 * @param {string} text
 */
function sentence(request, response, status, text) {
  const body = Buffer.from(`${text}\n`);
  response.setHeader("Cache-Control", "no-cache");
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
