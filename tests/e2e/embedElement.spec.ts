/** <quang-ninh-zones> on another origin's page, as its scripts and its layout treat it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { headersFor } from "../../deploy/headers.mjs";
import { serve, type Served } from "../../scripts/lib/server.mjs";
import { dist } from "../../scripts/lib/site.mjs";

type Element = HTMLElementTagNameMap["quang-ninh-zones"];
let folder: string;
let site: Served;
let listed: Served;
let stranger: Served;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "element-"));
  for (const name of ["listed", "stranger"]) mkdirSync(path.join(folder, name));
  cpSync(dist, path.join(folder, "site"), { recursive: true });
  listed = await serve({ root: path.join(folder, "listed"), port: 0 });
  stranger = await serve({ root: path.join(folder, "stranger"), port: 0 });
  const opening = { origins: [new URL(listed.url).origin], backgroundHosts: [] };
  writeFileSync(path.join(folder, "site/embed.json"), JSON.stringify({ origins: opening.origins }));
  const headers = (name: string) => headersFor(name, opening);
  site = await serve({ root: path.join(folder, "site"), port: 0, headers });
});

test.afterAll(async () => {
  await Promise.all([site, listed, stranger].map((one) => one?.close()));
  rmSync(folder, { recursive: true, force: true });
});

/** Puts a page on a host and opens it. */
async function host(page: Page, on: Served, name: string, body: string): Promise<void> {
  const root = on === listed ? "listed" : "stranger";
  const script = `<script src="${site.url}embed/quang-ninh-zones.v1.js"></script>`;
  writeFileSync(
    path.join(folder, root, `${name}.html`),
    `<!doctype html><html lang="en"><title>Host</title><body>${script}${body}</body></html>`,
  );
  await page.goto(`${on.url}${name}.html`);
}

test("what is asked before the frame has loaded is answered, far down the page as well", async ({
  page,
}) => {
  await host(
    page,
    listed,
    "early",
    `<p style="height: 9000px">An article</p><quang-ninh-zones zone="van-don" lang="en"></quang-ninh-zones>
     <script>
       const map = document.querySelector("quang-ninh-zones");
       window.answers = Promise.all([map.getState(), map.setLang("vi").then(() => map.getState())]);
     </script>`,
  );
  const answers = await page.evaluate(
    () => (window as unknown as { answers: Promise<unknown[]> }).answers,
  );
  expect(answers).toMatchObject([
    { zone: "van-don", lang: "en" },
    { zone: "van-don", lang: "vi" },
  ]);
});

test("put in, taken out and moved again and again it is one map that answers", async ({ page }) => {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await host(page, listed, "moved", `<div id="a"></div><div id="b"></div>`);
  const result = await page.evaluate(async () => {
    const [a, b] = [document.querySelector("#a")!, document.querySelector("#b")!];
    const map = document.createElement("quang-ninh-zones");
    map.setAttribute("park", "song-khoai");
    const refused: string[] = [];
    for (let round = 0; round < 25; round++) {
      (round % 2 ? a : b).append(map);
      map.getState().catch((error: Error) => refused.push(error.message));
      if (round % 5 === 4) map.remove();
    }
    await map.getState().catch((error: Error) => refused.push(error.message));
    a.append(map);
    map.lang = "ko";
    const { park, lang } = await map.getState();
    return { park, lang, frames: map.shadowRoot!.querySelectorAll("iframe").length, refused };
  });
  expect(result).toMatchObject({ park: "song-khoai", lang: "ko", frames: 1 });
  expect(new Set(result.refused)).toEqual(
    new Set(["The element was removed.", "The element is not in the page."]),
  );
  expect(faults).toEqual([]);
});

test("two elements on one page speak each for itself", async ({ page }) => {
  await host(
    page,
    listed,
    "two",
    `<quang-ninh-zones zone="van-don" lang="en"></quang-ninh-zones>
     <quang-ninh-zones park="cai-lan" lang="ko"></quang-ninh-zones>`,
  );
  const states = await page.evaluate(() =>
    Promise.all(
      [...document.querySelectorAll("quang-ninh-zones")].map((one) => (one as Element).getState()),
    ),
  );
  expect(states).toMatchObject([
    { zone: "van-don", park: null, lang: "en" },
    { zone: null, park: "cai-lan", lang: "ko" },
  ]);
});

test("in a row, in a folded-up part, right to left and under another's style sheet it has its room", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await host(
    page,
    listed,
    "layout",
    `<style>
       * { box-sizing: content-box; margin: 0; padding: 0; border: 0 }
       iframe, img { max-width: 50%; height: 99px !important; display: inline !important }
     </style>
     <div style="display: flex; direction: rtl">
       <aside style="width: 300px">Aside</aside><quang-ninh-zones></quang-ninh-zones>
     </div>
     <details><summary>More</summary><quang-ninh-zones park="cai-lan"></quang-ninh-zones></details>`,
  );
  const [inRow, folded] = [0, 1].map((at) => page.locator("quang-ninh-zones").nth(at));
  await expect.poll(async () => (await inRow!.boundingBox())?.width).toBe(700);
  await expect.poll(async () => (await inRow!.boundingBox())!.height).toBeGreaterThan(400);
  await page.getByText("More").click();
  await expect.poll(async () => (await folded!.boundingBox())?.width).toBe(1000);
  await expect(
    page.frameLocator("details quang-ninh-zones >> iframe").getByRole("heading"),
  ).toContainText("Cái Lân");
  await expect.poll(async () => (await folded!.boundingBox())!.height).toBeGreaterThan(600);
});

test(
  "where the map may not be framed, or has no address, what stands inside the element shows",
  { tag: "@long" },
  async ({ page }) => {
    const inside = `<a href="https://zones.example/">The map of Quảng Ninh</a>`;
    const told = `<script>
      window.errors = [];
      for (const one of document.querySelectorAll("quang-ninh-zones"))
        one.addEventListener("error", (event) => errors.push(event.detail.message));
    </script>`;
    await host(page, stranger, "refused", `<quang-ninh-zones>${inside}</quang-ninh-zones>${told}`);
    await expect(page.getByRole("link", { name: "The map of Quảng Ninh" })).toBeVisible();
    await expect(page.locator("iframe")).toBeHidden();
    const errors = () => page.evaluate(() => (window as unknown as { errors: string[] }).errors);
    expect(await errors()).toEqual([expect.stringContaining("may not be allowed in a frame")]);
    await host(
      page,
      listed,
      "wrong",
      `<quang-ninh-zones src="http://">${inside}</quang-ninh-zones>${told}`,
    );
    await expect(page.getByRole("link", { name: "The map of Quảng Ninh" })).toBeVisible();
  },
);
