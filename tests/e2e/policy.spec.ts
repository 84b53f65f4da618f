/**
 * Every page and view under the policy that the site is deployed with: no violation, no exception, no request
 * to anybody else. The shared page of these tests fails at any of them; here every page is walked.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { headersFor } from "../../deploy/headers.mjs";
import { dist } from "../../scripts/lib/site.mjs";
import { CUT, expect, goTo, idle, open, openList, test, VIEWS } from "./page";
import { go, mend } from "./helpers/planner";

const PAGES = ["", "embed.html", "embed-builder.html", "selftest.html", "p/song-khoai.html"]
  .concat("embed/van-don.html", "embed/song-khoai.html?activate=auto")
  .map((address) => `./${address}`);

test("every kind of page is served with the policy it is deployed with, and keeps to it", async ({
  page,
}) => {
  for (const address of PAGES) {
    const response = await page.goto(address);
    const name = address.replace(/^\.\//, "").replace(/\?.*/, "") || "index.html";
    const policy = headersFor(name)["Content-Security-Policy"]!;
    expect(response!.headers()["content-security-policy"], address).toBe(policy);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    await expect(page.locator("body")).not.toBeEmpty();
    await page.waitForLoadState("networkidle");
  }
});

test("the fixture does see what a policy refuses, and who asks elsewhere", async ({
  page,
  troubles,
}) => {
  await openList(page);
  await page.evaluate(async () => {
    const image = document.createElement("img");
    image.src = "https://example.com/a.png";
    document.body.append(image);
    document.body.setAttribute("onclick", "alert(1)");
    await fetch("https://example.com/").catch(() => undefined);
  });
  await expect
    .poll(() => troubles.filter((one) => one.startsWith("console: policy")).length)
    .toBeGreaterThan(2);
  troubles.length = 0;
});

test(
  "every view keeps to the policy, and so do a planner's five steps",
  { tag: "@long" },
  async ({ page }) => {
    test.slow();
    await open(page);
    for (const query of Object.values(VIEWS)) {
      await goTo(page, `lang=en&${query}`);
      await page.waitForLoadState("networkidle");
    }
    await goTo(page, "lang=en&park=song-khoai");
    await expect(page.getByRole("heading", { level: 2, name: /Song Khoai/ })).toBeVisible();
    await page.pdf();
    for (const tool of ["Layers", "Measure", "Go to a coordinate", "What is here"]) {
      const button = page.getByRole("button", { name: new RegExp(`^${tool}`) });
      if ((await button.count()) > 0) await button.first().click();
      await page.waitForLoadState("networkidle");
    }
    await mend(page);
    for (const step of ["Bring", "Check", "Mend", "Compare", "Take away"] as const) {
      await go(page, step);
      await idle(page);
    }
    await page.pdf();
  },
);

test.describe("what is not there", () => {
  test.use({ provoked: CUT });

  test(
    "is answered under the policy too, and every still page keeps to it",
    { tag: "@long" },
    async ({ page }) => {
      test.slow();
      const gone = await page.goto("./gone.html");
      expect(gone!.status()).toBe(404);
      expect(gone!.headers()["content-security-policy"]).toContain("default-src 'none'");
      for (const folder of ["p", "embed"])
        for (const name of readdirSync(path.join(dist, folder)))
          if (name.endsWith(".html")) await page.goto(`./${folder}/${name}`, { waitUntil: "load" });
    },
  );
});
