/**
 * <quang-ninh-zones>: a thin element around the framed map. One classic script, no dependency; what
 * stands inside the element shows until, and unless, this script runs.
 */
const SOURCE = "quang-ninh-zones";
const VERSION = 1;
const CONTROLS = ["search", "list", "legend", "scale", "fullscreen", "figures", "link"];
const MIRRORED = ["lang", "zone", "park", "bbox", "c", "z", "theme", "filter"];
const FIXED = ["view", "layers", "inset", "ui", "gesture", "activate", ...CONTROLS];
/** The element's own; `height` and `label` need no other frame. */
const OWN = ["src", "height", "label"];
/** Attributes that are also properties. */
const REFLECTED = [...MIRRORED, ...FIXED, ...OWN];
/** Attributes that one request stands for. */
const TOGETHER: Record<string, string> = { zone: "park", c: "z" };
const LEAST_HEIGHT = 120;
const MOST_HEIGHT = 4000;
/** From when the frame has loaded to when what stands inside the element shows in its stead. */
const PATIENCE_MS = 10_000;

type Thing = { kind: "zone" | "park"; id: string } | null;
type State = Record<string, string | null>;
interface Waiting {
  resolve: (value: unknown) => void;
  reject: (reason: Error) => void;
}

/** Where the site is, from where this script came. */
const script = document.currentScript as HTMLScriptElement | null;
const SITE = new URL("../", script?.src || document.baseURI).href;

class QuangNinhZones extends HTMLElement {
  static readonly observedAttributes = REFLECTED;

  #frame: HTMLIFrameElement | null = null;
  /** That the framed page has answered; what is asked before waits for it. */
  #greeted: Promise<unknown> = Promise.resolve();
  #greet: Partial<Waiting> = {};
  #waiting = new Map<string, Waiting>();
  #count = 0;
  #isReady = false;
  /** Whether attributes are being written from what the map said. */
  #isMirroring = false;
  #height = 0;
  #isLive = false;
  /** Attributes that changed and were not yet acted upon. */
  #changed = new Set<string>();

  connectedCallback(): void {
    addEventListener("message", this.#hear);
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    // Constructed, so that a host's policy on inline styles has nothing to forbid.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ":host{display:block;flex:1 1 auto;min-width:0}:host([hidden]),[hidden]{display:none!important}iframe{display:block;width:100%;border:0}",
    );
    root.adoptedStyleSheets = [sheet];
    // Properties that were set before this script ran would hide the element's own.
    for (const name of [...REFLECTED, "selection"]) {
      const own = Object.getOwnPropertyDescriptor(this, name);
      if (own && Reflect.deleteProperty(this, name)) Reflect.set(this, name, own.value);
    }
    this.#load();
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#hear);
    this.#forget("The element was removed.");
    this.#greet.reject?.(new Error("The element was removed."));
    this.#frame?.remove();
    this.#frame = null;
  }

  /** Moved by moveBefore() the frame goes on as it is. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || this.#isMirroring || !this.#frame) return;
    if (name === "height") return this.#size();
    if (name === "label") return void (this.#frame.title = this.#label);
    if (this.#changed.size === 0) queueMicrotask(() => this.#lead());
    this.#changed.add(name);
  }

  /** Once, however many attributes changed together: asks the map, or loads it anew. */
  #lead(): void {
    const changed = this.#changed;
    this.#changed = new Set();
    if (!this.isConnected || changed.size === 0) return;
    // A park wins where both were set; of one that stood there before, the newer is meant.
    if (changed.has("zone") && !changed.has("park") && this.getAttribute("zone"))
      this.#mirror({ state: { park: null } });
    const names = new Set([...changed].map((name) => TOGETHER[name] ?? name));
    const requests = [...names].map((name) => this.#requestFor(name));
    if (!this.#isReady || requests.includes(null)) {
      this.#forget("The map was loaded anew.");
      return this.#load();
    }
    for (const request of requests)
      request!().catch(async (error: Error) => {
        this.#tell("error", { message: error.message });
        // What the map would not do is not what the attributes say.
        const state = await this.getState().catch(() => undefined);
        this.#mirror({ state: state as State | undefined });
      });
  }

  /** Null where only another frame will do. */
  #requestFor(name: string): (() => Promise<unknown>) | null {
    const value = this.getAttribute(name);
    if (name === "park") return () => this.select(this.selection);
    if (name === "filter") return () => this.setFilter(value ?? "");
    if (!value) return null;
    if (name === "lang") return () => this.setLang(value);
    if (name === "theme") return () => this.setTheme(value);
    if (name === "bbox") return () => this.fitBounds(value.split(",").map(Number));
    const [lng, lat] = (this.getAttribute("c") ?? "").split(",").map(Number);
    if (name === "z" && lat !== undefined) return () => this.flyTo([lng!, lat], Number(value));
    return null;
  }

  /** The address of the framed page. */
  get url(): string {
    const site = (this.getAttribute("src") ?? SITE).replace(/\/?$/, "/");
    const url = new URL("embed.html", new URL(site, document.baseURI));
    const id = this.getAttribute("park") ?? this.getAttribute("zone");
    // The page made for it has its picture even where script is off inside the frame.
    if (id && /^[a-z0-9-]{1,64}$/.test(id))
      url.pathname = url.pathname.replace(/embed\.html$/, `embed/${id}.html`);
    for (const name of [...MIRRORED, ...FIXED]) {
      const value = this.getAttribute(name);
      if (value !== null) url.searchParams.set(name, value);
    }
    return url.href;
  }

  get selection(): Thing {
    const park = this.getAttribute("park");
    const zone = this.getAttribute("zone");
    return park ? { kind: "park", id: park } : zone ? { kind: "zone", id: zone } : null;
  }
  set selection(thing: Thing) {
    for (const kind of ["zone", "park"])
      if (thing?.kind === kind) this.setAttribute(kind, thing.id);
      else this.removeAttribute(kind);
  }

  activate(): Promise<unknown> {
    return this.#ask("activate", {});
  }
  getState(): Promise<unknown> {
    return this.#ask("getState", {});
  }
  select(thing: Thing): Promise<unknown> {
    return this.#ask("select", thing);
  }
  fitBounds(bbox: number[]): Promise<unknown> {
    return this.#ask("fitBounds", { bbox });
  }
  flyTo(center: [number, number], zoom: number): Promise<unknown> {
    return this.#ask("flyTo", { center, zoom });
  }
  setFilter(filter: string): Promise<unknown> {
    return this.#ask("setFilter", { filter });
  }
  setLang(lang: string): Promise<unknown> {
    return this.#ask("setLang", { lang });
  }
  setTheme(theme: string): Promise<unknown> {
    return this.#ask("setTheme", { theme });
  }

  get #label(): string {
    return this.getAttribute("label") ?? "Bản đồ khu kinh tế, khu công nghiệp Quảng Ninh";
  }

  #load(): void {
    const frame = document.createElement("iframe");
    frame.title = this.#label;
    frame.allow = "fullscreen";
    frame.loading = "lazy";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    this.#frame = frame;
    this.#isReady = false;
    this.#size();
    const before = this.#greet;
    this.#greeted = new Promise((resolve, reject) => (this.#greet = { resolve, reject }));
    // Who waits for a frame that has gone waits for the new one.
    before.resolve?.(this.#greeted);
    const { resolve, reject } = this.#greet;
    frame.addEventListener("load", () => {
      const refusal = setTimeout(() => {
        if (this.#frame === frame) this.#instead();
        reject?.(new Error("The map did not answer: it may not be allowed in a frame here."));
      }, PATIENCE_MS);
      this.#send("hello", {})
        .then(resolve, reject)
        .finally(() => clearTimeout(refusal));
    });
    this.#greeted
      // Who had the live map has it again.
      .then(() => this.#frame === frame && this.#isLive && this.activate())
      .catch(({ message }: Error) => this.#frame === frame && this.#tell("error", { message }));
    try {
      frame.src = this.url;
      this.shadowRoot?.replaceChildren(frame);
    } catch {
      this.#instead();
      queueMicrotask(() => this.#tell("error", { message: "`src` is not an address." }));
    }
  }

  /** No map came: what stands inside the element, as without this script. The frame may still answer. */
  #instead(): void {
    if (this.#frame) this.#frame.hidden = true;
    this.shadowRoot?.append(document.createElement("slot"));
  }

  /** Asks the map, as soon as there is one. */
  async #ask(type: string, payload: unknown): Promise<unknown> {
    if (!this.#frame) throw new Error("The element is not in the page.");
    // What is out of sight is not fetched before it is wanted.
    this.#frame.loading = "eager";
    await this.#greeted;
    return this.#send(type, payload);
  }

  #send(type: string, payload: unknown): Promise<unknown> {
    const target = this.#frame?.contentWindow;
    if (!target) return Promise.reject(new Error("The element is not in the page."));
    const id = String(++this.#count);
    const { origin } = new URL(this.url);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      target.postMessage({ source: SOURCE, v: VERSION, type, id, payload }, origin);
    });
  }

  readonly #hear = ({ data, origin, source }: MessageEvent): void => {
    if (!this.#frame || source !== this.#frame.contentWindow) return;
    if (origin !== new URL(this.url).origin) return;
    if (data?.source !== SOURCE || data.v !== VERSION || typeof data.type !== "string") return;
    const { type, id, payload } = data;
    if (this.#frame.hidden) {
      this.#frame.hidden = false;
      this.shadowRoot?.querySelector("slot")?.remove();
    }
    const waiting = this.#waiting.get(id);
    if (waiting) {
      this.#waiting.delete(id);
      if (type === "reply" && payload?.ok) waiting.resolve(payload.result);
      else waiting.reject(new Error(String(payload?.message ?? payload?.code ?? type)));
    }
    if (type === "ready") this.#isReady = true;
    if (type === "live") this.#isLive = true;
    if (type === "change" || type === "select") this.#mirror(payload);
    if (type === "height") {
      const px = Number(payload?.px);
      if (px >= LEAST_HEIGHT && px <= MOST_HEIGHT && Math.abs(px - this.#height) >= 1) {
        this.#height = px;
        this.#size();
      }
    }
    if (["ready", "live", "select", "change", "height", "error"].includes(type))
      this.#tell(type, payload);
  };

  /** What the reader did becomes attributes; only those that say something else are written. */
  #mirror(payload: { state?: State | undefined }): void {
    this.#isMirroring = true;
    for (const name of MIRRORED) {
      const value = payload?.state?.[name];
      if (value === undefined || value === this.getAttribute(name)) continue;
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    }
    this.#isMirroring = false;
  }

  /** A number is kept; else the height follows the embed's, which depends on its width alone. */
  #size(): void {
    const own = Number(this.getAttribute("height"));
    const px = own > 0 ? own : this.#height || 480;
    if (this.#frame) this.#frame.style.height = `${px}px`;
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #forget(why: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(why));
    this.#waiting.clear();
  }
}

/** Reflects attributes as properties. */
for (const name of REFLECTED) {
  // Methods and an element's own properties keep their names.
  if (name in QuangNinhZones.prototype) continue;
  Object.defineProperty(QuangNinhZones.prototype, name, {
    get(this: HTMLElement) {
      return this.getAttribute(name);
    },
    set(this: HTMLElement, value: unknown) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  });
}

if (!customElements.get("quang-ninh-zones"))
  customElements.define("quang-ninh-zones", QuangNinhZones);
