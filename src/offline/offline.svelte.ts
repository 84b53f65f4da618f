/**
 * The page without the network: starts the service worker once the page has come to rest, and says when
 * a newer page waits, and of which day the copies are that stand in for published files.
 */
import type { StandIn } from "../files/readJson";
import { KEEP_AHEAD, TAKE_OVER } from "./messages";

class Offline {
  /** Published files of which a kept copy is on screen. */
  copies = $state.raw<readonly StandIn[]>([]);
  #waiting = $state.raw<ServiceWorker | null>(null);

  /** Whether a newer page is ready to be used. */
  get hasNewer(): boolean {
    return this.#waiting !== null;
  }

  /** A kept copy is on screen; its owner is told why, for a reader can go on. */
  note(copy: StandIn): void {
    this.copies = [...this.copies, copy];
    if (copy.why === "broken")
      console.error(`geo/${copy.file} is not what it should be; the last good copy is shown.`);
    console.warn(copy.fault);
  }

  /** Where service workers are forbidden, as in some frames, the page works on without. */
  async start(base: string): Promise<void> {
    if (!("serviceWorker" in navigator)) return;
    try {
      this.#watch(await navigator.serviceWorker.register(new URL("sw.js", base)));
      // Once the page itself is kept, without which the rest is of no use.
      (await navigator.serviceWorker.ready).active?.postMessage(KEEP_AHEAD);
    } catch {
      // No room or no permission: nothing is kept.
    }
  }

  /** Loads the newer page. */
  useNewer(): void {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), {
      once: true,
    });
    this.#waiting?.postMessage(TAKE_OVER);
  }

  #watch(registration: ServiceWorkerRegistration): void {
    const look = () => {
      // The first one replaces nothing: there is nothing newer to offer.
      if (registration.waiting && navigator.serviceWorker.controller)
        this.#waiting = registration.waiting;
    };
    look();
    registration.addEventListener("updatefound", () =>
      registration.installing?.addEventListener("statechange", look),
    );
  }
}

export const offline = new Offline();
