import { expect, test } from "vitest";
import { endingOf, Stopped, WorkerLost } from "../../src/lib/ended";

/** As comlink hands over what was thrown in a worker: name and message, not the class. */
const across = (error: Error) =>
  Object.assign(new Error(error.message), { name: error.name, message: error.message });

test("what ended work is told apart, whether it was thrown here or in a worker", () => {
  for (const as of [(error: Error) => error, across]) {
    expect(endingOf(as(new Stopped("by the reader")))).toEqual({ kind: "stopped" });
    expect(endingOf(as(new WorkerLost("no memory")))).toEqual({ kind: "lost" });
    expect(endingOf(as(new RangeError("a fault of ours")))).toEqual({ kind: "failed" });
  }
  expect(endingOf("no error at all")).toEqual({ kind: "failed" });
});

test("a published file that did not come is named", () => {
  const fault = Object.assign(new Error("display/map.topojson: offline"), { name: "LoadFault" });
  expect(endingOf(fault)).toEqual({ kind: "unloaded", file: "display/map.topojson" });
});

test.each([
  "Failed to fetch dynamically imported module: https://a.vn/assets/kml.js",
  "error loading dynamically imported module: https://a.vn/assets/kml.js",
  "Importing a module script failed.",
  "Unable to preload CSS for /assets/Detail.css",
])("code that did not come is no fault of the page's: %s", (message) => {
  expect(endingOf(new TypeError(message))).toEqual({ kind: "unloaded" });
});
