import { expect, test } from "vitest";
import { linkFaults } from "../../src/lib/linkFaults";
import { parseLink } from "../../src/lib/links";
import type { NearFile } from "../../src/lib/near/near";
import { readJson } from "../data/geo";
import { register } from "./register/registerFiles";

const known = register();
const near = readJson<NearFile>("public/geo/near.json");
const faults = (query: string, distances: NearFile | null = near) =>
  linkFaults(query, parseLink(query), known, distances);

test.each([
  ["park=xyz", [{ what: "park", named: ["xyz"] }]],
  ["zone=song-khoai", [{ what: "zone", named: ["song-khoai"] }]],
  ["in=van-don,atlantis,none", [{ what: "zone", named: ["atlantis"] }]],
  ["compare=song-khoai,xyz&list=xyz,abc", [{ what: "park", named: ["xyz", "abc"] }]],
  ["near=nowhere:60", [{ what: "place", named: ["nowhere"] }]],
  ["ring=nowhere:30", [{ what: "place", named: ["nowhere"] }]],
  // It has no outline, so nobody knows where its centre is.
  ["ring=tien-yen:30", [{ what: "place", named: ["tien-yen"] }]],
  ["park=song-khoai&route=nowhere", [{ what: "place", named: ["nowhere"] }]],
  ["park=tien-yen&route=apt-vdo", [{ what: "route", named: ["tien-yen → apt-vdo"] }]],
  // Roads lead from the park to other places, but none to this one.
  ["park=song-khoai&route=apt-han", [{ what: "route", named: ["song-khoai → apt-han"] }]],
  // Nobody published where this port is, so nothing was measured to it.
  ["park=song-khoai&route=port-conong", [{ what: "route", named: ["song-khoai → port-conong"] }]],
  [
    "park=xyz&route=apt-vdo",
    [
      { what: "park", named: ["xyz"] },
      { what: "route", named: ["xyz → apt-vdo"] },
    ],
  ],
  ["z=abc&colour=red", [{ what: "parameter", named: ["z=abc", "colour=red"] }]],
  [
    "park=xyz&view=list",
    [
      { what: "park", named: ["xyz"] },
      { what: "parameter", named: ["view=list"] },
    ],
  ],
])("%s: what cannot be given is named", (query, expected) => {
  expect(faults(query)).toEqual(expected);
});

test.each([
  "",
  "park=song-khoai&route=apt-vdo&ring=apt-vdo:30",
  "park=song-khoai&route=apt-hph",
  "zone=van-don",
  "ring=song-khoai:10",
  "ring=107.3,21.01:10",
  "near=airport:60&in=none&list=song-khoai,hai-ha",
])("%s: nothing to say", (query) => expect(faults(query)).toEqual([]));

test("a way by road is judged once the distances are there", () => {
  expect(faults("park=tien-yen&route=apt-vdo", null)).toEqual([]);
});

test("what is named is cut where it is long, and is one visible line", () => {
  const [fault] = faults(`q${"x".repeat(100)}=%1b[2J%0a`);
  expect(fault?.named[0]).toBe(`q${"x".repeat(39)}…`);
  const fits = `z=${"x".repeat(38)}`;
  expect(faults(fits)[0]?.named).toEqual([fits]);
  expect(faults("z=%1b%0a1")[0]?.named[0]).toBe("z= 1");
});
