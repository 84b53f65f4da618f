/** What the custom element weighs; what the pages weigh is counted in a browser, tests/e2e/embedWeight.spec.ts. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { dist } from "../../scripts/lib/site.mjs";

const MOST_ELEMENT_BYTES = 5_000;

test("there is a page for each of the 5 zones and 23 parks", () => {
  const pages = readdirSync(path.join(dist, "embed")).filter((name) => name.endsWith(".html"));
  expect(pages).toHaveLength(5 + 23);
});

test("the custom element weighs at most 5 kB gzip", () => {
  const bytes = gzipSync(readFileSync(path.join(dist, "embed/quang-ninh-zones.v1.js"))).length;
  expect(bytes).toBeLessThanOrEqual(MOST_ELEMENT_BYTES);
});
