import { cpSync, mkdtempSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { securityHeaders } from "../../deploy/headers.mjs";
import { serve } from "../../scripts/lib/server.mjs";
import { dist } from "../../scripts/lib/site.mjs";
import { CUT, expect, test } from "./page";

test.use({ serviceWorkers: "allow", hasOwnServers: true, provoked: CUT });

/** Until everything that was read is kept. */
async function kept(page: Page): Promise<void> {
  await page.goto("./?lang=en");
  await expect(page.locator('[data-idle="true"]')).toBeVisible();
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active!.state === "activated") return;
    await new Promise<void>((done) =>
      active!.addEventListener("statechange", () => active!.state === "activated" && done()),
    );
  });
  await expect
    .poll(() => page.evaluate(() => caches.match(new URL("geo/checks.json", document.baseURI))))
    .toBeTruthy();
}

test("after one visit the map, the list and a detail are there without the network", async ({
  page,
  context,
}) => {
  await kept(page);
  await context.setOffline(true);
  await page.goto("./?lang=en&park=song-khoai");
  await expect(page.getByText(/^No network: the page shows the copy/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: /Song Khoai/ })).toBeVisible();
  await expect(page.locator('[data-idle="true"]')).toBeVisible();
});

test.describe("when a file on the server is cut", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "qnz-cut-"));
  let site: Awaited<ReturnType<typeof serve>>;
  test.beforeAll(async () => {
    cpSync(dist, folder, { recursive: true });
    site = await serve({ root: folder, port: 0, headers: securityHeaders });
  });
  test.afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  test("the last good copy is shown, and the owner is told which file it is", async ({
    browser,
  }) => {
    const context = await browser.newContext({ baseURL: site.url, serviceWorkers: "allow" });
    const page = await context.newPage();
    await kept(page);
    truncateSync(path.join(folder, "geo/register.json"), 5000);
    rmSync(path.join(folder, "geo/register.json.br"), { force: true });
    const told = page.waitForEvent("console", (message) =>
      message.text().includes("register.json"),
    );
    await page.reload();
    await expect(page.getByText(/^register\.json on the server is broken/)).toBeVisible();
    await expect(page.getByText("375,171 ha").first()).toBeVisible();
    expect((await told).type()).toBe("error");
    await context.close();
  });
});
