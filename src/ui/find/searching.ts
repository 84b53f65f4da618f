/** All that a search needs, fetched when somebody comes to the field. */
export { search } from "../../lib/find/search";
export { searchIndex } from "../../lib/find/searchIndex";
export { default as SearchOption } from "./SearchOption.svelte";
