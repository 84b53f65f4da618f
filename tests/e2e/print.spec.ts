/** Sheets are counted as they come out of the printer: as pages of a PDF. */
import type { Page } from "@playwright/test";
import { LANGUAGES, type Lang } from "../../src/lib/words/languages";
import { loadWords } from "../../src/lib/words/load";
import { hold } from "./helpers/hold";
import { CUT, expect, idle, openList, test } from "./page";

/** Those of which most is known, so that their sheets are the longest. */
const LONGEST = "hai-ha,dam-nha-mac,song-khoai,dong-mai,cai-lan";

// A small window: the map in it is not what is tested.
test.use({ viewport: { width: 800, height: 300 } });

/** The browser's dialog is a note here: nobody is there to close it. */
const wanted = (page: Page) => page.locator("html[data-printed]");
async function withoutDialog(page: Page) {
  await page.addInitScript(() => {
    window.print = () => (document.documentElement.dataset["printed"] = "yes");
  });
}

async function sheet(page: Page, lang: Lang, query: string) {
  await openList(page, `lang=${lang}&${query}`);
  const { sheet: words } = await loadWords(lang);
  await page.getByRole("button", { name: words.print }).click();
  await expect(wanted(page)).toHaveCount(1);
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString(
    "latin1",
  );
  const [, , , width, height] = /\/MediaBox\s*\[\s*(\S+) (\S+) (\S+) ([^\s\]]+)/.exec(pdf) ?? [];
  return {
    pages: pdf.match(/\/Type\s*\/Page[^s]/g)?.length,
    lies: Number(width) > Number(height),
  };
}

for (const lang of LANGUAGES)
  test(
    `the longest sheets go on one page of paper each, ${lang}`,
    { tag: "@long" },
    async ({ page }) => {
      await withoutDialog(page);
      for (const query of ["zone=mong-cai", "park=dam-nha-mac"])
        expect(await sheet(page, lang, query), query).toMatchObject({ pages: 1 });
      expect(await sheet(page, lang, `view=compare&compare=${LONGEST}`)).toMatchObject({
        pages: 1,
        lies: true,
      });
    },
  );

test(
  "two and three parks go on one page, in the dark as well",
  { tag: "@long" },
  async ({ page }) => {
    await withoutDialog(page);
    for (const compare of ["song-khoai,hai-ha", "song-khoai,hai-ha,dam-nha-mac"])
      expect(
        await sheet(page, "en", `theme=dark&view=compare&compare=${compare}`),
        compare,
      ).toMatchObject({ pages: 1 });
  },
);

test("a sheet that is asked for before its code is there is printed when it has come", async ({
  page,
}) => {
  await withoutDialog(page);
  const letGo = await hold(page, "**/assets/PrintSheet-*.js");
  await openList(page, "lang=en&park=song-khoai");
  const print = page.getByRole("button", { name: "Print an A4 sheet (PDF)" });
  await print.click();
  await expect(print).toHaveAttribute("aria-busy", "true");
  await expect(wanted(page)).toHaveCount(0);
  letGo();
  await expect(wanted(page)).toHaveCount(1);
  await expect(print).toHaveAttribute("aria-busy", "false");
});

test.describe("the code of a sheet does not come", () => {
  test.use({ provoked: CUT });
  for (const file of ["Printing-*.js", "PrintSheet-*.js"])
    test(`${file}: it is said where the sheet was wanted, not before, and another try prints it`, async ({
      page,
    }) => {
      await withoutDialog(page);
      let failed = 0;
      await page.route(`**/assets/${file}`, (route) => (failed++, route.abort()));
      await openList(page, "lang=en&park=song-khoai");
      await idle(page);
      await expect.poll(() => failed, "fetched ahead").toBeGreaterThan(0);
      const failure = page.getByText("This part of the page could not be loaded");
      await expect(failure).toHaveCount(0);
      await page.getByRole("button", { name: "Print an A4 sheet (PDF)" }).click();
      await expect(failure).toBeInViewport();
      await expect(wanted(page)).toHaveCount(0);
      await page.unrouteAll();
      await page.getByRole("button", { name: "Try again" }).click();
      await expect(wanted(page)).toHaveCount(1);
      await expect(failure).toHaveCount(0);
    });
});

test("the map on paper has the inset of Hoàng Sa and Trường Sa", async ({ page }) => {
  await withoutDialog(page);
  for (const query of ["zone=quang-yen", "view=compare&compare=hai-ha,van-ninh"]) {
    await openList(page, `lang=en&${query}`);
    await page.getByRole("button", { name: "Print an A4 sheet (PDF)" }).click();
    await expect(wanted(page)).toHaveCount(1);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const inset = page
      .locator(".sheet")
      .getByRole("img", { name: "Hoàng Sa and Trường Sa archipelagos of Vietnam" });
    await expect(inset).toBeVisible();
    await expect(inset).toContainText("Trường Sa");
    await page.emulateMedia({ media: null });
  }
});

test("paper is light though the screen is dark", { tag: "@long" }, async ({ page }) => {
  await openList(page, "lang=en&theme=dark&park=song-khoai");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--paper"));
  expect(await paper()).toBe("#171d22");
  await page.emulateMedia({ media: "print" });
  expect(await paper()).toBe("#fdfbf6");
});
