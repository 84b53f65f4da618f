/** qnz serve-config: a web server's configuration for a built site and whom its embed.json lets in. */
import path from "node:path";
import { CONFIGS, type Server } from "../../deploy/configs/index";
import type { Place } from "../../deploy/configs/config";
import { parseOpening } from "../lib/embed/opening";
import { CallFault, parseCall, type Values } from "./call";
import { readText, writeOut } from "./files";

const OPTIONS = ["list", "root", "path", "host", "port", "out", "brotli"];

export async function serveConfigCommand(args: string[]): Promise<0> {
  const { files, values } = parseCall("serve-config", args, OPTIONS);
  const [server, site] = files;
  if (server === undefined || !Object.hasOwn(CONFIGS, server)) {
    const found = server === undefined ? "none" : `“${server}”`;
    throw new CallFault(
      `serve-config takes a server, one of ${Object.keys(CONFIGS).join(", ")}; found ${found}.`,
    );
  }
  if (site === undefined || files.length > 2) {
    throw new CallFault("serve-config takes a server and the folder of the built site.");
  }
  const list = values["list"] ?? path.join(site, "embed.json");
  const opening = parseOpening(await readText(list), list);
  const config = CONFIGS[server as Server](placeOf(site, values), opening);
  await writeOut(values["out"] ?? "-", config);
  return 0;
}

function placeOf(site: string, values: Values): Place {
  const root = path.posix.normalize(values["root"] ?? path.resolve(site)).replace(/\/$/, "");
  return {
    root: matching("root", root, /^\/[\p{L}\p{N}._~/-]*$/u, "an absolute folder without spaces"),
    path: matching(
      "path",
      `/${values["path"] ?? ""}/`.replace(/\/{2,}/g, "/"),
      /^\/(?:[\p{L}\p{N}._~-]+\/)*$/u,
      "a path such as /quy-hoach/ban-do/",
    ),
    host:
      values["host"] === undefined
        ? null
        : matching("host", values["host"], /^[a-z0-9][a-z0-9.-]*$/i, "a host such as map.example"),
    port: portOf(values["port"]),
    brotli: values["brotli"] !== "no",
  };
}

function portOf(value: string | undefined): number {
  const port = Number(value ?? 80);
  if (Number.isInteger(port) && port > 0 && port <= 65535) return port;
  throw new CallFault(`--port is a whole number from 1 to 65535; found “${value}”.`);
}

/** Servers have no common way of quoting, so what would need it is refused. */
function matching(option: string, text: string, pattern: RegExp, expected: string): string {
  if (pattern.test(text)) return text;
  throw new CallFault(`--${option} is ${expected}; found “${text}”.`);
}
