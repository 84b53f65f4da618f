/** Published files may be replaced on the server without a new build: what changed is checked, and believed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { securityHeaders } from "../../deploy/headers.mjs";
import { serve } from "../../scripts/lib/server.mjs";
import { dist } from "../../scripts/lib/site.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "qnz-replaced-"));
const register = path.join(folder, "geo/register.json");
let site: Awaited<ReturnType<typeof serve>>;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  cpSync(dist, folder, { recursive: true });
  site = await serve({ root: folder, port: 0, headers: securityHeaders });
});
test.afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

function replace(from: string, to: string) {
  const text = readFileSync(register, "utf8");
  expect(text).toContain(from);
  writeFileSync(register, text.replace(from, to));
}

test("a figure that the owner changed is shown", async ({ page }) => {
  replace("18842.56", "18843.57");
  await page.goto(`${site.url}?lang=en`);
  await expect(page.locator("#app").getByText("18,843.57 ha")).toBeVisible();
});

test("a file with a unit that does not exist is refused by name, though it is good JSON", async ({
  page,
}) => {
  replace('"unit": "ha"', '"unit": "hectares"');
  await page.goto(`${site.url}?lang=en`);
  await expect(page.getByRole("alert").filter({ hasText: "register.json" })).toBeVisible();
  await expect(page.locator("#app").getByText("18,843.57 ha")).toHaveCount(0);
});
