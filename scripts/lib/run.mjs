/** Child processes, run to their end. */
import { spawn } from "node:child_process";
import { root } from "./project.mjs";

/**
 * Runs a command in the project's folder and resolves with its exit code (1 if a signal ended it).
 * When this process is told to stop, the command is stopped first.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, heading?: string }} [options]
 *   quiet: nothing is printed, unless the command fails: then all of it, on standard error;
 *   heading: what it prints is held back to its end and comes under this line, whatever runs beside it
 * @returns {Promise<number>}
 */
export function run(command, args, { env = {}, quiet = false, heading = undefined } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet || heading ? ["ignore", "pipe", "pipe"] : "inherit",
      // Windows starts .cmd files, such as npm's, only through a shell.
      shell: process.platform === "win32" && !command.endsWith(".exe"),
    });

    /** @type {Buffer[]} */
    const output = [];
    child.stdout?.on("data", (chunk) => output.push(chunk));
    child.stderr?.on("data", (chunk) => output.push(chunk));

    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      child.once("exit", () => process.exit(signal === "SIGINT" ? 130 : 143));
      child.kill(signal);
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);

    child.once("error", reject);
    child.once("close", (code) => {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(output));
      if (heading) process.stdout.write(Buffer.concat([Buffer.from(`${heading}\n`), ...output]));
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a package's command with this very Node, so that the process stopped is the command's own.
 *
 * @param {string} file inside node_modules, such as "vite/bin/vite.js"
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runPackage(file, args, options) {
  return run(process.execPath, [`node_modules/${file}`, ...args], options);
}
