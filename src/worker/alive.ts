/**
 * How the page learns that a worker has died, or a worker that another has which it started. A browser that
 * ends one, for want of memory or otherwise, need not say so: whoever waits for its answer would wait for
 * ever. A worker therefore holds a lock of the Web Locks API for as long as it lives, and whoever started it
 * queues for the same lock: it gets it when the worker is no more.
 * https://w3c.github.io/web-locks/#termination-of-locks
 */
interface Holding {
  /** The lock's name. */
  readonly holds: string;
}

/**
 * In a worker: holds a lock until the end, and tells where it was started which. Resolves when it has told;
 * never where there are no locks.
 */
export function holdLock(): Promise<void> {
  // Where there are no locks, as on a page without https, only what the browser says is heard.
  if (!("locks" in navigator)) return new Promise(() => undefined);
  const name = `quang-ninh-zones/worker/${crypto.randomUUID()}`;
  return new Promise((resolve) => {
    const held = () => {
      postMessage({ holds: name } satisfies Holding);
      resolve();
      return new Promise<never>(() => undefined);
    };
    navigator.locks.request(name, held).catch(() => undefined);
  });
}

/** Where it was started: calls back when the worker is no more, whatever ended it. */
export function onEnd(worker: Worker, ended: () => void): void {
  worker.addEventListener("message", ({ data }: MessageEvent<Partial<Holding> | null>) => {
    if (typeof data?.holds !== "string") return;
    navigator.locks.request(data.holds, ended).catch(() => undefined);
  });
}
