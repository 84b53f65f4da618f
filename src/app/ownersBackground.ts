/** What embed.json, beside the page, says of a base map; a fault in it is the owner's to hear. */
import type { Background } from "../lib/embed/background";

/** Resolves to null where there is none, or none that can be used. Never rejects. */
export async function ownersBackground(base: string): Promise<Background | null> {
  try {
    const [response, { readBackground }] = await Promise.all([
      fetch(new URL("embed.json", base)),
      import("../lib/embed/background"),
    ]);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const entry = ((await response.json()) as { background?: unknown } | null)?.background;
    const { background, fault } = readBackground(entry);
    if (fault) console.warn(fault);
    return background;
  } catch (error) {
    console.warn("embed.json could not be read; there is no base map but our own.", error);
    return null;
  }
}
