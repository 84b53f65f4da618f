/**
 * The published files, fetched from beside the page. One that is missing or broken is replaced by the
 * last good copy, and its owner is told on the console; without a copy it is named to whoever asked.
 */
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
    const [value, date] = [parse(await kept.json()), kept.headers.get("Last-Modified")];
    console.error(
      `geo/${file} cannot be used (${reasonOf(fault)}). Readers who had it before still see the last good copy${date ? `, of ${date}` : ""}; new readers see nothing of it. Put a good file there.`,
    );
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
  if (!response.ok) throw new LoadFault(file, "missing");
  const answer = response.clone();
  try {
    return { value: parse(await response.json()), answer };
  } catch (cause) {
    throw new LoadFault(file, "broken", { cause });
  }
}

function reasonOf(fault: unknown): string {
  if (!(fault instanceof LoadFault)) return String(fault);
  return fault.cause instanceof Error ? `${fault.why}: ${fault.cause.message}` : fault.why;
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
