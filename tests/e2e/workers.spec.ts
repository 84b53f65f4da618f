/** A worker that dies says nothing. The page notices, says so in a sentence, and works at the next try. */
import type { Page } from "@playwright/test";
import { expect, idle, open, openList, test } from "./page";
import { hold, JSON_READER } from "./helpers/hold";
import { choose, go, mend, parcels } from "./helpers/planner";

const isIn = (name: string | undefined, locks: readonly LockInfo[]) =>
  locks.some((lock) => lock.name === name);

/** Ends every worker of that script for good, as a browser does that wants its memory back: without a word. */
async function kill(page: Page, script: "reading" | "computing"): Promise<void> {
  const workers = () => page.workers().filter((worker) => worker.url().includes(script));
  await expect.poll(() => workers().length).toBeGreaterThan(0);
  // They run, and the page is queued for the lock of each, by which it learns of an end.
  await expect
    .poll(async () => {
      const { held = [], pending = [] } = await page.evaluate(() => navigator.locks.query());
      return held.length >= workers().length && held.every(({ name }) => isIn(name, pending));
    })
    .toBe(true);
  for (const worker of workers()) void worker.evaluate(() => self.close()).catch(() => undefined);
}

// A worker that computes hears nothing until it is done: each is ended while it waits for a file.

test("reading goes on at the next try after its worker was killed", async ({ page }) => {
  await openList(page, "lang=en&view=work");
  const letGo = await hold(page, JSON_READER);
  await page.getByLabel("Choose files…").setInputFiles(parcels("many.geojson", 20));
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  await kill(page, "reading");
  await expect(page.getByText(/^The browser ended the reading/)).toBeVisible();
  letGo();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("button", { name: "Take 400 boundaries and check" })).toBeVisible();
});

test("measuring all again says that it was cut off, and goes through at the next try", async ({
  page,
}) => {
  await openList(page, "lang=en&view=check");
  const recompute = page.getByRole("button", { name: /^Recompute/ });
  const letGo = await hold(page, "**/units.geojson");
  await recompute.click();
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  await kill(page, "computing");
  await expect(page.getByText("Could not be recomputed.")).toBeVisible();
  letGo();
  await recompute.click();
  await expect(page.getByText(/^Agrees with the published figures/)).toBeVisible();
});

test(
  "a check is made again after its worker was killed, and what was read stays",
  { tag: "@long" },
  async ({ page }) => {
    await openList(page, "lang=en&view=work");
    const letGo = await hold(page, "**/units.geojson");
    await page.getByLabel("Choose files…").setInputFiles(parcels("some.geojson", 60));
    await page.getByRole("button", { name: /^Take 3,600 boundaries/ }).click();
    await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
    await kill(page, "reading");
    await expect(page.getByText(/^The browser ended the check/)).toBeVisible();
    letGo();
    await page.getByRole("button", { name: "Check again" }).click();
    await expect(page.getByText(/^3,600 boundaries/)).toBeVisible();
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
    await kill(page, "reading");
    await page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack());
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
