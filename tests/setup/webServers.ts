/** nginx, Apache and Caddy as Debian packages them, started on a free port with a written configuration. */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import path from "node:path";

export type WebServer = "nginx" | "apache" | "htaccess" | "caddy";

const APACHE_PACKAGES = ["apache2-bin"];
const APACHE_NEEDED = ["/usr/sbin/apache2", "/usr/lib/apache2/modules/mod_brotli.so"];

const PACKAGES: Record<WebServer, readonly string[]> = {
  nginx: ["nginx", "libnginx-mod-http-brotli-static", "libnginx-mod-http-brotli-filter"],
  apache: APACHE_PACKAGES,
  htaccess: APACHE_PACKAGES,
  caddy: ["caddy"],
};
const NEEDED: Record<WebServer, readonly string[]> = {
  nginx: ["/usr/sbin/nginx", "/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so"],
  apache: APACHE_NEEDED,
  htaccess: APACHE_NEEDED,
  caddy: ["/usr/bin/caddy"],
};
const APT = "/usr/bin/apt-get";
/** Debian asks this file before it starts what it has just installed; 101 is no. */
const POLICY = "/usr/sbin/policy-rc.d";

/** Whether the server can be had: it is there, or root installs it, without starting it. */
export function hasServer(server: WebServer): boolean {
  const isThere = () => NEEDED[server].every((file) => existsSync(file));
  if (isThere()) return true;
  if (process.getuid?.() !== 0 || !existsSync(APT)) return false;
  const mayStart = !existsSync(POLICY);
  if (mayStart) writeFileSync(POLICY, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    const apt = (...args: string[]) =>
      execFileSync(APT, args, {
        stdio: "ignore",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update", "-qq");
    apt("install", "-y", "--no-install-recommends", ...PACKAGES[server]);
  } catch {
    return false; // offline, or not that Debian
  } finally {
    if (mayStart) rmSync(POLICY);
  }
  return isThere();
}

/** Said where a server's tests are left out. */
export const MISSING =
  "not installed (nginx with Debian's two brotli modules, apache2 and caddy; root gets them by apt-get)";

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts a server with a written configuration, wrapped in what Debian's own main file would give.
 *
 * @param config a file that qnz serve-config wrote
 * @param folder for the server's own files
 * @returns what ends it; resolves once it answers
 */
export async function startServer(
  server: WebServer,
  config: string,
  port: number,
  folder: string,
): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const main = path.join(folder, `${server}.conf`);
  writeFileSync(main, MAIN[server](config, folder));
  const [file, ...args] = COMMAND[server](server === "caddy" ? config : main, folder);
  const child = spawn(file!, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let said = "";
  child.stderr.on("data", (chunk) => (said += String(chunk)));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  await answers(port, child, () => said);
  return async () => {
    child.kill("SIGTERM");
    await ended;
  };
}

async function answers(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended at once: ${said()}`);
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** A configuration may listen on IPv6, which not every machine that tests has. */
export function withoutIpv6(config: string): string {
  const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
    all?.some(({ family }) => family === "IPv6"),
  );
  return hasIpv6 ? config : config.replace(/^\s*listen \[::\].*\n/m, "");
}

const isRoot = process.getuid?.() === 0;

/** As Debian's apache2.conf, with a header that portals set and that breaks embeds. */
function apacheMain(config: string, folder: string): string {
  return `
${["mpm_event", "authz_core", "dir", "mime", "alias", "headers", "rewrite", "filter", "deflate", "brotli"].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
ServerName localhost
ServerRoot ${folder}
PidFile ${folder}/apache.pid
DefaultRuntimeDir ${folder}
Mutex file:${folder}
ErrorLog ${folder}/error.log
TypesConfig /etc/mime.types
${isRoot ? "User www-data\nGroup www-data" : ""}
Header always set X-Frame-Options SAMEORIGIN
<Directory />
    Require all denied
    AllowOverride None
</Directory>
Include ${config}
`;
}

const MAIN: Record<WebServer, (config: string, folder: string) => string> = {
  nginx: (config, folder) => `
${isRoot ? "user root;" : ""}
daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr warn;
load_module /usr/lib/nginx/modules/ngx_http_brotli_filter_module.so;
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
events {}
http {
    access_log off;
    ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join("\n    ")}
    # As a portal's own configuration has it, and as broke many an embed.
    add_header X-Frame-Options SAMEORIGIN always;
    include ${config};
}
`,
  apache: apacheMain,
  htaccess: apacheMain,
  caddy: () => "",
};

const APACHE = (config: string) => ["/usr/sbin/apache2", "-f", config, "-DFOREGROUND"];

const COMMAND: Record<WebServer, (config: string, folder: string) => string[]> = {
  nginx: (config, folder) => ["/usr/sbin/nginx", "-c", config, "-p", folder],
  apache: (config) => APACHE(config),
  htaccess: (config) => APACHE(config),
  caddy: (config) => ["/usr/bin/caddy", "run", "--adapter", "caddyfile", "--config", config],
};
