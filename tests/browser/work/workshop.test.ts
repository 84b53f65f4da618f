import { deleteDB, openDB } from "idb";
import { afterEach, expect, test } from "vitest";
import type { OwnBoundary } from "../../../src/lib/work/work";
import { Workshop } from "../../../src/state/workshop.svelte";

const names: string[] = [];

/** A database of its own for a test. */
function freshName(): string {
  const name = `test-${crypto.randomUUID()}`;
  names.push(name);
  return name;
}

afterEach(async () => {
  for (const name of names.splice(0)) await deleteDB(name, { blocked: () => undefined });
});

const parcel = (id: string, east = 0): OwnBoundary => ({
  id,
  name: `Lô ${id}`,
  boundary: {
    type: "Polygon",
    coordinates: [
      [
        [107.1 + east, 21],
        [107.11 + east, 21],
        [107.11 + east, 21.01],
        [107.1 + east, 21],
      ],
    ],
  },
  plannedHa: 5.25,
  file: "lo.geojson",
  properties: { ghi_chú: "<b>không phải HTML</b>" },
});

function adding(one: OwnBoundary) {
  return <W extends { boundaries: readonly OwnBoundary[] }>(work: W): W => ({
    ...work,
    boundaries: [...work.boundaries, one],
  });
}

test("what was changed is there for a page that opens afterwards", async () => {
  const name = freshName();
  const first = new Workshop(name);
  const { id } = first.create("Khu A");
  first.change("add", adding(parcel("1")));
  first.change("add", adding(parcel("2", 0.02)));
  await first.settled();

  const second = new Workshop(name);
  await second.start();
  expect(second.works).toMatchObject([{ id, name: "Khu A", count: 2 }]);
  expect(second.current).toEqual(first.current);
});

test("every step can be taken back and done again, and what is stored follows", async () => {
  const name = freshName();
  const workshop = new Workshop(name);
  workshop.create("Khu A");
  const ids = Array.from({ length: 60 }, (_, i) => String(i));
  for (const id of ids) workshop.change(`add ${id}`, adding(parcel(id)));
  for (let i = 0; i < 60; i += 1) workshop.undo();
  expect(workshop.current?.boundaries).toEqual([]);
  expect(workshop.undoLabel).toBeNull();
  for (let i = 0; i < 45; i += 1) workshop.redo();
  expect(workshop.redoLabel).toBe("add 45");
  await workshop.settled();

  const after = new Workshop(name);
  await after.start();
  expect(after.current?.boundaries.map(({ id }) => id)).toEqual(ids.slice(0, 45));
});

test("a deleted work comes back whole", async () => {
  const name = freshName();
  const workshop = new Workshop(name);
  const { id } = workshop.create("Khu A");
  workshop.change("add", adding(parcel("1")));
  await workshop.settled();
  await workshop.remove(id);
  expect(workshop.works).toEqual([]);
  workshop.restore();
  await workshop.settled();

  const after = new Workshop(name);
  await after.start();
  expect(after.current).toMatchObject({ name: "Khu A", boundaries: [parcel("1")] });
});

test("of two pages that change the same work, the later one keeps its changes in a copy and says so", async () => {
  const name = freshName();
  const one = new Workshop(name);
  const { id } = one.create("Khu A");
  await one.settled();
  const other = new Workshop(name);
  await other.open(id);
  // Both in the same turn: neither has heard of the other.
  one.change("add", adding(parcel("1")));
  other.change("add", adding(parcel("2")));
  await Promise.all([one.settled(), other.settled()]);

  const copied = [one, other].filter(({ copiedAs }) => copiedAs === "Khu A (2)");
  expect(copied).toHaveLength(1);
  const after = new Workshop(name);
  await after.start();
  const found = [];
  for (const work of after.works) {
    await after.open(work.id);
    found.push(...after.current!.boundaries.map((boundary) => boundary.id));
  }
  expect(found.sort()).toEqual(["1", "2"]);
});

test("a page that only looks on takes over what another one changes", async () => {
  const name = freshName();
  const one = new Workshop(name);
  const { id } = one.create("Khu A");
  await one.settled();
  const other = new Workshop(name);
  await other.open(id);
  one.change("add", adding(parcel("1")));
  await expect.poll(() => other.current?.boundaries.length).toBe(1);
  other.undo();
  expect(other.current?.boundaries).toEqual([]);
});

test("a work that was damaged, or kept by a later page, is told and kept", async () => {
  const name = freshName();
  const first = new Workshop(name);
  const { id: broken } = first.create("Hỏng");
  const { id: later } = first.create("Mới hơn");
  await first.settled();
  const db = await openDB(name);
  await db.put("heads", { ...(await db.get("heads", broken)), settings: "?" });
  await db.put("heads", { ...(await db.get("heads", later)), version: 99 });
  db.close();

  const workshop = new Workshop(name);
  await workshop.open(broken);
  await workshop.open(later);
  expect(workshop.damaged).toMatchObject([
    { id: broken, name: "Hỏng", reason: "damaged", detail: expect.stringContaining("settings") },
    { id: later, name: "Mới hơn", reason: "another-version" },
  ]);
  expect(JSON.parse(await workshop.rawOf(broken)).head.name).toBe("Hỏng");
  expect(workshop.current).toBeNull();
});

test("where nothing can be stored the work stays usable, and that is said", async () => {
  const workshop = new Workshop(freshName());
  const { id } = workshop.create("Khu A");
  // A function cannot be stored: the write fails as it would on a full disk.
  const unstorable = { ...parcel("1"), properties: { no: () => 1 } };
  workshop.change("add", adding(unstorable));
  await workshop.settled();
  expect(workshop.fault).toBe("failed");
  workshop.close();
  await workshop.open(id);
  expect(workshop.current?.boundaries).toEqual([unstorable]);
  workshop.change("take away", (work) => ({ ...work, boundaries: [parcel("2")] }));
  await workshop.settled();
  expect(workshop.fault).toBeNull();
});
