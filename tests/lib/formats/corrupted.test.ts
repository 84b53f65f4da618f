/**
 * Thousands of corrupted files of every format, the same ones in every run: each is read whole and sound, or
 * refused with a `FileFault` that names its place. QNZ_CORRUPTIONS=20000 tries so many a format,
 * QNZ_CORRUPTIONS_FROM=2000 others than those of every day.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Limits } from "../../../src/lib/formats/limits";
import { MADE, READ } from "./hostile/made";
import { ENDED, FORMATS } from "./hostile/victims";
import { WatchedReader } from "./hostile/watched";

const RUNS = Number(process.env["QNZ_CORRUPTIONS"] ?? 2000);
const FIRST = Number(process.env["QNZ_CORRUPTIONS_FROM"] ?? 0);
const MIB = 1024 * 1024;
/** Small, so that a corrupted count cannot take the test's memory. */
const LIMITS: Limits = {
  bytes: 4 * MIB,
  "unpacked-bytes": 16 * MIB,
  polygons: 20_000,
  positions: 200_000,
  cells: 200_000,
  files: 50,
};

let reader: WatchedReader;
beforeAll(async () => {
  reader = await WatchedReader.start();
});
afterAll(() => reader.stop());

test.each(Object.keys(FORMATS))(`${RUNS} corruptions of %s`, { timeout: 0 }, async (format) => {
  const victims = FORMATS[format]!;
  const share = Math.ceil(RUNS / victims.length);
  for (const victim of victims) {
    const report = await reader.corrupt(victim, FIRST, FIRST + share, LIMITS);
    expect(report.runs).toBe(share);
    expect(report.refused).toBeGreaterThan(share / 20);
    expect(report.unplaced).toEqual([]);
    if (process.env["QNZ_CORRUPTIONS"]) console.log(victim, JSON.stringify(report));
  }
});

test.each(Object.keys(MADE))("made to break something: %s", { timeout: 0 }, async (name) => {
  const { fault, ...outcome } = await reader.read(name);
  // Those that are a file all the same are read; everything else is refused.
  if (READ.has(name)) expect(outcome).toHaveProperty("read");
  else expect(fault?.file).toBeTruthy();
});

describe("cut short anywhere, nothing is read", () => {
  /** Formats that say where they end. */
  test.each(ENDED)("%s", { timeout: 0 }, async (victim) => {
    const report = await reader.cut(victim, 200);
    expect(report).toMatchObject({ runs: 200, read: 0 });
  });
});
