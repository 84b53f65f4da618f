/**
 * Published files may be replaced on the server without a new build, so none is trusted unseen. One that
 * comes byte for byte as the build checked it has been seen: the page then needs neither the time nor the
 * code to check it again.
 */

/** By name the SHA-256 of each file that the build has checked, in base64; written by the build. */
declare const CHECKED_FILES: Readonly<Record<string, string>> | undefined;

const known = typeof CHECKED_FILES === "undefined" ? {} : CHECKED_FILES;

/** Makes of a file's JSON what it should be, or throws; `bytes` are the file as it came. */
export type Read<T> = (json: unknown, bytes: ArrayBuffer) => T | Promise<T>;

/**
 * @param file below geo/
 * @param load brings the code that checks the file, which throws where it is not what it should be
 */
export function checked<T>(file: string, load: () => Promise<(json: unknown) => T>): Read<T> {
  return async (json, bytes) =>
    (await isAsBuilt(known[file], bytes)) ? (json as T) : (await load())(json);
}

/** Browsers compute digests on secure pages only: elsewhere every file is checked. */
export async function isAsBuilt(built: string | undefined, bytes: ArrayBuffer): Promise<boolean> {
  if (!built || !("subtle" in crypto)) return false;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...digest)) === built;
}
