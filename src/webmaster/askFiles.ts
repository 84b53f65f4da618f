/** The files that the embed is made of, asked of the server as a browser asks for them. */
import { ELEMENT_FILE } from "../lib/embed/code";
import type { Finding, SentFile } from "../lib/embed/selfTest";
import type { WebmasterWords } from "../lib/words/vi/webmaster";

/** The embed's page, what it asks for, and files that owners replace. */
export async function filesOf(page: Response, site: URL): Promise<SentFile[]> {
  const made = new DOMParser().parseFromString(await page.clone().text(), "text/html");
  const linked = [...made.querySelectorAll("script[src], link[href]")].map(
    (one) => one.getAttribute("src") ?? one.getAttribute("href") ?? "",
  );
  const addresses = [
    page.url,
    ...linked.map((address) => new URL(address, page.url).href),
    ...[`embed/${ELEMENT_FILE}`, "embed.json", "geo/register.json", "geo/zones.geojson"].map(
      (name) => new URL(name, site).href,
    ),
  ];
  return Promise.all(
    [...new Set(addresses)].map(async (address) => {
      const answer = await fetch(address, { cache: "no-cache" }).catch(() => null);
      return {
        name: address.startsWith(site.href)
          ? new URL(address).pathname.slice(site.pathname.length)
          : address,
        status: answer?.status ?? 0,
        type: answer?.headers.get("Content-Type") ?? null,
        caching: answer?.headers.get("Cache-Control") ?? null,
      };
    }),
  );
}

/** Built for another address, the links for other sites lead there. */
export async function ofOembed(
  site: URL,
  said: WebmasterWords["test"]["said"],
): Promise<Finding[]> {
  try {
    const response = await fetch(new URL("oembed/map.json", site));
    if (!response.ok) return [{ state: "note", text: said.noOembed }];
    const { provider_url: built } = (await response.json()) as { provider_url?: string };
    return built === site.href
      ? [{ state: "good", text: said.oembedGood }]
      : [{ state: "bad", text: said.oembedOther(String(built)) }];
  } catch {
    return [{ state: "note", text: said.noOembed }];
  }
}
