/** What a screen says where a part of the page, or a published file, did not come. */
import type { Ended } from "../lib/ended";
import type { Words } from "../lib/words/load";

export function unloadedText({ file }: Ended, words: Words): string {
  return file ? words.map.fileFailed(file) : words.page.partFailed;
}
