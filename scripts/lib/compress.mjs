/** Brotli copies beside the published files (`name.br`), made once and kept between builds. */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { isCompressible } from "./mime.mjs";

const compress = promisify(brotliCompress);

/** Below this a header costs as much as is saved. */
const SMALLEST_BYTES = 1024;
/** The best quality takes over a second a megabyte: not for the full-detail files. */
const BEST_QUALITY_BELOW_BYTES = 1_500_000;

/**
 * The bytes a visitor gets.
 *
 * @param {Buffer} content
 */
export function brotli(content) {
  const quality = content.length < BEST_QUALITY_BELOW_BYTES ? 11 : 9;
  return compress(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

/**
 * Writes `name.br` beside every text file of a folder.
 *
 * @param {string} folder
 * @param {string} cache a folder for the results, by content; what no longer occurs is removed
 */
export async function compressFolder(folder, cache) {
  mkdirSync(cache, { recursive: true });
  const unused = new Set(readdirSync(cache));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isCompressible(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));

  await Promise.all(
    files.map(async (file) => {
      const content = readFileSync(file);
      if (content.length < SMALLEST_BYTES) return;
      const key = createHash("sha256").update(content).digest("hex");
      const cached = path.join(cache, key);
      unused.delete(key);
      if (existsSync(cached)) copyFileSync(cached, `${file}.br`);
      else {
        const compressed = await brotli(content);
        await writeFile(`${file}.br`, compressed);
        await writeFile(cached, compressed);
      }
    }),
  );
  for (const key of unused) rmSync(path.join(cache, key));
}
