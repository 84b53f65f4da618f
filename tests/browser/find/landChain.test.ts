import { expect, test } from "vitest";
import LandChains from "../../../src/ui/find/LandChains.svelte";
import { park, register, show } from "../panel/stage";

const rows = () =>
  [...document.querySelectorAll("dl .row")].map((row) =>
    row.textContent!.replace(/\s+/g, " ").trim(),
  );

test("Sông Khoai's chain: each step with its date, the gaps hatched and said", async () => {
  await show(LandChains, { park: park("song-khoai"), register }, "en");
  expect(rows()).toEqual([
    "Planned 714 ha 10 Sept 2026",
    "Granted unpublished",
    "Industrial land 469.36 ha 5 Dec 2025",
    "Leased 132.5 ha Dec 2023",
    "Left unpublished",
  ]);
  expect(document.querySelectorAll("rect.unknown")).toHaveLength(2);
  const widths = [...document.querySelectorAll("rect.known")].map((bar) =>
    parseFloat(bar.getAttribute("width")!),
  );
  expect(widths[0]).toBe(100);
  expect(widths[1]).toBeCloseTo((469.36 / 714) * 100, 6);
  expect(widths[2]).toBeCloseTo((132.5 / 714) * 100, 6);
});

test("what is left is not computed across dates, and the page says which", async () => {
  await show(LandChains, { park: park("song-khoai"), register }, "en");
  expect(document.body.textContent).toContain(
    "What is left is not computed: industrial land is of 5 Dec 2025, leased land of Dec 2023.",
  );
});

test("of one date it is computed, and the page says how", async () => {
  const figures = park("song-khoai").figures.map((figure) =>
    figure.field === "industrialHa" || figure.field === "leasedHa"
      ? (({ asOfFrom: _, ...rest }) => ({ ...rest, asOf: "2023-12" }))(figure)
      : figure,
  );
  await show(LandChains, { park: { ...park("song-khoai"), figures }, register }, "en");
  expect(rows().at(-1)).toBe("Left 336.86 ha Dec 2023");
  expect(document.body.textContent).toContain(
    "Left = industrial land 469.36\u00a0ha − leased 132.5\u00a0ha, both of Dec 2023.",
  );
});

test("parts with figures of their own have a chain of their own", async () => {
  await show(LandChains, { park: park("dam-nha-mac"), register }, "en");
  const titles = [...document.querySelectorAll("h3")].map((title) => title.textContent!.trim());
  expect(titles).toHaveLength(3);
  expect(titles[2]).toContain("South Tien Phong");
});
