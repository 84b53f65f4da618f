/** qnz: measures and audits boundaries from a terminal. docs/cli.md is the contract. */
import { DataFault, FileFault } from "../lib/faults";
import { OverlapFault } from "../lib/overlap";
import { plainText } from "../lib/plainText";
import { auditCommand } from "./auditCommand";
import { CallFault } from "./call";
import { checkSiteCommand } from "./checkSiteCommand";
import { convertCommand } from "./convertCommand";
import { version } from "./files";
import { HELP } from "./help";
import { measureCommand } from "./measureCommand";
import { serveConfigCommand } from "./serveConfigCommand";
import { isAuditThread } from "./threads/AuditThreads";
import { tilesCommand } from "./tilesCommand";

/** 0: nothing at severity error. 1: findings at severity error. 2: the input or the call cannot be used. */
type Status = 0 | 1 | 2;

const COMMANDS: Record<string, (args: string[]) => Promise<0 | 1>> = {
  measure: measureCommand,
  audit: auditCommand,
  convert: convertCommand,
  tiles: tilesCommand,
  "serve-config": serveConfigCommand,
  "check-site": checkSiteCommand,
};

async function run([name, ...args]: string[]): Promise<Status> {
  const isHelp = (arg: string | undefined) => arg === "--help" || arg === "-h";
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (name === "--version" || name === "-V") process.stdout.write(`qnz ${await version()}\n`);
    else if (name === "help" && args[0] !== undefined && Object.hasOwn(HELP, args[0]))
      process.stdout.write(HELP[args[0] as keyof typeof HELP]);
    else if (isHelp(name) || name === "help") process.stdout.write(HELP["qnz"]);
    else if (!command || name === undefined) throw unknownCommand(name);
    else if (args.some(isHelp)) process.stdout.write(HELP[name as keyof typeof HELP]);
    else return await command(args);
    return 0;
  } catch (error) {
    const isKnown = [FileFault, CallFault, DataFault, OverlapFault].some(
      (one) => error instanceof one,
    );
    const { message, stack = "" } = error as Error;
    process.stderr.write(`qnz: ${plainText(message)}\n`);
    // For whoever mends it.
    if (!isKnown)
      process.stderr.write(`This is a fault of qnz itself. Where it happened:\n${stack}\n`);
    return 2;
  }
}

function unknownCommand(name: string | undefined): CallFault {
  const known = Object.keys(COMMANDS).join(", ");
  return new CallFault(
    name === undefined
      ? `say what to do: ${known}. “qnz --help” explains.`
      : `there is no command “${name}”. There are ${known}; “qnz --help” explains.`,
  );
}

if (!isAuditThread()) {
  // Whoever reads our output may stop early (head, less): that is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    process.stderr.write(`qnz: standard output cannot be written: ${error.message}\n`);
    process.exit(2);
  });

  process.exitCode = 2; // until the work is done: what is thrown on the way is no success
  process.exitCode = await run(process.argv.slice(2));
}
