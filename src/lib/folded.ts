/** Text as a forgiving comparison wants it: without diacritics, in lower case, "đ" as "d". */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/giu, "d").toLowerCase().trim();
}
