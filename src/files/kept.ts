/**
 * The last good copy of each published file, in the browser's cache storage where there is one: a file
 * that its owner replaced by a broken one must not take the map from readers who had it. Nothing
 * depends on it: in a sandboxed frame, or where storage throws, there is just no copy.
 */
const SHELF = "quang-ninh-zones/geo";

export async function keep(url: URL, answer: Response): Promise<void> {
  try {
    const shelf = await caches.open(SHELF);
    const before = await shelf.match(url);
    const stamp = stampOf(answer);
    if (before && stamp && stampOf(before) === stamp) return;
    await shelf.put(url, answer);
  } catch {
    // No storage here, or no room in it.
  }
}

export async function keptCopy(url: URL): Promise<Response | undefined> {
  try {
    return await (await caches.open(SHELF)).match(url);
  } catch {
    return undefined;
  }
}

/** What tells one state of a file from the next without reading it. */
export function stampOf({ headers }: Response): string | null {
  return headers.get("ETag") ?? headers.get("Last-Modified");
}
