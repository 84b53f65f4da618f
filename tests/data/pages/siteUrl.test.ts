import { expect, test } from "vitest";
import { addressesFrom, parseSiteUrl } from "../../../data/build/pages/siteUrl";

test("an address may be given with or without its last slash, or not at all", () => {
  expect(parseSiteUrl("https://example.vn")).toBe("https://example.vn/");
  expect(parseSiteUrl(" https://example.vn/ban-do ")).toBe("https://example.vn/ban-do/");
  expect(parseSiteUrl("http://localhost:4173/")).toBe("http://localhost:4173/");
  expect(parseSiteUrl(undefined)).toBeNull();
  expect(parseSiteUrl(" ")).toBeNull();
});

test.each([
  "example.vn",
  "/map/",
  "ftp://example.vn/",
  "https://a:b@example.vn/",
  "https://x.vn/?a",
])("%s is refused, with what is expected", (text) => {
  expect(() => parseSiteUrl(text)).toThrow("SITE_URL is to be an address such as https://");
});

test("addresses are absolute where the site's is known, else relative to the page", () => {
  const absolute = addressesFrom("p/", "https://example.vn/map/");
  expect(absolute("p/song-khoai.html")).toBe("https://example.vn/map/p/song-khoai.html");
  expect(absolute("")).toBe("https://example.vn/map/");

  const inside = addressesFrom("p/", null);
  expect(inside("p/song-khoai.png")).toBe("song-khoai.png");
  expect(inside("?park=song-khoai")).toBe("../?park=song-khoai");
  expect(inside("")).toBe("../");

  const above = addressesFrom("", null);
  expect(above("p/map.png")).toBe("p/map.png");
  expect(above("")).toBe("./");
});
