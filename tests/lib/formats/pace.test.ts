import { afterEach, expect, test, vi } from "vitest";
import { Cancelled, Pace } from "../../../src/lib/formats/pace";

afterEach(() => void vi.useRealTimers());

/** Work whose clock shows these times, in milliseconds, one at each step; the shares of it that were told. */
async function toldAt(times: readonly number[], signal = { aborted: false }): Promise<number[]> {
  vi.useFakeTimers({ toFake: ["Date"], now: times[0]! });
  const told: number[] = [];
  const pace = new Pace({ onProgress: (done) => told.push(done), signal });
  for (const [i, time] of times.entries()) {
    vi.setSystemTime(time);
    await pace.at(i / (times.length - 1));
  }
  return told;
}

test("says how far it is now and then, not at every step", async () => {
  expect(await toldAt([0, 20, 39, 41, 60, 90])).toEqual([0.6, 1]);
});

test("a clock that is set back by a year in the middle stops neither progress nor the reader's stop", async () => {
  const year = 365 * 24 * 3600 * 1000;
  expect(await toldAt([year, year + 50, 20, 70, 120])).toEqual([0.25, 0.5, 0.75, 1]);
  await expect(toldAt([year, 20], { aborted: true })).rejects.toThrow(Cancelled);
});

test("a part of the work tells its share of the whole", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 0 });
  const told: number[] = [];
  const pace = new Pace({ onProgress: (done) => told.push(done) });
  vi.setSystemTime(100);
  await pace.part(0.5, 1).part(0, 0.5).at(0.5);
  expect(told).toEqual([0.625]);
});
