/**
 * What a bench is: a question, the contenders that answer it, and what was measured of each.
 *
 * A bench stands in bench/NAME/bench.ts as its default export. Each measurement of a task runs in a process of its
 * own, so that no contender inherits another's warm code or memory. Figures mean something side by side only:
 * the report gives ratios to one named contender, measured in the same run on the same input.
 */

export interface Bench {
  readonly title: string;
  /** What is compared, on which input, what is counted and what is not. Markdown, one paragraph. */
  readonly question: string;
  /** What can be run in a process of its own. */
  readonly tasks?: Readonly<Record<string, Task>>;
  run(harness: Harness): Promise<Group[]>;
}

/**
 * Does the work once and gives back what it found, such as a total area: contenders that disagree are not
 * comparable, and the report shows it. Only what lies between `start` and `stop` is timed; a task that
 * calls neither is timed whole.
 */
export type Task = (input: never, watch: Stopwatch) => Promise<Answer> | Answer;
export type Answer = string | number;

export interface Stopwatch {
  start(): void;
  stop(): void;
}

export interface Harness {
  /** True for a short run: small inputs, which show that everything works and little else. */
  readonly quick: boolean;
  /** Tells how far it is. */
  say(text: string): void;
  /** Runs a task some times, each in a process of its own. Throws with the task's message, or where one does not end in time. */
  alone(task: string, input: unknown, options?: AloneOptions): Promise<Alone>;
}

export interface AloneOptions {
  /** Five unless told. */
  readonly runs?: number;
  /** No further run is made once those so far took as many seconds together. */
  readonly enoughS?: number;
  /** For node, such as --max-old-space-size=2048. */
  readonly nodeOptions?: readonly string[];
  /** A run that takes longer is ended. */
  readonly withinS?: number;
}

export interface Alone {
  readonly seconds: Spread;
  /** The most memory its process held, in MiB, everything included. */
  readonly peakMiB: Spread;
  readonly answer: Answer;
}

/** Smallest, middle and largest of several runs. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Contenders on one input. */
export interface Group {
  readonly name: string;
  /** The contender that ratios refer to. */
  readonly baseline: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly name: string;
  /** By what it is, its unit in the name: "seconds", "peak MiB", "kB sent". */
  readonly figures: Readonly<Record<string, Spread>>;
  /** What it found, as printed beside it. */
  readonly answer?: string;
  /** Why it has no figures, or what has to be known of them. */
  readonly note?: string;
}

/** A contender's row; where it threw or did not end, with that as its note and no figures. */
export async function rowOf(name: string, measuring: Promise<Alone>): Promise<Row> {
  try {
    const { seconds, peakMiB, answer } = await measuring;
    return { name, figures: { seconds, "peak MiB": peakMiB }, answer: String(answer) };
  } catch (error) {
    return failedRow(name, error);
  }
}

export function failedRow(name: string, error: unknown): Row {
  return { name, figures: {}, note: error instanceof Error ? error.message : String(error) };
}

/** @throws {RangeError} there is no value */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) throw new RangeError("nothing was measured");
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle]!;
  const median = sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2;
  return { min, median, max };
}
