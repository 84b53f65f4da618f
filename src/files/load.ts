/** The published files as the pages read them: where a kept copy stands in, the reader and the owner are told. */
import { offline } from "../offline/offline.svelte";
import type { Read } from "./asBuilt";
import { readJson } from "./readJson";

/** As readJson. */
export async function loadJson<T>(file: string, base: string, read?: Read<T>): Promise<T> {
  const { value, standIn } = await readJson(file, base, read);
  if (standIn) offline.note(standIn);
  return value;
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
