/** The first view as HTML text, made at build by the components that the live page is made of. */
import { render } from "svelte/server";
import { parseChecks } from "../lib/checksFile";
import { parsePublishedRegister } from "../lib/register/parseRegister";
import { en } from "../lib/words/en";
import { vi } from "../lib/words/vi";
import { BUILT_LANGS, type BuiltLang } from "./built";
import First from "./First.svelte";
import PageLinks from "./PageLinks.svelte";

const WORDS = { vi, en };

/**
 * @param register,checks the published files as JSON.parse gave them; throws a DataFault where one is wrong
 * @returns one element a language, each with the attribute data-in
 */
export async function firstView(register: unknown, checks: unknown): Promise<string> {
  const own = { register: parsePublishedRegister(register), checks: parseChecks(checks) };
  const views = await Promise.all(BUILT_LANGS.map((lang) => viewIn(lang, own)));
  return views.join("");
}

async function viewIn(
  lang: BuiltLang,
  own: {
    register: ReturnType<typeof parsePublishedRegister>;
    checks: ReturnType<typeof parseChecks>;
  },
): Promise<string> {
  const words = WORDS[lang];
  // The list shows no prose: names, numbers and words only.
  const tongue = { lang, words, prose: (text: string) => ({ text, lang: "en" as const }) };
  const { body } = await render(First, { props: { lang, tongue, ...own } });
  const html = withOwnIds(body.replaceAll(/<!--[^>]*-->/g, ""), lang);
  if (html.includes(" style="))
    throw new Error("The first view has a style attribute; the site's policy forbids it.");
  return `<div data-in="${lang}" lang="${lang}">${html}</div>`;
}

/** Two views stand in one page: an id must be there once. */
function withOwnIds(html: string, lang: string): string {
  return html
    .replaceAll(
      / (id|for|popovertarget|aria-controls|aria-labelledby|aria-describedby)="([^"]+)"/g,
      ` $1="${lang}-$2"`,
    )
    .replaceAll(' href="#', ` href="#${lang}-`);
}

/** The pages of zones and parks that need no script, as a list of links. */
export function pageLinks(register: unknown): string {
  const { zones, parks } = parsePublishedRegister(register);
  const { body } = render(PageLinks, { props: { things: [...zones, ...parks] } });
  return body.replaceAll(/<!--[^>]*-->/g, "");
}
