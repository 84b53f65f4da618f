import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { principal } from "../../../src/lib/register/figures";
import type { Figure } from "../../../src/lib/register/schema";
import FigureValue from "../../../src/ui/panel/FigureValue.svelte";
import { park, register, show, zone } from "./stage";

const planned = principal(zone("quang-yen"), "plannedHa")!;
const open = () => document.querySelector(":popover-open");

describe("a figure's source", () => {
  test("opens on hover and goes when the pointer leaves", async () => {
    await show(FigureValue, { figure: planned, register });
    const button = page.getByRole("button", { name: "13.303" });
    await button.hover();
    await expect.poll(open).not.toBeNull();
    await expect.element(button).toHaveAttribute("aria-expanded", "true");
    await userEvent.unhover(button);
    await expect.poll(open).toBeNull();
    await expect.element(button).toHaveAttribute("aria-expanded", "false");
  });

  test("a click after hovering keeps it open, a second closes it", async () => {
    await show(FigureValue, { figure: planned, register });
    const button = page.getByRole("button", { name: "13.303" });
    await button.hover();
    await expect.poll(open).not.toBeNull();
    await button.click();
    expect(open()).not.toBeNull();
    await button.click();
    await expect.poll(open).toBeNull();
  });

  test("opens on keyboard focus; its links are tab stops only once it was opened on purpose", async () => {
    await show(FigureValue, { figure: planned, register });
    await userEvent.tab();
    await expect.poll(open).not.toBeNull();
    expect([...open()!.querySelectorAll("a")].map((link) => link.tabIndex)).toEqual([-1]);
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => open()?.querySelector("a")?.tabIndex).toBe(0);
    await userEvent.keyboard("{Escape}");
    await expect.poll(open).toBeNull();
  });

  test("names the source as a link that opens elsewhere, its date and the words read", async () => {
    await show(FigureValue, { figure: planned, register });
    await page.getByRole("button", { name: "13.303" }).click();
    const source = register.sources.find(({ id }) => id === planned.sources[0])!;
    const link = page.getByRole("link", { name: source.title });
    await expect.element(link).toHaveAttribute("href", source.address);
    await expect.element(link).toHaveAttribute("rel", "noopener noreferrer");
    await expect.element(link).toHaveAttribute("target", "_blank");
    expect(open()!.textContent).toContain("9/2020");
    expect(open()!.querySelector("q")!.lang).toBe("vi");
    expect(open()!.querySelector("q")!.textContent).toContain("13.303ha");
  });

  test("is never cut off at the edge of the window", async () => {
    await page.viewport(320, 480);
    await show(FigureValue, { figure: planned, register });
    document.querySelector("main")!.style.cssText =
      "position:fixed;right:0;bottom:0;overflow:hidden";
    await page.getByRole("button", { name: "13.303" }).click();
    const box = open()!.getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(320);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(480);
    await page.viewport(414, 896);
  });
});

test("an unpublished figure says so and tells that it was looked for", async () => {
  await show(FigureValue, { figure: principal(park("song-khoai"), "rent"), register });
  await page.getByRole("button", { name: "chưa công bố" }).click();
  expect(open()!.textContent).toContain("Chưa công bố");
});

test("a figure the register does not have is unpublished too, with nothing to open", async () => {
  await show(FigureValue, { figure: undefined, register });
  await expect.element(page.getByText("chưa công bố")).toBeVisible();
  expect(document.querySelector("button")).toBeNull();
});

test("an address that is no web address is never a link", async () => {
  const source = { ...register.sources[0]!, id: "X1", address: "javascript:alert(1)" };
  const figure: Figure = { ...planned, sources: ["X1"] };
  await show(FigureValue, { figure, register: { ...register, sources: [source] } });
  await page.getByRole("button", { name: "13.303" }).click();
  expect(open()!.textContent).toContain(source.title);
  expect(open()!.querySelector("a")).toBeNull();
});
