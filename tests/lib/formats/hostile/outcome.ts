/** What comes of reading files: sound boundaries, or a fault with its place. Anything else is a mistake of ours. */
import { FileFault, type Fault } from "../../../../src/lib/faults";
import { polygonsOf } from "../../../../src/lib/geometry";
import type { Limits } from "../../../../src/lib/formats/limits";
import { readFiles, type InputFile } from "../../../../src/lib/formats/readFiles";
import { measure } from "../../../../src/lib/measure";
import { flawsOf, isSized } from "../../../../src/lib/validity";

export type Outcome =
  | { readonly read: number; readonly fault?: undefined }
  | { readonly fault: Fault; readonly message: string };

/** Reads files and looks at what was read. Throws where that is not sound, or something but a `FileFault` is thrown. */
export async function outcomeOf(files: readonly InputFile[], limits?: Limits): Promise<Outcome> {
  let read;
  try {
    read = await readFiles(files, limits ? { limits } : {});
  } catch (error) {
    requireUnpolluted();
    if (!(error instanceof FileFault)) throw error;
    const { fault, message } = error;
    const names = files.map(({ name }) => name);
    if (files.length === 1 && fault.file !== names[0])
      throw new Error(`the fault does not name the file: ${message}`, { cause: error });
    if (/\bundefined(?! entity)|\[object|NaN of/.test(message) || message.length > 700)
      throw new Error(`the fault is not a sentence: ${message.slice(0, 1000)}`, { cause: error });
    return { fault, message };
  }
  requireUnpolluted();
  const { features, layers } = read;
  const ids = new Set(features.map(({ id }) => id));
  if (ids.size !== features.length) throw new Error("two boundaries have one id");
  for (const { boundary, id, name, layer, properties } of features) {
    if (!id || !name) throw new Error("a boundary without id or name");
    if (Object.getPrototypeOf(properties) !== Object.prototype)
      throw new Error(`${id}: its properties have another prototype`);
    const flaws = flawsOf(boundary);
    polygonsOf(boundary).forEach((rings, p) =>
      rings.forEach((ring, r) => {
        const told = flaws.filter(({ part, ring: of }) => part === p + 1 && of === r + 1);
        const tells = (...codes: string[]) => told.some(({ code }) => codes.includes(code));
        // GeoJSON's null is a number that is none: the check of validity tells where.
        const isNumber = ring.flat().every(Number.isFinite);
        if (!isNumber && !(layers[layer]!.format === "geojson" && tells("not-finite")))
          throw new Error(`${id}: a number that is none, and nothing says so`);
        if (
          !ring.every(([lng = NaN, lat = NaN]) => !(Math.abs(lng) > 180) && !(Math.abs(lat) > 90))
        )
          throw new Error(`${id} is not on Earth`);
        const [first, last] = [ring[0], ring.at(-1)];
        const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
        if (!isClosed && !tells("unclosed", "too-few-positions", "not-finite"))
          throw new Error(`${id}: a ring is open, and nothing says so`);
      }),
    );
    if (isSized(flaws) && !(measure(boundary).ellipsoidHa >= 0))
      throw new Error(`${id}: valid, and without an area`);
  }
  return { read: features.length };
}

function requireUnpolluted(): void {
  for (const key in {}) throw new Error(`Object.prototype has “${key}”`);
  if (({} as Record<string, unknown>)["polluted"] !== undefined) throw new Error("polluted");
}
