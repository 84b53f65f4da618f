/** What the head of a column says its numbers are, in Vietnamese or English. */

export type Role =
  | "lng"
  | "lat"
  | "easting"
  | "northing"
  /** Northing in Vietnamese tables, easting in most programs': the numbers tell. */
  | "x"
  | "y"
  | "point"
  | "edge"
  /** The parcel that a point belongs to. */
  | "group"
  | "part"
  | "ring"
  | "wkt"
  | "crs";

const WORDS: readonly [Role, RegExp][] = [
  ["wkt", /^(?:wkt|wkt geom|geom|geometry|the geom|shape)$/],
  ["crs", /^(?:crs|srid|epsg|he toa do)$/],
  ["lng", /^(?:lng|lon|long|longitude|kinh do)$/],
  ["lat", /^(?:lat|latitude|vi do)$/],
  ["easting", /^(?:e|east|easting|dong|toa do dong|hoanh do)$/],
  ["northing", /^(?:n|north|northing|bac|toa do bac|tung do)$/],
  ["x", /^(?:(?:toa do |vn2000 )?x(?: vn ?2000)?)$/],
  ["y", /^(?:(?:toa do |vn2000 )?y(?: vn ?2000)?)$/],
  [
    "point",
    /^(?:(?:so hieu|ten|ky hieu|stt|so|ma)?\s*(?:diem|moc|dinh|goc)(?: (?:moc|ranh|gioi|goc|thua|khong che))*|point|point name|vertex|pt|mark|so hieu|ky hieu|stt|tt|no)$/,
  ],
  ["edge", /^(?:(?:chieu dai )?canh|chieu dai|kc|khoang cach|s|d|edge|length|distance|cu ly)$/],
  ["part", /^part$/],
  ["ring", /^(?:ring|vong)$/],
  [
    "group",
    /^(?:(?:so hieu |so |ma |ten |ky hieu )?(?:thua(?: dat)?|lo(?: dat)?|khu(?: vuc| dat)?|o dat|vung|phan khu)|parcel|plot|feature|polygon|zone|area name)$/,
  ],
];

/** The role of a column by its head; null for a head that is none of them, which is then a field's name. */
export function roleOf(head: string): Role | null {
  // Tables of numbers have a hundred thousand cells that are no head.
  if (head.length > 200 || !/\p{L}/u.test(head)) return null;
  const plain = plainWords(head);
  return WORDS.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** Small letters without marks, units and brackets: "Tọa độ X (m)" → "toa do x". */
export function plainWords(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[([](?:m|met|do|vn[- ]?2000|wgs ?84|°)[)\]]/g, " ")
    .replace(/[_\s.:,/-]+/g, " ")
    .replace(/ m$/, "")
    .trim();
}

/** A line that heads columns, even where no role is known: "Tọa độ", "Cạnh". */
export function isHeadWord(text: string): boolean {
  return (
    roleOf(text) !== null ||
    /^(?:toa do|toa do vn ?2000|ghi chu|note|remarks)$/.test(plainWords(text))
  );
}

const HEAD_PHRASES =
  /\b(?:so hieu|ten|ky hieu|ma|stt|tt|diem|moc|dinh|goc|ranh|gioi|toa do|vn ?2000|chieu dai|khoang cach|canh|ghi chu|x|y|s|m|lng|lat|kinh do|vi do)\b/g;

/** A line of several heads, run together as text copied from a page has them. */
export function isHeadLine(text: string): boolean {
  const plain = plainWords(text).replace(/[()[\]]/g, " ");
  return plain.includes(" ") && plain.replace(HEAD_PHRASES, " ").trim() === "";
}

/** Words that are the title of a page or a table rather than the name of a parcel. */
export function isTitle(text: string): boolean {
  const plain = plainWords(text);
  return (
    /^(?:bang|phu luc|toa do|he toa do|he quy chieu|ghi chu|tong|kem theo|cong hoa|doc lap|ngay \d|trang \d|to ban do|ty le|nguoi|don vi tinh|so \d+ )/.test(
      plain.replace(/^[([]/, ""),
    ) ||
    /(?:toa do (?:cac )?(?:diem|moc|goc|vi tri)|he toa do|vn ?2000|kinh tuyen|wgs ?84)/.test(plain)
  );
}
