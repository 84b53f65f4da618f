// One measurement in a process of its own: node child.mjs MODULE, then a message { task, input }.
import { pathToFileURL } from "node:url";

const module = process.argv[2];
if (!module) throw new Error("child.mjs wants the built bench as its argument.");

process.once("message", async (message) => {
  const { task, input } = /** @type {{ task: string, input: unknown }} */ (message);
  const { default: bench } = await import(pathToFileURL(module).href);
  let startedMs = NaN;
  let seconds = NaN;
  const watch = {
    start: () => void (startedMs = performance.now()),
    stop: () => void (seconds = (performance.now() - startedMs) / 1000),
  };
  watch.start();
  /** @type {unknown} */
  let answer;
  try {
    answer = await bench.tasks[task](input, watch);
  } catch (error) {
    console.error(error);
    const thrown = error instanceof Error ? error.message : String(error);
    process.send?.({ thrown }, () => process.exit(1));
    return;
  }
  if (Number.isNaN(seconds)) watch.stop();
  // maxRSS is in KiB on every system.
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  process.send?.({ seconds, peakMiB, answer }, () => process.exit(0));
});
