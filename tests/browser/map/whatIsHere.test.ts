import { beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Selection } from "../../../src/lib/links";
import { type Here, whatIsHere } from "../../../src/lib/whatIsHere";
import WhatIsHere from "../../../src/ui/map/WhatIsHere.svelte";
import { BARE, clickAt, published, show, showMap } from "./host";

beforeEach(() => page.viewport(900, 700));

type Point = [number, number];
const SONG_KHOAI: Point = [106.80934, 20.97977];

async function open(point: Point | null, ask?: (at: Point) => Promise<Here>) {
  const { map } = await showMap({ ...BARE, picking: false });
  const files = await published();
  const asked: Point[] = [];
  const selected: Selection[] = [];
  const given = {
    map,
    point,
    ask: ask ?? ((at: Point) => Promise.resolve(whatIsHere(at, files))),
    onpoint: (at: Point) => void asked.push(at),
    onselect: (selection: Selection) => void selected.push(selection),
    onclose: () => {},
  };
  const view = await show(WhatIsHere, given);
  const rerender = (more: Partial<typeof given>) => view.rerender({ given: { ...given, ...more } });
  return { map, files, asked, selected, rerender };
}

test("without a point it asks for one; a click on the map is it", async () => {
  const { map, asked } = await open(null);
  await expect.element(page.getByText(/Click a point on the map/)).toBeVisible();
  clickAt(map, [600, 300]);
  expect(asked).toEqual([map.unproject([600, 300])]);
});

test("tells coordinates, unit, zone, parks and places, and opens what is chosen", async () => {
  const { files, selected } = await open(SONG_KHOAI);
  const here = whatIsHere(SONG_KHOAI, files);
  await expect.element(page.getByText("20.97977 N, 106.80934 E")).toBeVisible();
  await expect.element(page.getByText(here.units[0]!.name.en)).toBeVisible();
  await expect.element(page.getByText(/Since 1 July 2025, made from/)).toBeVisible();
  await page
    .getByRole("button", { name: /Song Khoai/ })
    .first()
    .click();
  expect(selected).toEqual([{ kind: "park", id: "song-khoai" }]);
  await page
    .getByRole("button", { name: /Quang Yen/ })
    .first()
    .click();
  expect(selected[1]).toEqual({ kind: "zone", id: "quang-yen" });
  // Those that only may be here are told apart from the one whose outline is.
  await expect.element(page.getByText(/Possibly here/)).toBeVisible();
  expect(document.querySelectorAll(".mark")).toHaveLength(1);
});

test("an answer that comes late does not replace a later question's", async () => {
  const answers = new Map<string, (here: Here) => void>();
  const ask = (at: Point) => new Promise<Here>((resolve) => answers.set(at.join(), resolve));
  const { files, rerender } = await open(SONG_KHOAI, ask);
  const later: Point = [107.5, 21.1];
  await rerender({ point: later });
  answers.get(later.join())!(whatIsHere(later, files));
  await expect.element(page.getByText("21.10000 N, 107.50000 E")).toBeVisible();
  answers.get(SONG_KHOAI.join())!(whatIsHere(SONG_KHOAI, files));
  await Promise.resolve();
  await expect.element(page.getByText("21.10000 N, 107.50000 E")).toBeVisible();
});

test("where the data cannot be had it says so, and asks again on demand", async () => {
  const files = await published();
  let tries = 0;
  const { rerender } = await open(SONG_KHOAI, (at) =>
    tries++ === 0 ? Promise.reject(new Error("offline")) : Promise.resolve(whatIsHere(at, files)),
  );
  await expect.element(page.getByText(/could not be looked up/)).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.element(page.getByText("20.97977 N, 106.80934 E")).toBeVisible();
  expect(tries).toBe(2);
  await rerender({ point: null });
  await expect.poll(() => document.querySelectorAll(".mark").length).toBe(0);
});
