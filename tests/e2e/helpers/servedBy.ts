/** The built site behind a real server, with the configuration that is written for it. */
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import path from "node:path";
import { cli } from "../../../scripts/lib/cli.mjs";
import { freePort, startServer, withoutIpv6, type WebServer } from "../../setup/webServers";

export const SERVERS = ["nginx", "apache", "htaccess", "caddy"] as const;
export const SUB_PATH = "/quy-hoach/ban-do/";

/**
 * Runs a server as long as `use` takes; the command line has to be built.
 *
 * @param site a copy of the built site; the servers' own files stand beside it
 * @param use gets the address of the site
 */
export async function servedBy(
  server: WebServer,
  site: string,
  sitePath: string,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const own = path.join(path.dirname(site), `${server}${sitePath.replaceAll("/", "-")}`);
  const config = path.join(path.dirname(site), `${path.basename(own)}.config`);
  const options = ["--path", sitePath, "--port", String(port), "--out", config];
  execFileSync(process.execPath, [cli, "serve-config", server, site, ...options]);
  const written = readFileSync(config, "utf8");
  if (server === "htaccess") {
    writeFileSync(path.join(site, ".htaccess"), written);
    writeFileSync(config, sharedHost(site, sitePath, port));
  } else writeFileSync(config, withoutIpv6(written));
  const stop = await startServer(server, config, port, own);
  try {
    await use(`http://127.0.0.1:${port}${sitePath}`);
  } finally {
    await stop();
    rmSync(path.join(site, ".htaccess"), { force: true });
  }
}

/** What a host gives a tenant who may write into one folder only. */
const sharedHost = (site: string, sitePath: string, port: number) => `
Listen ${port}
<VirtualHost *:${port}>
    ${sitePath === "/" ? `DocumentRoot ${site}` : `Alias ${sitePath} ${site}/`}
    <Directory ${site}>
        Require all granted
        AllowOverride FileInfo Indexes
        Options FollowSymLinks
    </Directory>
</VirtualHost>
`;

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** fetch() would unpack the answer and follow where it leads. */
export function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}
