/** A browser that keeps nothing, or nothing more: the planner is told at once, and nothing that was done is lost. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, idle, open, openList, test } from "./page";
import { choose, mend, parcels, rename } from "./helpers/planner";

/** Leaves no room on the disk; what is returned gives back what the browser has, as would detaching. */
async function fill(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  return async () => {
    await session.send("Storage.overrideQuotaForOrigin", { origin });
  };
}

test("with storage full an edit is told at once, can be downloaded, and is kept once there is room", async ({
  page,
}) => {
  await openList(page);
  // Before anything is kept: the browser remembers for a while how much room it had.
  const giveBack = await fill(page);
  await mend(page);
  const alert = page.getByRole("alert").filter({ hasText: "storage is full" });
  await expect(alert).toBeVisible();
  await choose(page, "Lô 1");
  await rename(page, "Lô 1 sửa");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    alert.getByRole("button", { name: "Download now" }).click(),
  ]);
  expect(readFileSync(await file.path(), "utf8")).toContain("Lô 1 sửa");
  await giveBack();
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(alert).toBeHidden();
  await page.reload();
  await idle(page);
  await page.getByLabel(/^Choose a boundary on the map/).selectOption({ label: "Lô 1 sửa" });
});

test(
  "where everything that keeps is refused, the page works and says what is not kept",
  { tag: "@long" },
  async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("Storage is refused here.", "SecurityError");
      };
      for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
        Object.defineProperty(window, name, { get: refuse });
    });
    await open(page, "lang=en");
    await page.getByRole("button", { name: "Save Song Khoai" }).click();
    await expect(page.getByRole("button", { name: /^1 saved/ })).toBeVisible();
    await page.goto("./?lang=en&view=work");
    await page.getByLabel("Choose files…").setInputFiles(parcels("four.geojson", 2));
    await page.getByRole("button", { name: "Take 4 boundaries and check" }).click();
    await expect(page.getByText(/^4 boundaries[:,]/)).toBeVisible();
    await expect(page.getByText("does not allow saving")).toBeVisible();
    await expect(page.getByRole("button", { name: "Download now" })).toBeVisible();
  },
);

test(
  "a newer page in another tab takes the store over: this one says so and loses nothing",
  { tag: "@long" },
  async ({ page, context }) => {
    await mend(page);
    await choose(page, "Lô 1");
    const newer = await context.newPage();
    await newer.goto("./p/song-khoai.html");
    await newer.evaluate(() => {
      const opening = indexedDB.open("quang-ninh-zones", 99);
      let isHeld = true;
      Object.assign(window, { letGo: () => (isHeld = false) });
      opening.onupgradeneeded = () => {
        // An upgrade that takes its time: every tab has to wait.
        const store = opening.transaction!.objectStore("heads");
        const hold = () => {
          if (isHeld) store.count().onsuccess = hold;
        };
        hold();
      };
    });
    await rename(page, "Lô 1 sửa");
    await expect(page.getByText("Another tab of this page holds up the saving")).toBeVisible();
    await newer.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
    await expect(page.getByText("has opened a newer version of this page")).toBeVisible();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download now" }).click(),
    ]);
    expect(readFileSync(await file.path(), "utf8")).toContain("Lô 1 sửa");
  },
);
