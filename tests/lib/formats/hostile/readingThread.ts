/** The thread that reads: it is ended from outside where reading does not come to an end. */
import { parentPort, workerData } from "node:worker_threads";
import type { InputFile } from "../../../../src/lib/formats/readFiles";
import { damagesOf } from "./damages";
import { outcomeOf } from "./outcome";
import { below, random } from "./random";
import { MADE } from "./made";
import { victim } from "./victims";
import type { Job, Report } from "./watched";

/** Which run is on, for whoever has to say which one never ended. */
const current = new Int32Array((workerData as { current: SharedArrayBuffer }).current);

parentPort!.on("message", (job: Job) => {
  const doing = job.kind === "made" ? readMade(job) : job.kind === "cut" ? cut(job) : corrupt(job);
  void doing.then(
    (report) => parentPort!.postMessage(report),
    (error: unknown) => parentPort!.postMessage({ failed: describe(error) } satisfies Report),
  );
});

async function readMade({ made }: Job & { kind: "made" }): Promise<Report> {
  return { outcome: await outcomeOf(MADE[made]!()) };
}

/** One of the files, cut at so many places from its beginning to its end. */
async function cut({ victim: of, places }: Job & { kind: "cut" }): Promise<Report> {
  const [part, name] = of.includes(" of a shapefile, loose")
    ? [of.split(" of ")[0], "a shapefile, loose"]
    : [null, of];
  const files = await victim(name!);
  const report = { runs: 0, read: 0, refused: 0, placed: 0, unplaced: [], damages: {} };
  for (let i = 0; i < places; i++) {
    const damaged = files.map((file): InputFile => {
      if (part && file.name !== part) return file;
      // White space at its end is no part of a text.
      const end = new TextDecoder("latin1").decode(file.bytes).trimEnd().length;
      return { ...file, bytes: file.bytes.slice(0, Math.floor((end * i) / places)) };
    });
    const { fault } = await outcomeOf(damaged);
    report.runs++;
    report[fault ? "refused" : "read"]++;
  }
  return report;
}

async function corrupt(job: Job & { kind: "corrupt" }): Promise<Report> {
  const files = await victim(job.victim);
  const report = {
    runs: 0,
    read: 0,
    refused: 0,
    placed: 0,
    unplaced: [] as string[],
    damages: {} as Record<string, number>,
  };
  for (let run = job.from; run < job.to; run++) {
    Atomics.store(current, 0, run);
    Atomics.notify(current, 0);
    const next = random(run * 7919 + job.victim.length);
    const at = below(next, files.length);
    const damages = damagesOf(files[at]!.bytes);
    const [name, damage] = damages[run % damages.length]!;
    const damaged = files.map((file, i): InputFile => {
      return i === at ? { ...file, bytes: damage(file.bytes, next) } : file;
    });
    try {
      const outcome = await outcomeOf(damaged, job.limits);
      report.runs++;
      report.damages[name] = (report.damages[name] ?? 0) + 1;
      if (!outcome.fault) report.read++;
      else {
        report.refused++;
        const { line, feature, inside, ring, vertex, position } = outcome.fault;
        if (line || feature || inside || ring || vertex || position || says(outcome.message))
          report.placed++;
        else report.unplaced.push(outcome.message);
      }
    } catch (error) {
      return { failed: `run ${run}, ${name} of ${files[at]!.name}: ${describe(error)}` };
    }
  }
  return report;
}

/** Of a file that is one thing, the sentence itself tells the place: which byte, page, entry or header. */
function says(message: string): boolean {
  return /\d|header|begin|type of shape|missing|empty|not read here|never|end|checksum|workbook|under "|no Polygon|JSON|table|coordinates/.test(
    message,
  );
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const because = error.cause instanceof Error ? `\n  because ${describe(error.cause)}` : "";
  return `${error.stack?.split("\n").slice(0, 8).join("\n") ?? error.message}${because}`;
}
