/** Two tabs on one work, a page that dies in the middle of an edit, a clock that is wrong. */
import type { Page } from "@playwright/test";
import { expect, idle, open, test } from "./page";
import { choose, go, mend, parcels, rename } from "./helpers/planner";

/** A second tab on the same work, which the browser has put to sleep: it hears nothing of the first. */
async function sleepingTab(page: Page): Promise<Page> {
  const second = await page.context().newPage();
  await second.addInitScript(() => {
    Object.defineProperty(BroadcastChannel.prototype, "onmessage", { set: () => undefined });
  });
  await open(second, "lang=en&view=work");
  await go(second, "Mend");
  return second;
}

test("of two tabs that change one work the later is told, and the reader has both", async ({
  page,
}) => {
  await mend(page);
  const second = await sleepingTab(page);
  await choose(page, "Lô 1");
  await rename(page, "of the first tab");
  await choose(second, "Lô 2");
  await rename(second, "of the second tab");
  const alert = second.getByRole("alert").filter({ hasText: "was changed in another tab" });
  await expect(alert).toContainText("“khu-a (2)”");
  // Its own change can still be taken back, and done again.
  await second.getByRole("button", { name: /^Undo: rename/ }).click();
  await second.getByRole("button", { name: /^Redo: rename/ }).click();
  await alert.getByRole("button", { name: "Open the other tab's version" }).click();
  await choose(second, "of the first tab");
  await go(second, "Bring");
  await second.getByText(/^My works \(2\)/).click();
  await second.getByRole("button", { name: /^khu-a \(2\) 4/ }).click();
  await go(second, "Mend");
  await choose(second, "of the second tab");
});

test(
  "a work that another tab deletes stays until it is closed, and can be kept",
  { tag: "@long" },
  async ({ page, context }) => {
    await mend(page);
    await choose(page, "Lô 1");
    await rename(page, "mine");
    const second = await context.newPage();
    await open(second, "lang=en&view=work");
    await go(second, "Bring");
    await second.getByText(/^My works/).click();
    await second.getByRole("button", { name: /^Delete the work/ }).click();
    const alert = page.getByRole("alert").filter({ hasText: "was deleted in another tab" });
    await alert.getByRole("button", { name: "Keep the work" }).click();
    await expect(alert).toBeHidden();
    await page.getByRole("button", { name: /^Undo: rename/ }).click();
    await page.getByRole("button", { name: /^Redo: rename/ }).click();
    await page.reload();
    await idle(page);
    // The step that was open last, in whichever tab, is open again.
    await go(page, "Mend");
    await choose(page, "mine");
  },
);

test(
  "an edit is there after the page has crashed right behind it",
  { tag: "@long" },
  async ({ page, context }) => {
    await mend(page);
    await choose(page, "Lô 1");
    await rename(page, "just before the crash");
    const session = await context.newCDPSession(page);
    const crashed = page.waitForEvent("crash");
    void session.send("Page.crash").catch(() => undefined);
    await crashed;
    const next = await context.newPage();
    await open(next, "lang=en&view=work");
    await choose(next, "just before the crash");
  },
);

for (const [how, year] of [
  ["years ahead", 2044],
  ["years behind", 1999],
] as const)
  test(
    `a clock that is ${how} drops no work, and the one changed last is open`,
    { tag: "@long" },
    async ({ page, context }) => {
      await page.clock.setSystemTime(new Date(`${year}-03-01T08:00:00`));
      await mend(page, "first.geojson");
      await page.close();
      // The clock is set right, and another work is begun.
      const right = await context.newPage();
      await right.clock.setSystemTime(new Date());
      await open(right, "lang=en&view=work");
      await go(right, "Bring");
      await right.getByLabel("Choose files…").setInputFiles(parcels("second.geojson", 2));
      await right.getByRole("button", { name: "Take into a new file of work" }).click();
      await expect(right.getByRole("heading", { level: 2, name: "second" })).toBeVisible();
      await expect(right.getByText(/^4 boundaries[:,]/)).toBeVisible();
      await right.close();
      // And is wrong again.
      const wrong = await context.newPage();
      await wrong.clock.setSystemTime(new Date(`${year}-03-02T08:00:00`));
      await open(wrong, "lang=en&view=work");
      await expect(wrong.getByRole("heading", { level: 2, name: "second" })).toBeVisible();
      await go(wrong, "Bring");
      await wrong.getByText(/^My works \(2\)/).click();
      await wrong.getByRole("button", { name: /^first 4/ }).click();
      await expect(wrong.getByRole("heading", { level: 2, name: "first" })).toBeVisible();
      await open(wrong, "lang=en&park=song-khoai");
      await expect(wrong.getByRole("alert")).toHaveCount(0);
    },
  );
