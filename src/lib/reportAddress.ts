/** Where a report goes, as the owner set it. */

/**
 * The link that starts a report: a mail with subject and text filled in, or a page as it is. Null
 * where no address is set, or where it is neither a mail address nor a page.
 */
export function reportAddress(
  reportTo: string | null,
  subject: string,
  text: string,
): string | null {
  if (!reportTo) return null;
  if (/^https:\/\/[^\s]+$/.test(reportTo)) return reportTo;
  if (!/^mailto:[^\s?]+@[^\s?]+$/.test(reportTo)) return null;
  return `${reportTo}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}
