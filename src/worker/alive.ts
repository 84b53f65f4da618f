/**
 * How the page learns that a worker has died. A browser that ends one, for want of memory or otherwise, need
 * not say so: whoever waits for its answer would wait for ever. A worker therefore holds a lock of the Web
 * Locks API for as long as it lives, and the page queues for the same lock: it gets it when the worker is no
 * more. https://w3c.github.io/web-locks/#termination-of-locks
 */
interface Holding {
  /** The lock's name. */
  readonly holds: string;
}

/** In a worker: holds a lock until the end, and tells the page which. */
export function holdLock(): void {
  // Where there are no locks, as on a page without https, only what the browser says is heard.
  if (!("locks" in navigator)) return;
  const name = `quang-ninh-zones/worker/${crypto.randomUUID()}`;
  const held = () => {
    postMessage({ holds: name } satisfies Holding);
    return new Promise<never>(() => undefined);
  };
  navigator.locks.request(name, held).catch(() => undefined);
}

/** In the page: calls back when the worker is no more, whatever ended it. */
export function onEnd(worker: Worker, ended: () => void): void {
  worker.addEventListener("message", ({ data }: MessageEvent<Partial<Holding> | null>) => {
    if (typeof data?.holds !== "string") return;
    navigator.locks.request(data.holds, ended).catch(() => undefined);
  });
}
