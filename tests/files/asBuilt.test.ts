import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { checked, isAsBuilt } from "../../src/files/asBuilt";

const bytesOf = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;
const digestOf = (text: string) => createHash("sha256").update(text).digest("base64");

test("a file is as it was built only byte for byte", async () => {
  const built = digestOf('{"a":1}');
  expect(await isAsBuilt(built, bytesOf('{"a":1}'))).toBe(true);
  expect(await isAsBuilt(built, bytesOf('{"a":2}'))).toBe(false);
  expect(await isAsBuilt(built, bytesOf('{"a":1}\n'))).toBe(false);
});

test("a file that no build has checked is checked", async () => {
  expect(await isAsBuilt(undefined, bytesOf("{}"))).toBe(false);
  const read = checked("register.json", async () => () => {
    throw new Error("not what it should be");
  });
  await expect(read({}, bytesOf("{}"))).rejects.toThrow("not what it should be");
});
