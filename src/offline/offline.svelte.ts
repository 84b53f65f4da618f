/**
 * The page without the network: starts the service worker once the page has come to rest, and says when
 * a newer page waits, and of which day the copies are that stand in for published files.
 */
import { KEPT_AT, KEPT_WHY, type Asked } from "./kept";

export interface KeptCopy {
  file: string;
  why: "offline" | "broken";
  at: Date;
}

class Offline {
  /** Published files of which a kept copy is on screen. */
  copies = $state.raw<readonly KeptCopy[]>([]);
  #waiting = $state.raw<ServiceWorker | null>(null);

  /** Whether a newer page is ready to be used. */
  get hasNewer(): boolean {
    return this.#waiting !== null;
  }

  /** Looks at the answer for a published file. */
  note(file: string, { headers }: Response): void {
    const why = headers.get(KEPT_WHY);
    if (why !== "offline" && why !== "broken") return;
    this.copies = [...this.copies, { file, why, at: new Date(headers.get(KEPT_AT) || Date.now()) }];
    // For the owner: a reader can go on.
    if (why === "broken")
      console.error(`geo/${file} is not what it should be; the last good copy is shown.`);
  }

  /** Where service workers are forbidden, as in some frames, the page works on without. */
  async start(base: string): Promise<void> {
    if (!("serviceWorker" in navigator)) return;
    try {
      const { serviceWorker } = navigator;
      const registration = await serviceWorker.register(new URL("sw.js", base));
      this.#watch(registration);
      const { active } = await serviceWorker.ready;
      const urls = performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((name) => name.startsWith(`${base}geo/`));
      tell(active, { type: "keep", urls });
    } catch {
      // No room or no permission: nothing is kept.
    }
  }

  /** Loads the newer page. */
  useNewer(): void {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), {
      once: true,
    });
    tell(this.#waiting, { type: "take-over" });
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

function tell(worker: ServiceWorker | null, asked: Asked): void {
  worker?.postMessage(asked);
}

export const offline = new Offline();
