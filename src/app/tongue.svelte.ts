/** The language on screen: its words, the register's prose and the lines' notes, fetched when first read. */
import { parseAnyProse, type Prose } from "../lib/register/prose";
import type { Lang } from "../lib/words/languages";
import { loadWords, type Words } from "../lib/words/load";
import type { Tongue } from "../ui/words";
import { loadJson } from "../files/load";

/** The register is written in English. */
const WRITTEN_IN: Lang = "en";

export class Speaker {
  #current = $state.raw<Tongue | null>(null);
  /** The language that was asked for last could not be had. */
  hasFailed = $state(false);
  #wanted: Lang | null = null;
  readonly #prose = new Map<Lang, Promise<Prose>>();

  constructor(readonly base: string) {}

  get current(): Tongue | null {
    return this.#current;
  }

  /** Changes the language once its words are there; until then, and where they do not come, the old one stays. */
  async speak(lang: Lang): Promise<void> {
    this.#wanted = lang;
    this.hasFailed = false;
    const words = await loadWords(lang).catch(() => null);
    if (this.#wanted !== lang) return;
    this.hasFailed = words === null;
    if (!words) return;
    this.#current = this.#tongue(lang, words, {});
    const prose = await this.#proseOf(lang);
    if (this.#current?.lang === lang) this.#current = this.#tongue(lang, words, prose);
  }

  #proseOf(lang: Lang): Promise<Prose> {
    if (lang === WRITTEN_IN) return Promise.resolve({});
    const known = this.#prose.get(lang);
    if (known) return known;
    // Sentence by sentence: one that is not translated stays English, and takes no other with it.
    const file = `text/${lang}.json`;
    const reading = loadJson<unknown>(file, this.base)
      .then((json) => parseAnyProse(json, file))
      .catch((): Prose => {
        this.#prose.delete(lang);
        return {};
      });
    this.#prose.set(lang, reading);
    return reading;
  }

  #tongue(lang: Lang, words: Words, prose: Prose): Tongue {
    return {
      lang,
      words,
      prose: (text) => {
        const own = Object.hasOwn(prose, text) ? prose[text] : undefined;
        return own === undefined ? { text, lang: WRITTEN_IN } : { text: own, lang };
      },
    };
  }
}
