import { expect, test } from "vitest";
import { DataFault } from "../../../src/lib/faults";
import { parsePublishedRegister, parseRegister } from "../../../src/lib/register/parseRegister";
import type { RegisterFile } from "../../../src/lib/register/schema";
import { register, registerFiles } from "./registerFiles";

/* eslint-disable @typescript-eslint/no-explicit-any -- files that are wrong have no type */

/** The sentence a person reads who made one mistake in one file; "#" for the place in a list of figures. */
function saying(file: RegisterFile, mistake: (json: any) => void): string {
  const files = registerFiles();
  mistake(files[file]);
  try {
    parseRegister(files);
  } catch (error) {
    if (error instanceof DataFault) return error.message.replace(/figures\[\d+\]/, "figures[#]");
    throw error;
  }
  return "nothing wrong";
}

const entry = (entries: any[], id: string) =>
  entries.find((one) => one.id === id || one.code === id);
const figure = (park: any, field: string) => park.figures.find((one: any) => one.field === field);

test("the register as it stands has nothing wrong", () => {
  expect(saying("parks.json", () => {})).toBe("nothing wrong");
});

test.each<[string, RegisterFile, (json: any) => void, string]>([
  [
    "a unit that is none",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "song-khoai"), "leasedHa").unit = "hectares"),
    'parks.json, song-khoai, figures[#] (leasedHa), unit: expected "ha", "km2", "km", "m", ',
  ],
  [
    "a misspelt key",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "song-khoai"), "leasedHa").souces = ["S53"]),
    "parks.json, song-khoai, figures[#] (leasedHa), souces: no such field here; check the spelling",
  ],
  [
    "a missing key",
    "zones.json",
    ({ zones }) => delete entry(zones, "van-don").kind,
    'zones.json, van-don, kind: missing; expected "kind"',
  ],
  [
    "a field nobody knows",
    "zones.json",
    ({ zones }) => (entry(zones, "van-don").figures[0].field = "planned"),
    'zones.json, van-don, figures[#] (planned), field: expected "plannedHa", "printedHa", ',
  ],
  [
    "a date as it is spoken",
    "totals.json",
    ({ figures }) => (figures[1].asOf = "March 2025"),
    'totals.json, figures[#] (plannedHa), asOf: expected a date such as 2024, 2024-07, 2024-07-15 or c.2022, found "March 2025"',
  ],
  [
    "a value of a kind there is not",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "hai-ha"), "rent").value = { kind: "price", from: 50 }),
    'parks.json, hai-ha, figures[#] (rent), value, kind: expected "range", "tenant", ',
  ],
  [
    "half a range",
    "parks.json",
    ({ parks }) => delete figure(entry(parks, "hai-ha"), "rent").value.to,
    'parks.json, hai-ha, figures[#] (rent), value, to: missing; expected "to"',
  ],
  [
    "a position the wrong way round",
    "places.json",
    ({ places }) => entry(places, "apt-vdo").position.reverse(),
    "places.json, apt-vdo, position[1]: expected a latitude from -90 to 90, found 107.41448",
  ],
  [
    "an empty text",
    "places.json",
    ({ places }) => (entry(places, "apt-vdo").name.vi = " "),
    'places.json, apt-vdo, name, vi: expected text that is not empty, found " "',
  ],
  [
    "letters with loose accents",
    "units.json",
    ({ units }) => (entry(units, "06652").name.vi = "Phường Hà Tu".normalize("NFD")),
    "units.json, 06652, name, vi: expected composed letters (Unicode NFC), found",
  ],
])("%s", (_, file, mistake, message) => {
  expect(saying(file, mistake)).toContain(message);
});

test.each<[string, RegisterFile, (json: any) => void, string]>([
  [
    "a source that is not listed",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "cai-lan"), "plannedHa").sources = ["A33"]),
    'parks.json, cai-lan, figures[#] (plannedHa), sources: expected the id of a source, found "A33"',
  ],
  [
    "a unit code that is not in use",
    "zones.json",
    ({ zones }) => (entry(zones, "van-don").unitCodes[0].code = "06995"),
    'zones.json, van-don, unitCodes: expected the code of a unit, found "06995"',
  ],
  [
    "a zone that does not list its park",
    "zones.json",
    ({ zones }) => entry(zones, "mong-cai").parks.pop(),
    "parks.json, van-ninh, zone: the zone mong-cai does not list this park",
  ],
  [
    "a zone that lists another's park",
    "zones.json",
    ({ zones }) => entry(zones, "mong-cai").parks.push("uong-bi"),
    "zones.json, mong-cai, parks: the park uong-bi names another zone",
  ],
  [
    "a park that contradicts its figure",
    "parks.json",
    ({ parks }) => (entry(parks, "cai-lan").unitCodes = ["06673"]),
    "parks.json, cai-lan, hostUnits: the figure says 06673, 06661, the entry itself 06673",
  ],
  [
    "a park without a place",
    "parks.json",
    ({ parks }) => (entry(parks, "tien-yen").envelope = null),
    "parks.json, tien-yen: neither an outline nor an envelope, so no place on the map",
  ],
  [
    "a hint at a part there is not",
    "parks.json",
    ({ parks }) => (entry(parks, "phia-bac-dam-nha-mac").hint.zonePart = "quang-yen/land"),
    'parks.json, phia-bac-dam-nha-mac, hint, zonePart: expected a zone and its part, found "quang-yen/land"',
  ],
  [
    "nothing said to be published",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "cai-lan"), "rent").confidence = "confirmed"),
    'parks.json, cai-lan, figures[#] (rent): a value of null goes with "unpublished", and only with it',
  ],
  [
    "a number without a unit",
    "parks.json",
    ({ parks }) => delete figure(entry(parks, "cai-lan"), "plannedHa").unit,
    "parks.json, cai-lan, figures[#] (plannedHa), unit: a number needs its unit",
  ],
  [
    "hectares in square kilometres",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "cai-lan"), "plannedHa").unit = "km2"),
    'parks.json, cai-lan, figures[#] (plannedHa), unit: expected "ha", found "km2"',
  ],
  [
    "a figure from nowhere",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "cai-lan"), "currentHa").sources = []),
    "parks.json, cai-lan, figures[#] (currentHa), note: without a source a figure needs a note that says why",
  ],
  [
    "two principal figures",
    "zones.json",
    ({ zones }) => (entry(zones, "quang-yen").figures[1].principal = true),
    "zones.json, quang-yen, plannedHa: 3 figures stand for the same; expected one of them to be principal, found 2",
  ],
  [
    "a principal without a rival",
    "zones.json",
    ({ zones }) => (entry(zones, "van-don").figures[0].principal = true),
    "zones.json, van-don, plannedHa: a figure that stands alone is not marked principal",
  ],
  [
    "a part that the park does not have",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "cai-lan"), "plannedHa").part = "north"),
    'parks.json, cai-lan, figures[#] (plannedHa), part: expected the id of a part, found "north"',
  ],
  [
    "a sector without a word",
    "parks.json",
    ({ parks }) => figure(entry(parks, "cai-lan"), "sectors").value.push("spaceflight"),
    'parks.json, cai-lan, figures[#] (sectors), value: expected an id or code of the register, found "spaceflight"',
  ],
  [
    "a range that runs backwards",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "hai-ha"), "rent").value.from = 70),
    "parks.json, hai-ha, figures[#] (rent), value: expected from to be less than to",
  ],
  [
    "an id that stands twice",
    "sources.json",
    ({ sources }) => (sources[1].id = "S1"),
    'sources.json: "S1" stands twice',
  ],
  [
    "an incentive for someone unnamed",
    "incentives.json",
    ({ incentives }) => delete entry(incentives, "van-don-2428").scope.ids,
    'incentives.json, van-don-2428, scope: "ids" goes with "named", and only with it',
  ],
])("%s", (_, file, mistake, message) => {
  expect(saying(file, mistake)).toBe(message);
});

test("a missing and a stray file are named", () => {
  const { "units.json": _, ...without } = registerFiles();
  expect(() => parseRegister(without)).toThrow("units.json: the file is missing");
  const stray = { ...registerFiles(), "park.json": {} };
  expect(() => parseRegister(stray)).toThrow(
    "park.json: not a file of the register; they are zones.json",
  );
});

test("a file that is no object at all says so", () => {
  const files = { ...registerFiles(), "units.json": [] };
  expect(() => parseRegister(files)).toThrow('units.json, units: missing; expected "units"');
});

test("the published register, one object, reads back as it was", () => {
  const published: unknown = JSON.parse(JSON.stringify(register()));
  expect(parsePublishedRegister(published)).toEqual(register());
  expect(() => parsePublishedRegister({ ...register(), places: undefined })).toThrow(
    "register.json, places: ",
  );
  const broken = structuredClone(register());
  broken.parks[0]!.figures[0]!.sources = ["A33"];
  expect(() => parsePublishedRegister(broken)).toThrow(
    "register.json, cai-lan, figures[0] (plannedHa), sources: ",
  );
});
