/** A worker that dies says nothing. The page notices, says so in a sentence, and works at the next try. */
import type { Page } from "@playwright/test";
import { expect, idle, open, openList, test } from "./page";
import { choose, go, mend, parcels } from "./helpers/planner";

/** Ends every worker of that script for good, as a browser does that wants its memory back: without a word. */
async function kill(page: Page, script: "reading" | "computing"): Promise<void> {
  const workers = () => page.workers().filter((worker) => worker.url().includes(script));
  await expect.poll(() => workers().length).toBeGreaterThan(0);
  // It runs: it holds the lock by which its end is noticed.
  await expect
    .poll(() => page.evaluate(async () => (await navigator.locks.query()).held?.length))
    .toBeGreaterThan(0);
  for (const worker of workers()) void worker.evaluate(() => self.close()).catch(() => undefined);
}

test("reading goes on at the next try after its worker was killed", async ({ page }) => {
  await openList(page, "lang=en&view=work");
  await page.getByLabel("Choose files…").setInputFiles(parcels("many.geojson", 200));
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  await kill(page, "reading");
  await expect(page.getByText(/^The browser ended the reading/)).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("button", { name: "Take 40,000 boundaries and check" })).toBeVisible({
    timeout: 60_000,
  });
});

test("measuring all again says that it was cut off, and goes through at the next try", async ({
  page,
}) => {
  await openList(page, "lang=en&view=check");
  const recompute = page.getByRole("button", { name: /^Recompute/ });
  // A worker that is measuring hears nothing until it is done: it is ended while it waits for a file.
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route("**/units.geojson", async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await recompute.click();
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  await kill(page, "computing");
  await expect(page.getByText("Could not be recomputed.")).toBeVisible();
  go();
  await recompute.click();
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
});

test(
  "a check is made again after its worker was killed, and what was read stays",
  { tag: "@long" },
  async ({ page }) => {
    await openList(page, "lang=en&view=work");
    await page.getByLabel("Choose files…").setInputFiles(parcels("some.geojson", 60));
    await page.getByRole("button", { name: /^Take 3,600 boundaries/ }).click();
    await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
    await kill(page, "reading");
    await expect(page.getByText(/^The browser ended the check/)).toBeVisible();
    await page.getByRole("button", { name: "Check again" }).click();
    await expect(page.getByText(/^3,600 boundaries/)).toBeVisible({ timeout: 60_000 });
  },
);

test(
  "merging is offered again after its worker was killed, and the boundaries are as they were",
  { tag: "@long" },
  async ({ page }) => {
    await mend(page);
    await choose(page, "Lô 1");
    // Held in the middle of it: the worker gets no further than its first message.
    await page.evaluate(() => {
      const post = MessagePort.prototype.postMessage;
      MessagePort.prototype.postMessage = function (
        this: MessagePort,
        message: unknown,
        ...more: never[]
      ) {
        const isTask = (message as { type?: string }).type === "APPLY";
        if (!isTask) post.call(this, message, ...more);
      } as typeof post;
      Object.assign(window, { giveBack: () => (MessagePort.prototype.postMessage = post) });
    });
    await page.getByLabel("Merge", { exact: true }).selectOption({ label: "Lô 2" });
    await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
    await page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack());
    await kill(page, "reading");
    const fault = page.getByRole("alert").filter({ hasText: "the boundaries are as they were" });
    await fault.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("button", { name: /^Undo: merge/ })).toBeVisible();
  },
);

test.describe("where workers are refused altogether", () => {
  test.use({ provoked: /Workers are refused here/ });

  test("the map is drawn simply, and a file is read and checked in the page", async ({ page }) => {
    await page.addInitScript(() => {
      window.Worker = class {
        constructor() {
          throw new DOMException("Workers are refused here.", "SecurityError");
        }
      } as unknown as typeof Worker;
    });
    await page.goto("./?lang=en&view=work");
    await expect(page.getByText(/^The browser could not go on drawing the full map/)).toBeVisible();
    await page.getByLabel("Choose files…").setInputFiles(parcels("four.geojson", 2));
    await page.getByRole("button", { name: "Take 4 boundaries and check" }).click();
    await expect(page.getByText(/^4 boundaries[:,]/)).toBeVisible();
  });
});

test.describe("where a worker's script does not come", () => {
  test.use({ provoked: /^console: Failed to load resource/ });

  test("the same is done in the page", { tag: "@long" }, async ({ page }) => {
    await page.route("**/assets/reading.worker-*.js", (route) => route.abort());
    await open(page, "lang=en&view=work");
    await page.getByLabel("Choose files…").setInputFiles(parcels("four.geojson", 2));
    await page.getByRole("button", { name: "Take 4 boundaries and check" }).click();
    await expect(page.getByText(/^4 boundaries[:,]/)).toBeVisible();
    await go(page, "Mend");
    await idle(page);
  });
});
