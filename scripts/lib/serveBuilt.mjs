/** The built site, served as it would be deployed. */
import { headersFor } from "../../deploy/headers.mjs";
import { readOpening } from "./opening.mjs";
import { serve } from "./server.mjs";
import { dist } from "./site.mjs";

/** @param {number} port 0 for any that is free */
export async function serveBuilt(port) {
  const opening = await readOpening(dist);
  const headers = (/** @type {string} */ name) => headersFor(name, opening);
  return serve({ root: dist, port, headers });
}
