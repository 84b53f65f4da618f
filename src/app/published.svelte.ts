/** The register and the checks that were computed at the build, with what is asked of them everywhere. */
import type { Checks } from "../lib/checks";
import { areOfOneVersion } from "../lib/oneVersion";
import type { Selection } from "../lib/links";
import { nameIn } from "../lib/names";
import type { NearFile } from "../lib/near/near";
import type { RoutesFile } from "../lib/near/routes";
import type { Park, Register, Zone } from "../lib/register/schema";
import type { Lang } from "../lib/words/languages";
import { Failures } from "./failures.svelte";
import { checked } from "../files/asBuilt";
import { loadJson, once } from "../files/load";

const NEAR = "near.json";

export class Published {
  register = $state.raw<Register | null>(null);
  #checks = $state.raw<Checks | null>(null);
  /** The register and the checks are of different versions: what is computed is not shown. */
  readonly isMixed = $derived(
    this.register !== null &&
      this.#checks !== null &&
      !areOfOneVersion(this.#checks, this.register),
  );
  /** What was computed at the build; null until it is there, or where it is of another version. */
  readonly checks = $derived(this.isMixed ? null : this.#checks);
  /** Distances to places; null until something asked for them, or if they could not be had. */
  near = $state.raw<NearFile | null>(null);
  /** Where reports go, as the owner of the site set it in owner.json. */
  reportTo = $state.raw<string | null>(null);
  /** All that owner.json holds; undefined until it was read. */
  owner = $state.raw<unknown>(undefined);
  readonly #failures = new Failures();
  readonly #base: string;
  readonly start = once(() => this.#start());
  readonly #nearOnce = once(() => this.#loadNear());

  constructor(base: string) {
    this.#base = base;
  }

  zone(id: string): Zone | undefined {
    return this.register?.zones.find((zone) => zone.id === id);
  }

  park(id: string): Park | undefined {
    return this.register?.parks.find((park) => park.id === id);
  }

  nameOf({ kind, id }: Selection, lang: Lang): string | null {
    const thing = kind === "zone" ? this.zone(id) : this.park(id);
    return thing ? nameIn(thing.name, lang) : null;
  }

  /** Files that could not be had, or are not what they should be, by name. */
  get failed(): readonly string[] {
    return this.#failures.files;
  }

  /** Files that are long in coming. */
  get slow(): readonly string[] {
    return this.#failures.slow;
  }

  /** Another try of the files that could not be had, or do not belong together. */
  async again(): Promise<void> {
    await Promise.all([this.#failures.again(), this.isMixed && this.#start()]);
  }

  /** The ways along the roads, to be drawn; null where they could not be had. */
  async readRoutes(): Promise<RoutesFile | null> {
    let file: RoutesFile | null = null;
    await this.#failures.watch("display/routes.topojson", async () => {
      file = await this.#routesOnce();
    });
    return file;
  }

  readNear(): Promise<void> {
    return this.#failures.watch(NEAR, this.#nearOnce);
  }

  readonly #routesOnce = once(() =>
    loadJson(
      "display/routes.topojson",
      this.#base,
      async (json) => (await import("../lib/mapFiles")).topologyWith("routes")(json) as RoutesFile,
    ),
  );

  async #loadNear(): Promise<void> {
    const parse = async (json: unknown) => (await import("../lib/near/near")).parseNear(json);
    this.near = await loadJson(NEAR, this.#base, parse);
  }

  async #start(): Promise<void> {
    await Promise.all([
      this.#read(
        "register.json",
        async () => (await import("../lib/register/parseRegister")).parsePublishedRegister,
        (read) => (this.register = read),
      ),
      this.#read(
        "checks.json",
        async () => (await import("../lib/checksFile")).parseChecks,
        (read) => (this.#checks = read),
      ),
      this.#readOwner(),
    ]);
  }

  /** The owner need not have set anything. */
  async #readOwner(): Promise<void> {
    try {
      const response = await fetch(new URL("owner.json", this.#base));
      const owner: unknown = response.ok ? await response.json() : null;
      this.owner = owner;
      const to = (owner as { reportTo?: unknown } | null)?.reportTo;
      this.reportTo = typeof to === "string" && /^(mailto:|https:)/.test(to) ? to : null;
    } catch {
      this.owner = null;
      this.reportTo = null;
    }
  }

  /** What `load` brings throws where the content is not what it should be. */
  #read<T>(
    file: string,
    load: () => Promise<(json: unknown) => T>,
    keep: (value: T) => void,
  ): Promise<void> {
    return this.#failures.watch(file, async () =>
      keep(await loadJson(file, this.#base, checked(file, load))),
    );
  }
}
