import { expect, test } from "vitest";
import { bareName, boundaryName, nameIn, nameLang, otherName } from "../../src/lib/names";
import { register } from "./register/registerFiles";

test.each([
  ["Khu kinh tế Vân Đồn", "Vân Đồn"],
  ["Khu kinh tế cửa khẩu Hoành Mô – Đồng Văn", "Hoành Mô – Đồng Văn"],
  ["Khu kinh tế ven biển Quảng Yên", "Quảng Yên"],
  ["KCN Sông Khoai (Amata City Hạ Long)", "Sông Khoai"],
  ["KCN phía Tây Sông Khoai", "Phía Tây Sông Khoai"],
  ["Phường Hiệp Hoà", "Hiệp Hoà"],
  ["Mong Cai Border-gate Economic Zone", "Mong Cai"],
  ["Quang Yen Coastal Economic Zone", "Quang Yen"],
  ["Van Don Economic Zone", "Van Don"],
  ["West Song Khoai IP", "West Song Khoai"],
])("%s is %s where its kind is told otherwise", (name, bare) => {
  expect(bareName(name)).toBe(bare);
});

test("no two zones and no two parks share a bare name", () => {
  const { zones, parks } = register();
  for (const entities of [zones, parks])
    for (const lang of ["vi", "en"] as const)
      expect(new Set(entities.map(({ name }) => bareName(name[lang]))).size).toBe(entities.length);
});

test("zones and parks go by their Vietnamese name in all but English, ports by their own", () => {
  const { zones, places } = register();
  const zone = zones.find(({ id }) => id === "van-don")!.name;
  expect(nameIn(zone, "zh")).toBe("Khu kinh tế Vân Đồn");
  expect(nameLang(zone, "zh")).toBe("vi");
  expect(otherName(zone, "zh")).toEqual({ text: "Van Don Economic Zone", lang: "en" });
  expect(otherName(zone, "en")).toEqual({ text: "Khu kinh tế Vân Đồn", lang: "vi" });
  const port = places.find(({ name }) => name.vi === "Cảng Cái Lân")!.name;
  expect(nameIn(port, "zh")).toBe("Cái Lân 港");
  expect(nameLang(port, "ko")).toBe("ko");
  expect(otherName(port, "ko")).toEqual({ text: "Cảng Cái Lân", lang: "vi" });
});

test("a boundary id says what it belongs to", () => {
  const all = register();
  expect(boundaryName(all, "van-don")).toMatchObject({
    selection: { kind: "zone", id: "van-don" },
    part: null,
  });
  expect(boundaryName(all, "van-don/land").part).toEqual(all.zones[0]!.parts[0]!.name);
  expect(boundaryName(all, "hai-ha/envelope").selection).toEqual({ kind: "park", id: "hai-ha" });
  expect(boundaryName(all, "unit/07147")).toMatchObject({
    selection: null,
    names: { vi: "Phường Hiệp Hoà" },
  });
});

test("an unknown id is its own name", () => {
  expect(boundaryName(register(), "unit/99999").names.vi).toBe("unit/99999");
  expect(boundaryName(register(), "lot 7").names).toEqual({ vi: "lot 7", en: "lot 7" });
});
