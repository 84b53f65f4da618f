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
    "a blank at the end of a name",
    "places.json",
    ({ places }) => (entry(places, "apt-vdo").name.en = "Van Don International Airport "),
    "places.json, apt-vdo, name, en: expected text without blanks at its ends, found",
  ],
  [
    "one source where a list of them belongs",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "cai-lan"), "plannedHa").sources = "A3"),
    'parks.json, cai-lan, figures[#] (plannedHa), sources: expected a list, found "A3"',
  ],
  [
    "a hint in words alone",
    "parks.json",
    ({ parks }) => (entry(parks, "cai-lan").hint = "by the port"),
    'parks.json, cai-lan, hint: expected an object, found "by the port"',
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
  [
    "former units from a source that is not listed",
    "zones.json",
    ({ zones }) => (entry(zones, "van-don").formerUnits[0].sources = ["A33"]),
    'zones.json, van-don, formerUnits[0], sources: expected the id of a source, found "A33"',
  ],
  [
    "a park that there is not",
    "zones.json",
    ({ zones }) => entry(zones, "mong-cai").parks.push("atlantis"),
    'zones.json, mong-cai, parks: expected the id of a park, found "atlantis"',
  ],
  [
    "a park in a zone that there is not",
    "parks.json",
    ({ parks }) => (entry(parks, "cai-lan").zone = "atlantis"),
    'parks.json, cai-lan, zone: expected the id of a zone, found "atlantis"',
  ],
  [
    "a park outside the zones whose figure names one",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "cai-lan"), "zone").value = "quang-yen"),
    "parks.json, cai-lan, zone: the figure says quang-yen, the entry itself none",
  ],
  [
    "a park that nothing says the zone of",
    "parks.json",
    ({ parks }) => {
      const park = entry(parks, "cai-lan");
      park.figures = park.figures.filter((one: any) => one.field !== "zone");
    },
    "parks.json, cai-lan, zone: expected a figure that gives the source",
  ],
  [
    "a park in units that there are not",
    "parks.json",
    ({ parks }) => (entry(parks, "cai-lan").unitCodes = ["99999"]),
    'parks.json, cai-lan, unitCodes: expected the code of a unit, found "99999"',
  ],
  [
    "a figure that names a unit there is not",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "cai-lan"), "hostUnits").value = ["99999"]),
    'parks.json, cai-lan, figures[#] (hostUnits), value: expected an id or code of the register, found "99999"',
  ],
  [
    "a distance to a place that there is not",
    "parks.json",
    ({ parks }) =>
      (entry(parks, "cai-lan").figures.find(({ value }: any) => value?.place).value.place = "moon"),
    'parks.json, cai-lan, figures[#] (distances), value, place: expected the id of a place, found "moon"',
  ],
  [
    "a place from a source that is not listed",
    "places.json",
    ({ places }) => (entry(places, "apt-vdo").sources = ["A33"]),
    'places.json, apt-vdo, sources: expected the id of a source, found "A33"',
  ],
  [
    "a position that nobody published",
    "places.json",
    ({ places }) => (entry(places, "port-conong").position = [107.4, 21]),
    'places.json, port-conong: a position of null goes with "unpublished", and only with it',
  ],
  [
    "a published position that is not there",
    "places.json",
    ({ places }) => (entry(places, "apt-vdo").position = null),
    'places.json, apt-vdo: a position of null goes with "unpublished", and only with it',
  ],
  [
    "a unit from a source that is not listed",
    "units.json",
    ({ units }) => (entry(units, "06652").sources = ["A33"]),
    'units.json, 06652, sources: expected the id of a source, found "A33"',
  ],
  [
    "a total from a source that is not listed",
    "totals.json",
    ({ figures }) => (figures[0].sources = ["A33"]),
    'totals.json, figures[#] (count), sources: expected the id of a source, found "A33"',
  ],
  [
    "an incentive from a source that is not listed",
    "incentives.json",
    ({ incentives }) => (entry(incentives, "land-rent-zones").sources = ["A33"]),
    'incentives.json, land-rent-zones, sources: expected the id of a source, found "A33"',
  ],
  [
    "an incentive that ended by a source that is not listed",
    "incentives.json",
    ({ incentives }) =>
      (entry(incentives, "tax-holiday-for-parks-before-2025").endedFor.sources = ["A33"]),
    'incentives.json, tax-holiday-for-parks-before-2025, sources: expected the id of a source, found "A33"',
  ],
  [
    "an incentive for a zone that there is not",
    "incentives.json",
    ({ incentives }) => (entry(incentives, "van-don-2428").scope.ids = ["atlantis"]),
    'incentives.json, van-don-2428, scope: expected the id of a zone or park, found "atlantis"',
  ],
  [
    "an incentive that spares a park there is not",
    "incentives.json",
    ({ incentives }) =>
      (entry(incentives, "tax-17-disadvantaged-areas").scope.except = ["cai-lan", "atlantis"]),
    'incentives.json, tax-17-disadvantaged-areas, scope: expected the id of a zone or park, found "atlantis"',
  ],
  [
    "a name for an incentive that is for all",
    "incentives.json",
    ({ incentives }) => (entry(incentives, "land-rent-zones").scope.ids = ["van-don"]),
    'incentives.json, land-rent-zones, scope: "ids" goes with "named", and only with it',
  ],
  [
    "an incentive that stands twice",
    "incentives.json",
    ({ incentives }) => (incentives[1].id = incentives[0].id),
    'incentives.json: "no-holiday-for-parks" stands twice',
  ],
  [
    "a unit that stands twice",
    "units.json",
    ({ units }) => (units[1].code = units[0].code),
    'units.json: "06652" stands twice',
  ],
  [
    "a part that stands twice",
    "parks.json",
    ({ parks }) => {
      const { parts } = entry(parks, "dam-nha-mac");
      parts[1].id = parts[0].id;
    },
    'parks.json, dam-nha-mac, parts: "bac-tien-phong" stands twice',
  ],
  [
    "a value without a basis",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "cai-lan"), "plannedHa").basis = null),
    "parks.json, cai-lan, figures[#] (plannedHa), basis: expected a basis for a value, and null for none",
  ],
  [
    "hectares of a text",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "cai-lan"), "statusText").unit = "ha"),
    "parks.json, cai-lan, figures[#] (statusText), unit: a unit goes with a number or a range",
  ],
  [
    "a range without a unit",
    "parks.json",
    ({ parks }) => delete figure(entry(parks, "hai-ha"), "rent").unit,
    "parks.json, hai-ha, figures[#] (rent), unit: a number needs its unit",
  ],
  [
    "the date of a source, and no date",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "cai-lan"), "plannedHa").asOf = null),
    'parks.json, cai-lan, figures[#] (plannedHa), asOfFrom: "source" needs a date and a source',
  ],
  [
    "a first among tenants",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "dong-mai"), "tenants").principal = true),
    "parks.json, dong-mai, tenants: entries of a list have no principal",
  ],
  [
    "no first among rivals",
    "zones.json",
    ({ zones }) =>
      entry(zones, "quang-yen").figures.forEach((one: any) => {
        if (one.field === "plannedHa") delete one.principal;
      }),
    "zones.json, quang-yen, plannedHa: 3 figures stand for the same; expected one of them to be principal, found 0",
  ],
  [
    "a tenant without a name or a project",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "dong-mai"), "tenants").value = { kind: "tenant" }),
    "parks.json, dong-mai, figures[#] (tenants), value: expected a name, a project or both",
  ],
  [
    "sides that name none",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "hai-yen"), "boundary").value = { kind: "sides" }),
    "parks.json, hai-yen, figures[#] (boundary), value: says nothing beyond its kind",
  ],
  [
    "a decision that says nothing",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "viet-hung"), "founding").value = { kind: "decision" }),
    "parks.json, viet-hung, figures[#] (founding), value: says nothing beyond its kind",
  ],
  [
    "a time without an end",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "song-khoai"), "leaseTerm").value = { kind: "period" }),
    "parks.json, song-khoai, figures[#] (leaseTerm), value: says nothing beyond its kind",
  ],
  [
    "a range of nothing",
    "parks.json",
    ({ parks }) => (figure(entry(parks, "hai-ha"), "rent").value.from = 65),
    "parks.json, hai-ha, figures[#] (rent), value: expected from to be less than to",
  ],
  [
    "a window with its west in the east",
    "zones.json",
    ({ zones }) => (figure(entry(zones, "van-don"), "coordinates").value.west = 108.5),
    "zones.json, van-don, figures[#] (coordinates), value: expected west below east and south below north",
  ],
  [
    "a window with its south in the north",
    "zones.json",
    ({ zones }) => (figure(entry(zones, "van-don"), "coordinates").value.south = 21.5),
    "zones.json, van-don, figures[#] (coordinates), value: expected west below east and south below north",
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
