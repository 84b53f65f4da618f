/** Published files that the first view does without and a next step wants, kept while there is a network. */
import { isKept, keep } from "../files/kept";

const SMALL = ["near.json", "display/envelopes.topojson", "display/routes.topojson"];
/** Full detail: what is measured, looked at closely, and compared with. */
const LARGE = ["zones.geojson", "units.geojson", "park-envelopes.geojson"];

/** One after another; what does not come now comes at the next visit. */
export async function keepAhead(base: URL): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  const files = connection?.saveData ? SMALL : [...SMALL, ...LARGE];
  for (const file of files) await keepOne(new URL(`geo/${file}`, base)).catch(() => undefined);
}

async function keepOne(url: URL): Promise<void> {
  const answer = await fetch(url, { cache: "no-cache" });
  if (!answer.ok || (await isKept(url, answer))) return;
  const copy = answer.clone();
  // Throws where it is cut: a good copy stays.
  await answer.json();
  await keep(url, copy);
}
