import { expect, test } from "vitest";
import { readWork, WORK_VERSION } from "../../../src/lib/work/readWork";
import type { Work } from "../../../src/lib/work/work";

const work: Work = {
  id: "w",
  name: "Khu A",
  createdAt: "2026-01-02T03:04:05.678Z",
  changedAt: "2026-01-02T03:04:05.678Z",
  boundaries: [
    {
      id: "1",
      name: "Lô 1",
      boundary: {
        type: "MultiPolygon",
        coordinates: [
          [
            [
              [107.1, 21],
              [107.2, 21],
              [107.2, 21.1],
              [107.1, 21],
            ],
          ],
        ],
      },
      plannedHa: null,
      file: "a.shp",
      properties: { nested: { kept: [1, null, "x"] } },
    },
  ],
  exceptions: [
    {
      rule: "must-not-overlap",
      features: ["1", "van-don"],
      detail: null,
      at: [107.1, 21],
      sizeM2: 12.5,
      reason: "Đường dùng chung",
      since: "2026-01-02T03:04:05.678Z",
    },
  ],
  settings: {
    minAreaM2: 1,
    minWidthM: 0.1,
    tolerance: { kind: "own", percent: 0.5, ha: null },
    againstPublished: true,
  },
  imports: [
    {
      file: "a.shp",
      format: "shapefile",
      crs: "EPSG:5899",
      axis: "xy",
      encoding: "tcvn3",
      count: 1,
      on: "2026-01-02T03:04:05.678Z",
    },
  ],
};

test("a work comes back as it was kept", () => {
  const kept: unknown = structuredClone(work);
  expect(readWork(WORK_VERSION, kept)).toEqual({ ok: true, work });
});

test("a work that a later page kept is told from a damaged one", () => {
  expect(readWork(WORK_VERSION + 1, work)).toMatchObject({ ok: false, reason: "another-version" });
  expect(readWork(undefined, work)).toMatchObject({ ok: false, reason: "another-version" });
});

test.each([
  [
    "a coordinate that is no number",
    { boundaries: [withRing([[107, Number.NaN]])] },
    "boundaries.0",
  ],
  ["a missing boundary", { boundaries: [undefined] }, "boundaries.0"],
  ["a ring that is none", { boundaries: [withRing("?" as never)] }, "boundaries.0"],
  [
    "a planned area of nothing",
    { boundaries: [{ ...work.boundaries[0], plannedHa: 0 }] },
    "plannedHa",
  ],
  ["a rule nobody knows", { exceptions: [{ ...work.exceptions[0], rule: "x" }] }, "rule"],
  ["two boundaries of one id", { boundaries: [work.boundaries[0], work.boundaries[0]] }, "twice"],
  ["no settings", { settings: null }, "settings"],
])("%s is told with its place", (_, change, place) => {
  const reading = readWork(WORK_VERSION, { ...work, ...change });
  expect(reading).toMatchObject({
    ok: false,
    reason: "damaged",
    detail: expect.stringContaining(place),
  });
});

function withRing(ring: number[][]) {
  return { ...work.boundaries[0], boundary: { type: "Polygon", coordinates: [ring] } };
}
