/**
 * The published files, fetched from beside the page. For one that is missing or broken, or where there is
 * no network, the last good copy stands in.
 */
import type { Read } from "./asBuilt";
import { keep, keptCopy } from "./kept";

/** A published file could not be had: whoever asked says so and goes on without it. */
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

/** Why a kept copy stands in for a file, and when it was read from the network. */
export interface StandIn {
  file: string;
  why: "offline" | "broken";
  at: Date;
  fault: unknown;
}

/**
 * @param file below geo/
 * @param base the folder of the page, with a slash at its end
 * @param read throws where the content is not what it should be
 * @throws {LoadFault} it cannot be had, and there is no good copy of it
 */
export async function readJson<T>(
  file: string,
  base: string,
  read: Read<T> = (json) => json as T,
): Promise<{ value: T; standIn: StandIn | null }> {
  const url = new URL(`geo/${file}`, base);
  try {
    const { value, answer } = await fromNetwork(url, file, read);
    void keep(url, answer);
    return { value, standIn: null };
  } catch (fault) {
    const copy = await keptCopy(url);
    if (!copy) throw fault;
    const value = await made(copy.answer, read);
    const why = fault instanceof LoadFault && fault.why === "offline" ? "offline" : "broken";
    return { value, standIn: { file, why, at: copy.at, fault } };
  }
}

async function fromNetwork<T>(url: URL, file: string, read: Read<T>) {
  let response: Response;
  try {
    // Asked anew every time: what has not changed is not sent again, and what was replaced is seen.
    response = await fetch(url, { cache: "no-cache" });
  } catch (cause) {
    throw new LoadFault(file, "offline", { cause });
  }
  if (!response.ok) throw new LoadFault(file, "missing");
  const answer = response.clone();
  try {
    return { value: await made(response, read), answer };
  } catch (cause) {
    throw new LoadFault(file, "broken", { cause });
  }
}

async function made<T>(answer: Response, read: Read<T>): Promise<T> {
  const bytes = await answer.arrayBuffer();
  return read(JSON.parse(new TextDecoder().decode(bytes)), bytes);
}
