/** The pages for webmasters: the code they make is tried, and the test finds what is wrong. */
import { CUT, expect, test } from "./page";

test.use({ hasOwnServers: true, provoked: CUT });

test(
  "the builder's code frames what was chosen, and the weight is measured",
  { tag: "@long" },
  async ({ page }) => {
    await page.goto("./embed-builder.html?lang=en&zone=van-don");
    const code = page.locator("pre");
    await expect(code).toContainText('<quang-ninh-zones zone="van-don"');
    await expect(code).toContainText('integrity="sha384-');
    await page.getByRole("radio", { name: "iframe" }).check();
    await page.getByRole("combobox", { name: "What it shows" }).selectOption("park/song-khoai");
    await page.getByRole("combobox", { name: "Language" }).nth(1).selectOption("ko");
    await page.getByRole("checkbox", { name: "Legend" }).check();
    await page.getByRole("radio", { name: /Phone/ }).check();
    const frame = page.frameLocator("iframe");
    await expect(frame.locator("html")).toHaveAttribute("lang", "ko");
    await expect(page.locator("iframe")).toHaveAttribute("width", "320");
    const address = /src="([^"]+)"/.exec((await code.textContent())!)![1]!.replaceAll("&amp;", "&");
    expect(new URL(address).pathname).toContain("embed/song-khoai.html");
    expect(new URL(address).search).toBe("?lang=ko&legend=true");
    const weight = page.getByText(/Weighs [\d.]+ kB before a reader touches it/);
    await expect(weight).toBeVisible();
    const kb = Number(/Weighs ([\d.]+)/.exec((await weight.textContent())!)![1]);
    expect(kb).toBeGreaterThan(10);
    expect(kb).toBeLessThan(60);
  },
);

test("the builder is found from a zone and from About", { tag: "@long" }, async ({ page }) => {
  await page.goto("./?lang=en&zone=van-don");
  await page.getByRole("link", { name: "Put it into a page" }).click();
  await expect(page.getByRole("heading", { name: "Put the map into your page" })).toBeVisible();
  await expect(page.locator("pre")).toContainText("van-don");
  await page.goto("./?lang=en&view=about");
  await page.getByRole("link", { name: "Put it into a page" }).click();
  await expect(page.locator("pre")).toContainText("quang-ninh-zones");
});

test("the self-test names wrong parameters, and what works", { tag: "@long" }, async ({ page }) => {
  await page.goto("./selftest.html?lang=en");
  await page.getByLabel("Address").fill("embed.html?zone=atlantis&zoom=3");
  await page.getByRole("button", { name: "Test" }).click();
  const wrong = page.getByRole("region", { name: "To be changed" });
  await expect(wrong.getByText("“zoom”")).toBeVisible();
  await expect(wrong.getByText("“zone=atlantis”")).toBeVisible();
  const works = page.getByRole("region", { name: "Works" });
  for (const said of ["Messages arrive", "tells its height", "The frame speaks: en", "data files"])
    await expect(works.getByText(said)).toBeVisible();
});

test.describe("over plain http from anywhere but this computer", () => {
  test.use({
    answeredHost: "zones.example",
    provoked:
      /^console: (?:Failed to load resource|The Cross-Origin-Opener-Policy header has been ignored)/,
  });

  test(
    "a browser that keeps nothing is good to know, and not among what works",
    { tag: "@long" },
    async ({ page, baseURL }) => {
      // A browser has no place to keep copies there.
      await page.route("http://zones.example/**", async (route) => {
        const { pathname, search } = new URL(route.request().url());
        const url = new URL(`.${pathname}${search}`, baseURL).href;
        await route.fulfill({ response: await route.fetch({ url }) });
      });
      await page.goto("http://zones.example/selftest.html?lang=en");
      await page.getByLabel("Address").fill("embed.html");
      await page.getByRole("button", { name: "Test" }).click();
      const note = page.getByRole("region", { name: "Good to know" });
      await expect(note.getByText("This browser keeps nothing")).toBeVisible();
      await expect(page.getByRole("region", { name: "Works" })).not.toContainText("keeps nothing");
    },
  );
});

test(
  "the self-test says of another site's page what it lacks, and what cannot be seen; a broken file is named",
  { tag: "@long" },
  async ({ page }) => {
    await page.route("**/geo/register.json", (route) => route.fulfill({ body: '{"zones": [' }));
    await page.goto("./selftest.html?lang=en");
    await page.getByLabel("Address").fill("https://portal.example/news");
    await page.getByRole("button", { name: "Test" }).click();
    const wrong = page.getByRole("region", { name: "To be changed" });
    await expect(wrong.getByText("https://portal.example is not in embed.json")).toBeVisible();
    await expect(wrong.getByText("does not let https://portal.example frame")).toBeVisible();
    await expect(wrong.getByText("geo/register.json cannot be used")).toBeVisible();
    await expect(
      page.getByRole("region", { name: "Cannot be seen from here" }).getByText("frame-src"),
    ).toBeVisible();
  },
);
