/** The language on screen: its words, those of the first view before the rest, and the register's prose with the rest. */
import type { Prose } from "../lib/register/prose";
import type { Lang } from "../lib/words/languages";
import { loadFirstWords, loadWords, type FirstWords } from "../lib/words/load";
import type { FirstTongue } from "../ui/words";
import { checked } from "../files/asBuilt";
import { loadJson } from "../files/load";

/** The register is written in English. */
const WRITTEN_IN: Lang = "en";
/** One and the same each time: what was said already is told by it. */
const NONE: Prose = {};

export class Speaker {
  #current = $state.raw<FirstTongue | null>(null);
  /** The language that was asked for last could not be had. */
  hasFailed = $state(false);
  #wanted: Lang | null = null;
  /** Something is on screen, or about to be, that says more than the first view. */
  #wantsWhole = false;
  readonly #prose = new Map<Lang, Promise<Prose>>();

  constructor(readonly base: string) {}

  get current(): FirstTongue | null {
    return this.#current;
  }

  /** Changes the language once its words are there; until then, and where they do not come, the old one stays. */
  async speak(lang: Lang): Promise<void> {
    this.#wanted = lang;
    this.hasFailed = false;
    try {
      await (this.#wantsWhole ? this.whole() : this.#first(lang));
    } catch {
      this.hasFailed = this.#wanted === lang;
    }
  }

  async #first(lang: Lang): Promise<void> {
    const words = await loadFirstWords(lang);
    if (this.#wanted !== lang) return;
    if (this.#wantsWhole) return this.whole();
    this.#say(lang, words, NONE);
  }

  /** Brings all words of the language, and the prose; the next language comes with all of them at once. */
  async whole(): Promise<void> {
    this.#wantsWhole = true;
    const lang = this.#wanted;
    if (!lang) return;
    const [words, prose] = await Promise.all([loadWords(lang), this.#proseOf(lang)]);
    if (this.#wanted !== lang) return this.whole();
    this.#say(lang, words, prose);
  }

  #proseOf(lang: Lang): Promise<Prose> {
    if (lang === WRITTEN_IN) return Promise.resolve(NONE);
    const known = this.#prose.get(lang);
    if (known) return known;
    // Sentence by sentence: one that is not translated stays English, and takes no other with it.
    const file = `text/${lang}.json`;
    const check = checked(file, async () => {
      const { parseAnyProse } = await import("../lib/register/prose");
      return (json) => parseAnyProse(json, file);
    });
    const reading = loadJson(file, this.base, check).catch((): Prose => {
      this.#prose.delete(lang);
      return NONE;
    });
    this.#prose.set(lang, reading);
    return reading;
  }

  #say(lang: Lang, words: FirstWords, prose: Prose): void {
    const { lang: shown, words: said } = this.#current ?? {};
    // Said already: what is on screen need not be made anew.
    if (shown === lang && said === words && this.#spoken === prose) return;
    this.#spoken = prose;
    this.#current = {
      lang,
      words,
      prose: (text) => {
        const own = Object.hasOwn(prose, text) ? prose[text] : undefined;
        return own === undefined ? { text, lang: WRITTEN_IN } : { text: own, lang };
      },
    };
  }

  #spoken: Prose | null = null;
}
