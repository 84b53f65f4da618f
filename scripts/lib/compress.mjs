/** Compressed copies beside the built files (`name.br`, `name.gz`), made once and kept between builds. */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isReplaceable } from "../../deploy/headers.mjs";
import { isCompressible } from "./mime.mjs";

const compress = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Below this a header costs as much as is saved. */
const SMALLEST_BYTES = 1024;
/** The best quality takes over a second a megabyte: not for the full-detail files. */
const BEST_QUALITY_BELOW_BYTES = 1_500_000;

/** The quality for a visitor who waits: a twentieth of the time, a sixth more bytes. */
export const QUICK = 5;

/**
 * The bytes a visitor gets.
 *
 * @param {Buffer} content
 * @param {number} [quality] 0 to 11
 */
export function brotli(content, quality = content.length < BEST_QUALITY_BELOW_BYTES ? 11 : 9) {
  return compress(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

const FORMS = [
  { extension: ".br", make: (/** @type {Buffer} */ content) => brotli(content) },
  { extension: ".gz", make: (/** @type {Buffer} */ content) => gzipped(content, { level: 9 }) },
];

/**
 * Writes `name.br` and `name.gz` beside every text file of a site that only a build changes.
 *
 * @param {string} folder
 * @param {string} cache a folder for the results, by content; what no longer occurs is removed
 */
export async function compressFolder(folder, cache) {
  mkdirSync(cache, { recursive: true });
  const unused = new Set(readdirSync(cache));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isCompressible(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !isReplaceable(path.relative(folder, file).replaceAll(path.sep, "/")));

  await Promise.all(
    files.map(async (file) => {
      const content = readFileSync(file);
      if (content.length < SMALLEST_BYTES) return;
      const hash = createHash("sha256").update(content).digest("hex");
      for (const { extension, make } of FORMS) {
        const key = `${hash}${extension}`;
        const cached = path.join(cache, key);
        unused.delete(key);
        if (existsSync(cached)) copyFileSync(cached, `${file}${extension}`);
        else {
          const compressed = await make(content);
          await writeFile(`${file}${extension}`, compressed);
          await writeFile(cached, compressed);
        }
      }
    }),
  );
  for (const key of unused) rmSync(path.join(cache, key));
}
