/** The browser the tests run in: an installed one if there is any, else one is installed. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { ScriptFault } from "./project.mjs";
import { run, runPackage } from "./run.mjs";

/** Software rendering on every machine alike, and nothing fetched that no test asked for. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  // SVG in software: seconds a frame on the emulated GPU, milliseconds off it.
  "--disable-gpu-rasterization",
];

const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const APT = "/usr/bin/apt-get";

const { env, platform } = process;
const USUAL_PLACES =
  platform === "darwin"
    ? ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((name) =>
        ["/Applications", `${env.HOME}/Applications`].map(
          (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
        ),
      )
    : platform === "win32"
      ? [
          "Google\\Chrome\\Application\\chrome.exe",
          "Microsoft\\Edge\\Application\\msedge.exe",
        ].flatMap((file) =>
          [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]].flatMap((folder) =>
            folder ? [`${folder}\\${file}`] : [],
          ),
        )
      : [];

/**
 * How Playwright starts the browser. Without an installed one, Playwright's own is used.
 *
 * @returns {{ args: string[], executablePath?: string }}
 */
export function launchOptions() {
  const executablePath = findChromium();
  return { args: FLAGS, ...(executablePath && { executablePath }) };
}

/**
 * The installed browser: the one named by QNZ_CHROMIUM or CHROME_PATH, or else the first that starts.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = env["QNZ_CHROMIUM"] || env["CHROME_PATH"];
  if (named) return named;
  const folders = (env["PATH"] ?? "").split(path.delimiter);
  const onPath = COMMANDS.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...USUAL_PLACES].find((file) => existsSync(file) && starts(file));
}

/**
 * Ubuntu's chromium-browser, for one, may be no more than a hint to install a snap.
 *
 * @param {string} file
 */
function starts(file) {
  if (platform === "win32") return true; // --version would open a window
  try {
    return /\d+\.\d+/.test(execFileSync(file, ["--version"], { encoding: "utf8", stdio: "pipe" }));
  } catch {
    return false;
  }
}

/**
 * Installs a browser if there is none, and notes it in the environment for the test runners.
 *
 * @throws {ScriptFault} none could be installed, or the one named does not exist
 */
export async function ensureChromium() {
  let found = findChromium();
  if (!found && process.getuid?.() === 0 && existsSync(APT)) {
    console.log("Installing Chromium (apt-get) …");
    const quiet = { quiet: true, env: { DEBIAN_FRONTEND: "noninteractive" } };
    const install = ["install", "-y", "--no-install-recommends", "chromium"];
    if ((await run(APT, ["update", "-qq"], quiet)) === 0) {
      await run(APT, install, quiet);
    }
    found = findChromium();
  }
  if (found) {
    if (!existsSync(found)) throw new ScriptFault(`There is no browser at ${found}.`);
    env["QNZ_CHROMIUM"] = found;
    return;
  }
  const { chromium } = await import("playwright");
  if (existsSync(chromium.executablePath())) return;
  console.log("Installing Chromium (Playwright's download) …");
  if ((await runPackage("playwright/cli.js", ["install", "chromium"])) !== 0) {
    throw new ScriptFault(
      "The tests need a browser, and none could be installed. Install Chromium, Chrome or Edge, or name one: QNZ_CHROMIUM=/path/to/chromium npm test",
    );
  }
}
