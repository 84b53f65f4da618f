/**
 * A picture as a PNG with a palette: flat map colours and the shades at their edges, at a third of the
 * size that a browser writes. https://www.w3.org/TR/png-3/
 */
import { createRequire } from "node:module";
import { crc32, deflateSync } from "node:zlib";
import type * as Gifenc from "gifenc";

// Its CommonJS file looks different to Node and to Vite when it is imported.
const { quantize, applyPalette } = createRequire(import.meta.url)("gifenc") as typeof Gifenc;

/** Tried in this order; the fewer, the smaller. */
const PALETTES = [96, 64, 48, 40, 32, 28, 24, 20] as const;

/**
 * The picture in as many colours as fit into the weight.
 *
 * @param rgba 4 bytes a pixel, opaque
 * @param mostBytes throws an Error where even the fewest colours weigh more
 */
export function palettePng(
  rgba: Uint8Array,
  width: number,
  height: number,
  mostBytes: number,
): Buffer {
  if (rgba.length !== width * height * 4) throw new Error("The picture has another size.");
  for (const count of PALETTES) {
    const palette = quantize(rgba, count);
    const png = indexedPng(applyPalette(rgba, palette), palette, width, height);
    if (png.length <= mostBytes) return png;
  }
  throw new Error(`A picture weighs more than ${mostBytes} bytes.`);
}

/** @param indices one byte a pixel: its place in the palette of [red, green, blue] */
export function indexedPng(
  indices: Uint8Array,
  palette: readonly (readonly number[])[],
  width: number,
  height: number,
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits, a palette, the usual compression and filters, no interlace
  const rows = Buffer.alloc(height * (width + 1)); // each row begins with its filter, 0: none
  for (let y = 0; y < height; y++)
    rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk(
      "PLTE",
      Buffer.from(palette.flatMap(([red = 0, green = 0, blue = 0]) => [red, green, blue])),
    ),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
