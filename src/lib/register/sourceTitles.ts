/** Sources that stand in prose by their code, such as "(S9)", are read by their title. */
import type { Lang } from "../words/languages";
import type { Register } from "./schema";

const CODE = /\b[A-Z]\d{1,3}\b/g;

/** Titles by code, without what follows in brackets. */
export function sourceTitles({ sources }: Pick<Register, "sources">): ReadonlyMap<string, string> {
  return new Map(sources.map(({ id, title }) => [id, title.replace(/ \([^()]*\)$/u, "")]));
}

/** "A3 rounds to 178." → "“list of 1,260 industrial parks” rounds to 178."; what is no code of a source stays. */
export function withSourceTitles(text: string, titles: ReadonlyMap<string, string>): string {
  return text.replace(CODE, (code) => {
    const title = titles.get(code);
    return title === undefined ? code : `“${title}”`;
  });
}

type Translate = (text: string) => { text: string; lang: Lang };

/** A translation whose answers name sources by their titles. */
export function citing(prose: Translate, titles: ReadonlyMap<string, string>): Translate {
  return (text) => {
    const own = prose(text);
    return { ...own, text: withSourceTitles(own.text, titles) };
  };
}
