/** What a frame of this site has received, as its browser counted it. */

export interface Weight {
  /** Compressed, as sent. */
  readonly bytes: number;
  readonly files: number;
}

/** @returns null where the frame cannot be looked into */
export function weigh(frame: HTMLIFrameElement): Weight | null {
  const clock = frame.contentWindow?.performance;
  if (!clock) return null;
  const entries = [
    ...clock.getEntriesByType("navigation"),
    ...clock.getEntriesByType("resource"),
  ] as PerformanceResourceTiming[];
  const sizes = entries.map(({ encodedBodySize }) => encodedBodySize).filter((size) => size > 0);
  if (sizes.length === 0) return null;
  return { bytes: sizes.reduce((total, size) => total + size, 0), files: sizes.length };
}
