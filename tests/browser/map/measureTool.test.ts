import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { geodesicLine } from "../../../src/lib/geodesicLine";
import { measure } from "../../../src/lib/measure";
import { fixed } from "../../../src/lib/numbers";
// Brought in beforehand, so that no test waits for the tool to fetch it.
import "../../../src/lib/sketchSize";
import { lengthText } from "../../../src/lib/sketchText";
import type { MapHandle } from "../../../src/ui/map/MapHandle";
import MeasureTool from "../../../src/ui/map/MeasureTool.svelte";
import { BARE, clickAt, REGION, pointer, show, showMap } from "./host";

beforeEach(() => page.viewport(900, 700));

/** Right of the panel, so that every click falls on the map. */
const A: [number, number] = [500, 200];
const B: [number, number] = [700, 220];
const C: [number, number] = [680, 420];
const D: [number, number] = [520, 400];

async function open() {
  const { map } = await showMap({ ...BARE, picking: false });
  const state = { closed: 0 };
  await show(MeasureTool, { map, region: REGION, onclose: () => state.closed++ });
  return { map, state };
}

const status = () => document.querySelector('[role="status"]')!.textContent;
const vertices = () => document.querySelectorAll(".mark").length;
const at = (map: MapHandle, points: [number, number][]) =>
  points.map((point) => map.unproject(point));

describe("a distance", () => {
  test("its legs add up on the ellipsoid, and the last one's bearing is told", async () => {
    const { map } = await open();
    for (const point of [A, B, C]) clickAt(map, point);
    const [a, b, c] = at(map, [A, B, C]);
    const last = geodesicLine(b!, c!);
    const lengthM = geodesicLine(a!, b!).lengthM + last.lengthM;
    await expect.poll(status).toContain(`Total length: ${lengthText(lengthM, "en")}`);
    expect(status()).toContain(`${Number(last.bearing.toFixed(1))}° (S)`);
    expect(vertices()).toBe(3);
  });

  test("follows the pointer before the next click", async () => {
    const { map } = await open();
    clickAt(map, A);
    await expect.poll(vertices).toBe(1);
    pointer(map, "pointermove", B);
    const [a, b] = at(map, [A, B]);
    const { lengthM } = geodesicLine(a!, b!);
    await expect
      .element(page.getByText(lengthText(lengthM, "en").replace("\u00a0", " ")))
      .toBeVisible();
    expect(vertices()).toBe(1);
  });

  test("a click on the last point finishes; clicks then add nothing", async () => {
    const { map } = await open();
    for (const point of [A, B, B, C]) clickAt(map, point);
    await expect.element(page.getByRole("button", { name: "Measure again" })).toBeVisible();
    expect(vertices()).toBe(2);
    await page.getByRole("button", { name: "Measure again" }).click();
    expect(vertices()).toBe(0);
  });
});

describe("an area", () => {
  test("is told all three ways, as the domain measures it", async () => {
    const { map } = await open();
    await page.getByText("Area", { exact: true }).click();
    for (const point of [A, B, C, D, A]) clickAt(map, point);
    const ring = at(map, [A, B, C, D]);
    const size = measure({ type: "Polygon", coordinates: [[...ring, ring[0]!]] });
    await expect
      .poll(status)
      .toContain(`On the VN-2000 plane, as papers state it: ${fixed(size.vn2000Ha!, "en", 2)}`);
    expect(status()).toContain(`On the WGS 84 ellipsoid: ${fixed(size.ellipsoidHa, "en", 2)}`);
    expect(status()).toContain(`On the sphere: ${fixed(size.sphereHa, "en", 2)}`);
    expect(status()).toContain("Perimeter");
    expect(vertices()).toBe(4);
  });

  test("an outline that crosses itself has no figure but a sentence", async () => {
    const { map } = await open();
    await page.getByText("Area", { exact: true }).click();
    for (const point of [A, C, B, D]) clickAt(map, point);
    await expect.poll(status).toMatch(/^The outline crosses/);
    await expect.element(page.getByText(/ ha$/)).not.toBeInTheDocument();
  });
});

describe("by keyboard", () => {
  test("Ctrl+Z and Backspace take back a point, Enter finishes, Escape ends", async () => {
    const { map, state } = await open();
    for (const point of [A, B, C, D]) clickAt(map, point);
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(vertices()).toBe(3);
    await userEvent.keyboard("{Backspace}");
    expect(vertices()).toBe(2);
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("button", { name: "Draw on" })).toBeVisible();
    await userEvent.keyboard("{Backspace}");
    await userEvent.keyboard("{Escape}");
    expect([vertices(), state.closed]).toEqual([0, 0]);
    await userEvent.keyboard("{Escape}");
    expect(state.closed).toBe(1);
  });

  test("points can be typed in either system", async () => {
    const { map } = await open();
    const field = page.getByRole("textbox");
    await field.fill("21.0258, 107.3642");
    await userEvent.keyboard("{Enter}");
    await expect.poll(vertices).toBe(1);
    // The same position on the VN-2000 plane, 1 km further north.
    await field.fill("2.326.857,71; 459.702,46");
    await userEvent.keyboard("{Enter}");
    await expect.poll(vertices).toBe(2);
    expect(map.getCenter()[1]).toBeGreaterThan(21);
    await field.fill("nowhere");
    await userEvent.keyboard("{Enter}");
    await expect
      .element(page.getByRole("alert"))
      .toHaveTextContent(/does not read as a coordinate/);
    expect(vertices()).toBe(2);
  });

  test("what is typed is brought into view as a whole; what the map does not draw is refused", async () => {
    const { map } = await open();
    const field = page.getByRole("textbox");
    const type = async (text: string) => {
      await field.fill(text);
      await userEvent.keyboard("{Enter}");
    };
    await type("20.8, 106.5");
    await expect.poll(vertices).toBe(1);
    await type("21.6, 108.1");
    await expect.poll(vertices).toBe(2);
    const isInView = ([x, y]: readonly number[]) => x! > 0 && x! < 900 && y! > 0 && y! < 700;
    await expect
      .poll(() => [map.project([106.5, 20.8]), map.project([108.1, 21.6])].every(isInView))
      .toBe(true);
    await type("10.7769, 106.7009");
    await expect.element(page.getByText(/outside the region the map draws/)).toBeVisible();
    expect(vertices()).toBe(2);
  });

  test("keys typed into the field are text", async () => {
    const { map } = await open();
    for (const point of [A, B]) clickAt(map, point);
    const field = page.getByRole("textbox");
    await field.fill("21.02");
    await userEvent.keyboard("{Backspace}");
    await expect.element(field).toHaveValue("21.0");
    expect(vertices()).toBe(2);
  });
});

test("a double click does not zoom the map while measuring", async () => {
  const { map } = await open();
  const before = map.getZoom();
  const { left, top } = map.container.getBoundingClientRect();
  const event = new MouseEvent("dblclick", {
    bubbles: true,
    cancelable: true,
    clientX: left + A[0],
    clientY: top + A[1],
  });
  document.elementFromPoint(left + A[0], top + A[1])!.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  expect(map.getZoom()).toBe(before);
});

test("closing clears the map", async () => {
  const { map } = await showMap({ ...BARE, picking: false });
  const view = await show(MeasureTool, { map, region: REGION, onclose: () => {} });
  for (const point of [A, B, C]) clickAt(map, point);
  expect(vertices()).toBe(3);
  await view.unmount();
  await expect.poll(vertices).toBe(0);
});
