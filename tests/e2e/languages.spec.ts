/** Every view in every language on a phone: nothing is cut off, nothing overflows, no word is missing. */
import type { Page } from "@playwright/test";
import { LANGUAGES } from "../../src/lib/words/languages";
import { loadWords } from "../../src/lib/words/load";
import { expect, goTo, PHONE, test, VIEWS } from "./page";

for (const lang of LANGUAGES)
  test(`nothing is cut off on a phone, ${lang}`, { tag: "@long" }, async ({ page }) => {
    const words = await loadWords(lang);
    const { tools, find } = words;
    await page.setViewportSize(PHONE);
    await page.goto(`./?lang=${lang}`);
    await expect(page.locator("main").getByRole("button").first()).toBeVisible();
    const wrong: string[] = [];
    const look = async (view: string) => {
      await expect(page.locator("#content")).not.toContainText(
        new RegExp(`${words.page.loading}|${words.near.loading}`),
      );
      wrong.push(...(await faultsOf(page)).map((fault) => `${view}: ${fault}`));
    };

    for (const [view, query] of Object.entries(VIEWS)) {
      await goTo(page, `lang=${lang}&${query}`);
      await expect(page.locator("#content :is(h2, h3, li)").first()).toBeVisible();
      await look(view);
    }

    await goTo(page, `lang=${lang}`);
    await page.getByRole("button", { name: find.filters.open }).click();
    await expect(page.getByText(find.filters.groups.sectors, { exact: true })).toBeVisible();
    await look("filters");
    await page.getByRole("combobox", { name: find.search.label }).fill("foxconn");
    await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
    await look("search");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");

    const legend = page.locator("main").getByRole("button", { name: tools.legend.title });
    await legend.dispatchEvent("click");
    await expect(page.getByText(tools.legend.ring, { exact: true })).toBeVisible();
    await look("legend");
    await page.keyboard.press("Escape");

    const menu = page.locator("main").getByRole("button", { name: tools.title });
    const radius = words.near.radius.title;
    for (const tool of [
      null,
      tools.layers.title,
      tools.measure.title,
      radius,
      tools.goTo.title,
      tools.here.title,
    ]) {
      await menu.dispatchEvent("click");
      if (tool)
        await page
          .locator("main")
          .getByRole("button", { name: tool, exact: true })
          .dispatchEvent("click");
      await expect(
        page.locator("main").getByRole("heading", { name: tool ?? tools.title }),
      ).toBeVisible();
      if (tool === radius) {
        await page
          .getByRole("combobox", { name: words.near.radius.centre })
          .selectOption("apt-vdo");
        await expect(page.locator("main h3").first()).toBeVisible();
      }
      await look(tool ?? "menu of tools");
      await page.keyboard.press("Escape");
    }
    expect(wrong).toEqual([]);
  });

/** What a reader would see cut off, sticking out, or left untranslated. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > wide) faults.push("the page scrolls sideways");
    const called = (element: Element) =>
      `${element.tagName.toLowerCase()}.${[...element.classList].filter((one) => !one.startsWith("svelte-")).join(".")} “${(element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 60)}”`;
    const isHidden = (element: Element) =>
      !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
      element.closest(".visually-hidden, .skip, canvas, svg, .paper") !== null ||
      // Shortened, with a button beside it that shows the whole.
      (element.parentElement?.querySelector(":scope > button[aria-expanded=false]") !== null &&
        element.matches("aside > *"));
    /** Whether it lies in something that is meant to be scrolled sideways. */
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (["auto", "scroll"].includes(getComputedStyle(element).overflowX) &&
      element.scrollWidth > element.clientWidth
        ? element.querySelector("table") !== null || element.matches("[role=tablist], nav, nav *")
        : scrolls(element.parentElement));
    const hasText = (element: Element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== "",
      );

    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      if (isHidden(element)) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      if (
        ["hidden", "clip"].includes(style.overflowX) &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 1 &&
        !element.querySelector("canvas, svg, img")
      )
        faults.push(`cut off: ${called(element)}`);
      if (hasText(element) && (box.right > wide + 0.5 || box.left < -0.5) && !scrolls(element))
        faults.push(
          `sticks out: ${called(element)} ${Math.round(box.left)}…${Math.round(box.right)}`,
        );
      if (element instanceof HTMLSelectElement) {
        const ink = document.createElement("canvas").getContext("2d")!;
        ink.font = style.font;
        const text = element.selectedOptions[0]?.textContent?.trim() ?? "";
        const room =
          element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        // The arrow takes some of it.
        if (ink.measureText(text).width > room - 15) faults.push(`cut off: select “${text}”`);
      }
      if (element instanceof HTMLInputElement && element.placeholder && !element.value) {
        const ink = document.createElement("canvas").getContext("2d")!;
        ink.font = style.font;
        const room =
          element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        if (ink.measureText(element.placeholder).width > room)
          faults.push(`cut off: “${element.placeholder}”`);
      }
    }
    const text = document.body.innerText;
    const labels = [...document.querySelectorAll("[aria-label]")].map((one) =>
      one.getAttribute("aria-label"),
    );
    for (const said of [...text.split("\n"), ...labels])
      if (/\bundefined\b|\bNaN\b|\bnull\b|\[object |=>|\$\{|\{\w+\}/.test(said ?? ""))
        faults.push(`not a word: ${said}`);
    return [...new Set(faults)];
  });
}
