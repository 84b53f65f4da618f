/** The pages for webmasters: one makes the code of an embed, the other tests it. */
import { mount } from "svelte";
import "../ui/tokens.css";
import { loadJson } from "../files/load";
import { parseLink } from "../lib/links";
import { parsePublishedRegister } from "../lib/register/parseRegister";
import { preferredLang } from "../lib/words/languages";
import { loadWebmasterWords } from "../lib/words/webmaster";
import { loadWords } from "../lib/words/load";

const html = document.documentElement;
const target = document.getElementById("app");
if (!target) throw new Error("The page has no #app to stand in.");

const { state } = parseLink(location.search);
const site = new URL("./", document.baseURI).href;
const lang = state.lang ?? preferredLang(navigator.languages);
const dark = matchMedia("(prefers-color-scheme: dark)");
const theme = () =>
  (html.dataset.theme = state.theme === "auto" ? (dark.matches ? "dark" : "light") : state.theme);
theme();
dark.addEventListener("change", theme);
html.lang = lang;

const [own, words] = await Promise.all([loadWebmasterWords(lang), loadWords(lang)]);
const tongue = { lang, words, prose: (text: string) => ({ text, lang: "en" as const }) };
if (html.dataset.page === "builder") {
  const [{ default: Builder }, register] = await Promise.all([
    import("./Builder.svelte"),
    loadJson("register.json", site, (json) => parsePublishedRegister(json)),
  ]);
  document.title = own.builder.title;
  mount(Builder, { target, props: { site, register, selection: state.selection, tongue, own } });
} else {
  const { default: SelfTest } = await import("./SelfTest.svelte");
  document.title = own.test.title;
  mount(SelfTest, { target, props: { site, tongue, own } });
}
