/** What the service worker and the page say to each other. */

/** On the answer for a published file that is a kept copy: why, "offline" or "broken". */
export const KEPT_WHY = "x-kept-why";
/** When it was read from the network, as an HTTP date. */
export const KEPT_AT = "x-kept-at";

export type Asked = { type: "take-over" } | { type: "keep"; urls: readonly string[] };
