/** Before the end-to-end tests: the site, built if it is not, served as it would be deployed. */
import { headersFor } from "../../deploy/headers.mjs";
import { serve } from "../../scripts/lib/server.mjs";
import { buildSite, dist } from "../../scripts/lib/site.mjs";

/** The environment variable with the served site's address. */
export const SITE_URL = "QNZ_SITE_URL";

export default async function serveSite(): Promise<() => Promise<void>> {
  await buildSite();
  const { url, close } = await serve({ root: dist, port: 0, headers: (name) => headersFor(name) });
  process.env[SITE_URL] = url;
  return close;
}
