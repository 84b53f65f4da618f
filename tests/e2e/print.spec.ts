/** Sheets are counted as they come out of the printer: as pages of a PDF. */
import type { Page } from "@playwright/test";
import { LANGUAGES } from "../../src/lib/words/languages";
import { expect, test } from "./page";

/** Those of which most is known, so that their sheets are the longest. */
const LONGEST = "hai-ha,dam-nha-mac,song-khoai,dong-mai,cai-lan";

// A small window: the map in it is not what is tested.
test.use({ viewport: { width: 800, height: 300 } });

async function sheet(page: Page, query: string) {
  await page.goto(`./?${query}`);
  // Distances come last; the sheet's own script is there once nothing is fetched any more.
  await expect(page.locator("#content")).toContainText(/\d\skm/);
  await page.waitForLoadState("networkidle");
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
      for (const query of ["zone=mong-cai", "park=dam-nha-mac"])
        expect(await sheet(page, `lang=${lang}&${query}`), query).toMatchObject({ pages: 1 });
      expect(await sheet(page, `lang=${lang}&view=compare&compare=${LONGEST}`)).toMatchObject({
        pages: 1,
        lies: true,
      });
    },
  );

test(
  "two and three parks go on one page, in the dark as well",
  { tag: "@long" },
  async ({ page }) => {
    for (const compare of ["song-khoai,hai-ha", "song-khoai,hai-ha,dam-nha-mac"])
      expect(
        await sheet(page, `lang=en&theme=dark&view=compare&compare=${compare}`),
        compare,
      ).toMatchObject({ pages: 1 });
  },
);

test("paper is light though the screen is dark", { tag: "@long" }, async ({ page }) => {
  await page.goto("./?lang=en&theme=dark&park=song-khoai");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const themes = await page.evaluate(() => {
    const { dataset } = document.documentElement;
    dispatchEvent(new Event("beforeprint"));
    const printing = dataset.theme;
    dispatchEvent(new Event("afterprint"));
    return [printing, dataset.theme];
  });
  expect(themes).toEqual(["light", "dark"]);
});
