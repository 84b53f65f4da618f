/** The full page. */
import { mount } from "svelte";
import "../first/first.css";
import "../ui/tokens.css";
import App from "./App.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("The page has no #app to stand in.");
mount(App, { target });
