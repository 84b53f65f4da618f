import fc from "fast-check";
import { expect, test } from "vitest";
import { readAsk, tell } from "../../../src/lib/embed/messages";

const ask = (type: string, payload?: unknown, more = {}) => ({
  source: "quang-ninh-zones",
  v: 1,
  type,
  payload,
  ...more,
});

test.each([
  ["hello", undefined],
  ["getState", {}],
  ["select", { kind: "park", id: "song-khoai" }],
  ["select", null],
  ["fitBounds", { bbox: [107, 20.8, 107.6, 21.2] }],
  ["flyTo", { center: [107, 21], zoom: 10 }],
  ["setFilter", { filter: "status=operating" }],
  ["setLang", { lang: "en" }],
  ["setTheme", { theme: "dark" }],
])("%s %j is read, with its id", (type, payload) => {
  expect(readAsk(ask(type, payload, { id: "7" }))).toEqual({
    ok: true,
    ask: { type, payload, id: "7" },
  });
});

test.each([
  ["select", { kind: "unit", id: "a" }],
  ["select", { kind: "zone", id: "<b>" }],
  ["select", undefined],
  ["fitBounds", { bbox: [108, 20, 107, 21] }],
  ["fitBounds", { bbox: [107, 21, 108, 20] }],
  ["fitBounds", { bbox: [107, 20, 107, 21] }],
  ["fitBounds", { bbox: [107, 20, 108, 20] }],
  ["fitBounds", { bbox: [107, 20, 108] }],
  ["flyTo", { center: [107, 21], zoom: NaN }],
  ["setLang", { lang: "tlh" }],
  ["setFilter", { filter: "x".repeat(2001) }],
  ["hello", { extra: 1 }],
])("%s %j is answered as wrong", (type, payload) => {
  expect(readAsk(ask(type, payload, { id: "7" }))).toEqual({
    ok: false,
    id: "7",
    code: "wrong-payload",
  });
});

test("a message of ours with something of its own beside is answered as wrong, and whose id it is is not said", () => {
  expect(readAsk(ask("hello", undefined, { id: "7", eval: "1" }))).toEqual({
    ok: false,
    id: undefined,
    code: "wrong-payload",
  });
  expect(readAsk(ask("x".repeat(41)))).toMatchObject({ ok: false, code: "wrong-payload" });
  expect(readAsk(ask("hello", undefined, { v: 2 }))).toMatchObject({ ok: false });
});

test("types that are not ours", () => {
  for (const type of ["explode", "toString", "__proto__"])
    expect(readAsk(ask(type))).toMatchObject({ ok: false, code: "unknown-type" });
});

test("another version is told so, another's message is left alone", () => {
  expect(readAsk(ask("hello", undefined, { v: 2 }))).toMatchObject({ code: "wrong-version" });
  for (const other of [null, "hello", 1, [], {}, { source: "else", v: 1, type: "hello" }])
    expect(readAsk(other)).toBeNull();
});

test("nothing that arrives makes it throw", () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      readAsk(data);
      const read = readAsk(ask("select", data));
      expect(read).not.toBeNull();
    }),
  );
});

test("what is told carries the id it answers", () => {
  expect(tell("reply", { ok: true }, "7")).toEqual({
    source: "quang-ninh-zones",
    v: 1,
    type: "reply",
    id: "7",
    payload: { ok: true },
  });
  expect(tell("ready", {})).not.toHaveProperty("id");
});
