/** The full page. */
import { mount } from "svelte";
import "../first/first.css";
import { sayUnfinished } from "../first/takeOver";
import { fetchMissingStyles } from "../ui/preload";
import "../ui/tokens.css";
import App from "./App.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("The page has no #app to stand in.");
fetchMissingStyles().then(
  () => mount(App, { target }),
  // Without them the map would cover the list: what was built stays, and says so.
  sayUnfinished,
);
