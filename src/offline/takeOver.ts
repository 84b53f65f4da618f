/** What the page says to a newer service worker that waits: the reader wants the newer page. */
export const TAKE_OVER = "take-over";
