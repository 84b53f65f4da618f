/** The published files, fetched from beside the page; one that is missing or broken is named. */
import { offline } from "../offline/offline.svelte";

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

/** `base` is the folder of the page, with a slash at its end. */
export async function loadJson<T>(file: string, base: string): Promise<T> {
  let response: Response;
  try {
    response = await fetch(new URL(`geo/${file}`, base));
  } catch (cause) {
    throw new LoadFault(file, "offline", { cause });
  }
  offline.note(file, response);
  if (!response.ok) throw new LoadFault(file, "missing");
  try {
    return (await response.json()) as T;
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
