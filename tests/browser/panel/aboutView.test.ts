import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { LAYER_FILES } from "../../../src/lib/layerFiles";
import AboutView from "../../../src/ui/panel/AboutView.svelte";
import { checks, register, show } from "./stage";

const PROPS = {
  register,
  checks,
  reportTo: null as string | null,
  pageLink: "https://example.vn/?park=song-khoai",
};

test("every published file can be downloaded, with licence and credit beside it", async () => {
  await show(AboutView, PROPS);
  const links = [...document.querySelectorAll("a[download]")].map((link) =>
    link.getAttribute("href"),
  );
  expect(links).toEqual(LAYER_FILES.map(({ file }) => `./geo/${file}`));
  expect(document.body.textContent).toContain("© OpenStreetMap contributors (ODbL 1.0)");
});

test("what is unknown is counted from the register", async () => {
  await show(AboutView, PROPS, "en");
  const without = register.parks.filter(({ outline }) => outline === null).length;
  await expect
    .element(page.getByText("parks without any outline"))
    .toHaveTextContent(`${without} of ${register.parks.length}`);
});

test("sources are found without diacritics, and an empty search says what to do", async () => {
  await show(AboutView, PROPS);
  const search = page.getByRole("searchbox");
  await search.fill("thanh lap khu kinh te ven bien");
  await expect
    .element(
      page.getByRole("link", { name: /Thành lập Khu kinh tế ven biển tại thị xã Quảng Yên/ }),
    )
    .toBeVisible();
  await search.fill("không có nguồn như vậy");
  await expect.element(page.getByText("Không có nguồn nào khớp.", { exact: false })).toBeVisible();
});

test("all sources can be shown", async () => {
  await show(AboutView, PROPS, "en");
  await page.getByRole("button", { name: /^Show all/ }).click();
  const last = register.sources.at(-1)!;
  await expect.element(page.getByText(last.title, { exact: false }).first()).toBeInTheDocument();
});

test("without an address the report can be copied, and says why", async () => {
  await show(AboutView, PROPS, "en");
  await expect.element(page.getByText(/has not set an address/)).toBeVisible();
  await expect
    .element(page.getByRole("textbox", { name: "Text of the report" }))
    .toHaveValue(expect.stringContaining("https://example.vn/?park=song-khoai") as never);
  expect(page.getByRole("link", { name: "Send a report" }).elements()).toHaveLength(0);
});

test("with an address the report is a mail with the page's link", async () => {
  await show(AboutView, { ...PROPS, reportTo: "mailto:maps@example.vn" }, "en");
  const href = page.getByRole("link", { name: "Send a report" }).element().getAttribute("href")!;
  expect(href).toMatch(/^mailto:maps@example\.vn\?subject=/);
  expect(decodeURIComponent(href)).toContain("https://example.vn/?park=song-khoai");
});
