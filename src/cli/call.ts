/** What the caller asked for: options and their values, checked. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Axis } from "../lib/crs/detect";
import { FileFault } from "../lib/faults";
import { crsNamed } from "../lib/formats/crs";
import { numberFrom } from "../lib/formats/plannedArea";

/** The call cannot be understood: an option, a value or a number of files. */
export class CallFault extends Error {
  override readonly name = "CallFault";
}

type Options = NonNullable<ParseArgsConfig["options"]>;
export type Values = Readonly<Record<string, string | undefined>>;

/** Splits the arguments of a command; every option takes a value. Throws a `CallFault`. */
export function parseCall(
  command: string,
  args: string[],
  names: readonly string[],
): { files: string[]; values: Values } {
  const given = args.flatMap((arg, i) =>
    isNegative(arg) && isOption(args[i - 1]) ? [] : [joined(arg, args[i + 1])],
  );
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" }])) as Options;
  try {
    const { positionals, values } = parseArgs({ args: given, options, allowPositionals: true });
    return { files: positionals, values: values as Values };
  } catch (error) {
    const [reason = ""] = String((error as Error).message).split(/\. |\n/);
    throw new CallFault(
      `${command}: ${reason.replace(/\.$/, "")}. “qnz ${command} --help” explains.`,
    );
  }
}

const isOption = (arg: string | undefined) => arg !== undefined && /^--[a-z-]+$/.test(arg);
const isNegative = (arg: string | undefined) => arg !== undefined && /^-[\d.]/.test(arg);

/** "--min-area -1" as "--min-area=-1": what follows is a value, which is then refused for what it is. */
function joined(arg: string, next: string | undefined): string {
  return isOption(arg) && isNegative(next) ? `${arg}=${next}` : arg;
}

/** The value of an option that must be one of a few. */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly [T, ...T[]],
): T {
  if (value === undefined) return choices[0];
  const choice = choices.find((one) => one === value);
  if (choice !== undefined) return choice;
  throw new CallFault(`--${option} is one of ${choices.join(", ")}; found “${value}”.`);
}

/** The value of an option that is a number of at least 0, "0.5" or "0,5". */
export function atLeastZero(option: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  const number = numberFrom(value);
  if (typeof number === "number" && Number.isFinite(number)) return number;
  throw new CallFault(`--${option} is a number of at least 0; found “${value}”.`);
}

/** The id of the coordinate system an option names: --crs, or --to. */
export function crsOption(
  value: string | undefined,
  option: "crs" | "to" = "crs",
): string | undefined {
  if (value === undefined) return undefined;
  try {
    return crsNamed(value);
  } catch (error) {
    if (error instanceof FileFault) throw new CallFault(`--${option}: ${error.message}`);
    throw error;
  }
}

/** The order that --axis names; undefined where it is left to the file. */
export function axisOption(value: string | undefined): Axis | undefined {
  return value === undefined ? undefined : oneOf<Axis>("axis", value, ["xy", "yx"]);
}

/** What --crs and --axis say of a file's coordinates. */
export function placeOptions(values: Values): { crs?: string; axis?: Axis } {
  const crs = crsOption(values["crs"]);
  const axis = axisOption(values["axis"]);
  return { ...(crs === undefined ? {} : { crs }), ...(axis === undefined ? {} : { axis }) };
}
