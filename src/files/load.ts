/**
 * The published files, fetched from beside the page. One that is missing or broken is replaced by the
 * last good copy, and its owner is told on the console; without a copy it is named to whoever asked.
 */
import { KEPT_AT, KEPT_WHY } from "../offline/kept";
import { offline } from "../offline/offline.svelte";
import { keep, keptCopy } from "./kept";

/** A published file could not be had: the page says so and goes on without it. */
export class LoadFault extends Error {
  override readonly name = "LoadFault";
  constructor(
    readonly file: string,
    readonly why: "missing" | "broken" | "offline",
    options?: ErrorOptions,
  ) {
    super(`${file}: ${why}`, options);
  }
}

/**
 * @param file below geo/
 * @param base the folder of the page, with a slash at its end
 * @param parse throws where the content is not what it should be
 */
export async function loadJson<T>(
  file: string,
  base: string,
  parse: (json: unknown) => T = (json) => json as T,
): Promise<T> {
  const url = new URL(`geo/${file}`, base);
  try {
    const { value, answer } = await read(url, file, parse);
    void keep(url, answer);
    return value;
  } catch (fault) {
    const kept = await keptCopy(url);
    if (!kept) throw fault;
    const value = parse(await kept.clone().json());
    const why = fault instanceof LoadFault && fault.why === "offline" ? "offline" : "broken";
    const at = kept.headers.get("Date") ?? "";
    offline.note(file, new Response(null, { headers: { [KEPT_WHY]: why, [KEPT_AT]: at } }));
    console.warn(fault);
    return value;
  }
}

async function read<T>(url: URL, file: string, parse: (json: unknown) => T) {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw new LoadFault(file, "offline", { cause });
  }
  offline.note(file, response);
  if (!response.ok) throw new LoadFault(file, "missing");
  const answer = response.clone();
  try {
    return { value: parse(await response.json()), answer };
  } catch (cause) {
    throw new LoadFault(file, "broken", { cause });
  }
}

/** Calls `make` once; every later call gets the same promise, a failed one is tried again. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}
