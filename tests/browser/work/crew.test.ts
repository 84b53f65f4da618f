/** An audit that workers share is the same as one worker's, whatever becomes of them. */
import { beforeAll, describe, expect, test } from "vitest";
import { SyntheticParcels } from "../../../bench/synthetic/parcels";
import {
  auditFile,
  DEFAULT_THRESHOLDS,
  type Audit,
  type FileBoundary,
} from "../../../src/lib/audit";
import { Stopped } from "../../../src/lib/ended";
import type { OnStage } from "../../../src/lib/ownCheck";
import type { PublishedMap } from "../../../src/lib/published";
import { auditShared } from "../../../src/worker/auditShared";
import { Crew, type StartWorker } from "../../../src/worker/Crew";
import { PublishedFiles } from "../../../src/worker/PublishedFiles";
import { Reader } from "../../../src/worker/Reader";

const PLANTED = { overlaps: 40, gaps: 40 };

function parcels(vertices: number): FileBoundary[] {
  const made = new SyntheticParcels({ count: 3_000, vertices, ...PLANTED });
  return Array.from({ length: made.count }, (_, i): FileBoundary => {
    const { properties, geometry } = made.parcel(i);
    const plannedHa = i % 100 === 0 ? 1 : null;
    return {
      id: properties.id,
      boundary: geometry,
      plannedHa,
      basis: "surveyed",
      kind: "park",
      zone: null,
    };
  });
}

const boundaries = parcels(8);
const base = new URL("/", location.href).href;
/** With few units only: each parcel that touches one is held against all of its border. */
let against: PublishedMap;
/** By themselves, and against that map. */
let alone: Audit;
let aloneAgainst: Audit;

beforeAll(async () => {
  const map = await new PublishedFiles(base).map();
  against = { ...map, units: { ...map.units, features: map.units.features.slice(0, 6) } };
  alone = auditFile(boundaries);
  aloneAgainst = auditFile(boundaries, { against });
});

const living = async () => (await navigator.locks.query()).held!.length;

const auditedBy = (count: number, start?: StartWorker) =>
  auditShared(boundaries, {}, () => new Crew(null, count, start));

test("one worker finds what is planted", () => {
  const slivers = alone.findings.filter(({ rule }) => rule === "sliver");
  const details = slivers.map(({ detail }) => detail);
  expect(details.filter((detail) => detail === "overlap")).toHaveLength(PLANTED.overlaps);
  expect(details.filter((detail) => detail === "gap")).toHaveLength(PLANTED.gaps);
  expect(alone.planChecks).toHaveLength(30);
});

test.each([0, 1, 3])("with %i others beside it, the audit is the same", async (count) => {
  const told: number[] = [];
  const onProgress = (_: string, done: number) => void told.push(done);
  const crew = new Crew(against, count);
  await expect.poll(living).toBe(count);
  expect(await auditShared(boundaries, { against, onProgress }, () => crew)).toEqual(aloneAgainst);
  await expect.poll(living).toBe(0);
  expect(told[0]).toBe(0);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});

describe("a worker that", () => {
  const dying = (name: string) => () =>
    new Worker(new URL("./dying.worker.ts", import.meta.url), { type: "module", name });

  test.each(["silent", "loud", "throwing"])("dies on the way (%s) changes nothing", async (how) => {
    const deaths: unknown[] = [];
    const channel = new BroadcastChannel("deaths");
    channel.onmessage = ({ data }) => deaths.push(data);
    const crew = new Crew(null, 2, dying(how));
    await expect.poll(living).toBe(2);
    expect(await auditShared(boundaries, {}, () => crew)).toEqual(alone);
    await expect.poll(() => deaths).toContain(how);
    channel.close();
  });

  test("does not start changes nothing", async () => {
    const missing = () => new Worker("/no-such.worker.js", { type: "module" });
    expect(await auditedBy(2, missing)).toEqual(alone);
    const refused = () => {
      throw new DOMException("Workers are refused here.", "SecurityError");
    };
    expect(await auditedBy(2, refused)).toEqual(alone);
  });
});

describe("the worker that checks a planner's boundaries", () => {
  const check = (reader: Reader, given: FileBoundary[], onStage: OnStage = () => undefined) =>
    reader.check(
      given,
      { ...DEFAULT_THRESHOLDS, tolerance: { kind: "reading-aid" }, againstPublished: false },
      onStage,
    );

  test("finds the same", async () => {
    const reader = new Reader(base);
    expect((await check(reader, boundaries)).audit).toEqual(alone);
    reader.stop();
    await expect.poll(living).toBe(0);
  });

  test("ends the others when it is stopped", async () => {
    const reader = new Reader(base);
    const stopWhenShared = async () => {
      if ((await living()) > 1) reader.stop();
    };
    const stopped = check(reader, parcels(200), () => void stopWhenShared());
    await expect(stopped).rejects.toBeInstanceOf(Stopped);
    await expect.poll(living).toBe(0);
  });
});
