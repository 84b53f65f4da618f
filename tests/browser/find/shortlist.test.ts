import { flushSync } from "svelte";
import { beforeEach, expect, test } from "vitest";
import { Shortlist } from "../../../src/state/shortlist.svelte";

beforeEach(() => localStorage.clear());

test("what is kept is there again on the next visit, in its order", () => {
  const first = new Shortlist();
  expect(first.ids).toEqual([]);
  first.toggle("hai-ha");
  first.toggle("song-khoai");
  first.add(["dong-mai", "hai-ha"]);
  expect(new Shortlist().ids).toEqual(["hai-ha", "song-khoai", "dong-mai"]);
  first.toggle("hai-ha");
  expect(first.has("hai-ha")).toBe(false);
  expect(new Shortlist().ids).toEqual(["song-khoai", "dong-mai"]);
});

test("where the browser keeps nothing the list lives on, and says so", () => {
  const refuse = (): Storage => {
    throw new DOMException("denied", "SecurityError");
  };
  const list = new Shortlist(refuse);
  expect(list.isKept).toBe(false);
  list.toggle("hai-ha");
  flushSync();
  expect(list.ids).toEqual(["hai-ha"]);
  expect(list.isKept).toBe(false);
});

test("a full storage does not lose the list on screen", () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  const list = new Shortlist(() => full);
  expect(list.isKept).toBe(true);
  list.toggle("hai-ha");
  expect([list.ids, list.isKept]).toEqual([["hai-ha"], false]);
});

test.each(["{", "{}", '"hai-ha"', "[1, null]", '["../x", "<b>"]', "null"])(
  "something else under its key is nothing: %s",
  (kept) => {
    localStorage.setItem("quang-ninh-zones.shortlist", kept);
    expect(new Shortlist().ids).toEqual([]);
  },
);

test("another tab's change is read", () => {
  const [one, other] = [new Shortlist(), new Shortlist()];
  one.toggle("hai-ha");
  other.read();
  expect(other.ids).toEqual(["hai-ha"]);
});
