/**
 * A coordinate as somebody types or pastes it: WGS 84 in degrees, with decimals or minutes and seconds,
 * or metres on the VN-2000 plane of Quảng Ninh (TM-3, central meridian 107°45′).
 *
 * The order of the two numbers and the meaning of their dots and commas are not guessed: every way to
 * read the text is tried, and only what lies in Vietnam is kept. One reading is the answer; several
 * different ones are refused as ambiguous, none with the reason.
 */

export type CoordinateInput =
  | { system: "wgs84"; lng: number; lat: number }
  /** Metres. In Vietnamese tables X is the northing and Y the easting. */
  | { system: "vn2000"; northingM: number; eastingM: number };

export type CoordinateRefusal =
  | "empty"
  /** Not two numbers in any way of writing that is known. */
  | "not-a-coordinate"
  | "one-number"
  | "ambiguous"
  /** Minutes or seconds of 60 or more. */
  | "sexagesimal"
  /** Degrees, but not in Vietnam. */
  | "outside-vietnam"
  /** Metres, but not in the 3° band around 107°45′: most likely another province's meridian. */
  | "outside-band";

type Refused = { ok: false; reason: CoordinateRefusal };
export type CoordinateReading = { ok: true; value: CoordinateInput } | Refused;

/** Degrees: Vietnam's land, and its sea out to Hoàng Sa and Trường Sa. */
const VIETNAM = { west: 102, south: 6, east: 118, north: 23.5 };
/** Metres: 8° to 23.5° N, and 1.5° either side of the central meridian at 8° N, where the band is widest. */
const BAND = { south: 880_000, north: 2_605_000, west: 334_000, east: 666_000 };

export function parseCoordinate(text: string): CoordinateReading {
  const input = text
    .normalize("NFC")
    .replace(/[\u00a0\u2007\u2009\u202f]/g, " ")
    .trim();
  if (input === "") return { ok: false, reason: "empty" };
  return /[°º˚]/.test(input) ? parseSexagesimal(input) : parsePair(unlabelled(input));
}

/** Letters for a direction: N S E W, and B(ắc) N(am) Đ(ông) T(ây). All of Vietnam lies north and east. */
const EAST = /[EĐ]/i;
const NORTH = /[NB]/i;
const NOT_VIETNAM = /[SWT]/i;

const ANGLE = new RegExp(
  String.raw`(?<before>[NSEWBĐT])?\s*(?<d>\d{1,3}(?:[.,]\d+)?)\s*[°º˚]\s*` +
    String.raw`(?:(?<m>\d{1,2}(?:[.,]\d+)?)\s*['′’‘´]\s*(?!['′’‘´])` +
    String.raw`(?:(?<s>\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|“|['′’‘´]{2})\s*)?)?(?<after>[NSEWBĐT](?![\p{L}\d]))?`,
  "giu",
);

function parseSexagesimal(input: string): CoordinateReading {
  const angles = [...input.matchAll(ANGLE)];
  const rest = input.replace(ANGLE, " ");
  if (!/^[\s,;/]*$/.test(rest) || angles.length === 0) return refused("not-a-coordinate");
  if (angles.length === 1) return refused("one-number");
  if (angles.length > 2) return refused("not-a-coordinate");

  const values: number[] = [];
  const axes: ("lat" | "lng" | null)[] = [];
  for (const { groups = {} } of angles) {
    const [d, m, s] = [groups.d, groups.m, groups.s].map((part) =>
      Number((part ?? "0").replace(",", ".")),
    );
    if (m! >= 60 || s! >= 60) return refused("sexagesimal");
    const letter = groups.before ?? groups.after ?? "";
    if (NOT_VIETNAM.test(letter)) return refused("outside-vietnam");
    values.push(d! + m! / 60 + s! / 3600);
    axes.push(EAST.test(letter) ? "lng" : NORTH.test(letter) ? "lat" : null);
  }
  if (axes[0] !== null && axes[0] === axes[1]) return refused("not-a-coordinate");
  const lngFirst = axes[0] === "lng" || axes[1] === "lat";
  const latFirst = axes[0] === "lat" || axes[1] === "lng";
  return decide([values as [number, number]], { latFirst, lngFirst });
}

/** Takes off what people write around the numbers: "X = …; Y = …", "lat: …", "Vĩ độ …", "21.0258 N". */
function unlabelled(input: string): string {
  return input
    .replace(/(?<=\d)\s*m(?=[NE]?(?!\p{L}))/giu, " ")
    .replace(
      /\b(?:lat(?:itude)?|lo?ng(?:itude)?|lon|northing|easting|WGS\s*-?84|VN\s*-?2000)\b\s*[:=]?/giu,
      " ",
    )
    .replace(/(?:vĩ độ|kinh độ|bắc|đông)\s*[:=]?/giu, " ")
    .replace(/(?<![\p{L}])[XYNEBĐ](?![\p{L}])\s*[:=]?/giu, " ")
    .replace(/^[\s,;([]+|[\s,;)\]]+$/g, "");
}

function parsePair(input: string): CoordinateReading {
  if (/[\p{L}]/u.test(input)) {
    return refused(
      /(?<![\p{L}])[SWT](?![\p{L}])/iu.test(input) && /\d/.test(input)
        ? "outside-vietnam"
        : "not-a-coordinate",
    );
  }
  if (input === "") return refused("not-a-coordinate");
  const pairs = splits(input).flatMap(([first, second]) =>
    readings(first).flatMap((a) => readings(second).map((b): [number, number] => [a, b])),
  );
  const decided = pairs.length > 0 ? decide(pairs) : refused("not-a-coordinate");
  if (decided.ok || decided.reason === "ambiguous") return decided;
  const angles = SPACED.exec(input);
  if (angles && (angles[3] === undefined) === (angles[6] === undefined)) {
    const [, d1, m1, s1 = "0", d2, m2, s2 = "0"] = angles;
    return parseSexagesimal(`${d1}°${m1}′${s1}″ ${d2}°${m2}′${s2}″`);
  }
  return !/\s/.test(input) && readings(input).length > 0 ? refused("one-number") : decided;
}

/** Degrees, minutes and perhaps seconds with spaces between: "21 01 33, 107 21 51". */
const SPACED =
  /^(\d{1,3}) (\d{1,2}(?:[.,]\d+)?)(?: (\d{1,2}(?:[.,]\d+)?))?[\s,;]+(\d{1,3}) (\d{1,2}(?:[.,]\d+)?)(?: (\d{1,2}(?:[.,]\d+)?))?$/;

/** Every way to cut the text in two: at a semicolon or slash if there is one, else at a space or comma. */
function splits(input: string): [string, string][] {
  const separators = /[;/]/.test(input) ? /\s*[;/]\s*/g : /\s*,\s+|\s+,\s*|\s+|,/g;
  return [...input.matchAll(separators)].map(({ index, 0: separator }): [string, string] => [
    input.slice(0, index),
    input.slice(index + separator.length),
  ]);
}

/** The numbers a piece of text can mean: "459.871" is a decimal and also four hundred thousand. */
function readings(text: string): number[] {
  const found = new Set<number>();
  const sign = /^[-\u2212]/.test(text) ? -1 : 1;
  const digits = text.replace(/^[-\u2212+]/, "");
  const read = (plain: string) => found.add(sign * Number(plain));
  if (/^\d+(?:[.,]\d+)?$/.test(digits)) read(digits.replace(",", "."));
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits))
    read(digits.replaceAll(".", "").replace(",", "."));
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) read(digits.replaceAll(",", ""));
  if (/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(digits))
    read(digits.replaceAll(" ", "").replace(",", "."));
  return [...found];
}

/** Keeps the pairs that lie in Vietnam, in either order unless the order is known. */
function decide(
  pairs: readonly [number, number][],
  known: { latFirst: boolean; lngFirst: boolean } = { latFirst: false, lngFirst: false },
): CoordinateReading {
  const kept = new Map<string, CoordinateInput>();
  const keep = (first: number, second: number) => {
    if (isInVietnam(first, second))
      kept.set(`${first} ${second}`, { system: "wgs84", lat: first, lng: second });
    if (isOnPlane(first, second))
      kept.set(`${first} ${second}`, { system: "vn2000", northingM: first, eastingM: second });
  };
  for (const [a, b] of pairs) {
    if (!known.lngFirst) keep(a, b);
    if (!known.latFirst) keep(b, a);
  }
  const [value, other] = kept.values();
  if (value && !other) return { ok: true, value };
  if (other) return refused("ambiguous");
  if (pairs.some(isDegrees)) return refused("outside-vietnam");
  return refused(pairs.some(isMetres) ? "outside-band" : "not-a-coordinate");
}

function isDegrees([a, b]: readonly [number, number]): boolean {
  const [small, large] = [Math.abs(a), Math.abs(b)].sort((one, other) => one - other);
  return small! <= 90 && large! <= 180;
}

/** Both numbers have the size of plane coordinates, whichever plane that is. */
function isMetres([a, b]: readonly [number, number]): boolean {
  return Math.min(a, b) >= 100_000 && Math.max(a, b) < 10_000_000;
}

function isInVietnam(lat: number, lng: number): boolean {
  return lat >= VIETNAM.south && lat <= VIETNAM.north && lng >= VIETNAM.west && lng <= VIETNAM.east;
}

function isOnPlane(northingM: number, eastingM: number): boolean {
  return (
    northingM >= BAND.south &&
    northingM <= BAND.north &&
    eastingM >= BAND.west &&
    eastingM <= BAND.east
  );
}

function refused(reason: CoordinateRefusal): Refused {
  return { ok: false, reason };
}
