import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { Speaker } from "../../../src/app/tongue.svelte";

/** How often whatever is on screen would be made anew. */
function tellings(speaker: Speaker): { count: number; stop: () => void } {
  const told = { count: 0, stop: () => {} };
  told.stop = $effect.root(() => {
    $effect(() => {
      if (speaker.current) told.count++;
    });
  });
  return told;
}

test.each(["en", "vi"] as const)(
  "words that are all there are not said again: the map was drawn anew without end (%s)",
  async (lang) => {
    const speaker = new Speaker(new URL("/", location.href).href);
    await speaker.speak(lang);
    await speaker.whole();
    const told = tellings(speaker);
    flushSync();
    for (let turn = 0; turn < 3; turn++) {
      await speaker.whole();
      flushSync();
    }
    expect(told.count).toBe(1);
    told.stop();
  },
);
