/**
 * A `_headers` file, as Cloudflare Pages and Netlify read it beside index.html. Where two rules set one
 * header, such hosts send both values: so no two rules of this file that set the same header meet.
 */
import { CACHING, COMMON_HEADERS, type Opening } from "../headers.mjs";
import { comment, policyPair, preamble, type Place } from "./config";

export function staticHost({ path }: Place, opening: Opening): string {
  const policy = policyPair(opening);
  const rule = (pattern: string, headers: Readonly<Record<string, string>>) =>
    [
      `${path}${pattern}`,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ].join("\n");
  const page = { "Content-Security-Policy": policy.page, "Cache-Control": CACHING.else };
  const embed = { "Content-Security-Policy": policy.embed, "Cache-Control": CACHING.else };
  // Such hosts know a page by its address without ".html" as well.
  return [
    comment(preamble("a host that reads “_headers”", ["It belongs beside index.html."])),
    rule("*", COMMON_HEADERS),
    ...["", "index.html", "p/*", "selftest*", "embed-builder*", "sw.js"].map((pattern) =>
      rule(pattern, page),
    ),
    ...["embed", "embed.html", "embed/*"].map((pattern) => rule(pattern, embed)),
    rule("assets/*", {
      "Content-Security-Policy": policy.page,
      "Cache-Control": CACHING.assets,
    }),
    rule("geo/*", { "Cache-Control": CACHING.geo }),
    ...["embed.json", "owner.json"].map((pattern) =>
      rule(pattern, { "Cache-Control": CACHING.else }),
    ),
  ]
    .join("\n\n")
    .concat("\n");
}
