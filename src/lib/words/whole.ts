/** A dictionary comes in two files: what the first view says, and the rest. */

/** Both as one; a group that stands in both has the words of both. */
export function whole<First extends object, Rest extends object>(
  first: First,
  rest: Rest,
): First & Rest {
  const made = { ...first } as Record<string, unknown>;
  for (const [key, words] of Object.entries(rest))
    made[key] = isGroup(made[key]) && isGroup(words) ? whole(made[key], words) : words;
  return made as First & Rest;
}

function isGroup(words: unknown): words is object {
  return typeof words === "object" && words !== null && !Array.isArray(words);
}
