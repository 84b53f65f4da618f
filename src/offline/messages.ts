/** What the page says to a service worker. */

/** To a newer one that waits: the reader wants the newer page. */
export const TAKE_OVER = "take-over";
/** To the one at work: the page is at rest, and has the network to itself. */
export const KEEP_AHEAD = "keep-ahead";
