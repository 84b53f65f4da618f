/**
 * A PostgreSQL server with PostGIS of a test's own: in a folder that is removed, on a free port, as a user without rights. The
 * system's servers are left alone.
 */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";

const USER = "qnz";
export const PASSWORD = "ngũ sắc@1";

export interface Server {
  readonly port: number;
  readonly version: string;
  /** The address of a database on it, for qnz. */
  url(database?: string, user?: string, password?: string): string;
  sql: postgres.Sql;
  stop(): Promise<void>;
}

/** Where the server's programs are; null where PostgreSQL with PostGIS is not installed. */
export function installed(): string | null {
  const parent = "/usr/lib/postgresql";
  if (!existsSync(parent)) return null;
  const versions = readdirSync(parent).sort((a, b) => Number(b) - Number(a));
  const version = versions.find(
    (one) =>
      existsSync(path.join(parent, one, "bin/initdb")) &&
      existsSync(`/usr/share/postgresql/${one}/extension/postgis.control`),
  );
  return version === undefined ? null : path.join(parent, version, "bin");
}

export async function startServer(bin: string): Promise<Server> {
  const folder = mkdtempSync(path.join(tmpdir(), "qnz-postgis-"));
  const owner = unprivileged();
  const passwordFile = path.join(folder, "password");
  writeFileSync(passwordFile, PASSWORD);
  if (owner.uid !== undefined && owner.gid !== undefined) {
    for (const one of [folder, passwordFile]) chownSync(one, owner.uid, owner.gid);
  }
  const options = { ...owner, cwd: folder, env: { PATH: process.env["PATH"], LC_ALL: "C" } };
  const data = path.join(folder, "data");
  execFileSync(
    path.join(bin, "initdb"),
    [
      "-D",
      data,
      "-U",
      USER,
      "-E",
      "UTF8",
      "-A",
      "scram-sha-256",
      "--no-sync",
      `--pwfile=${passwordFile}`,
    ],
    { ...options, stdio: "pipe" },
  );
  const port = await freePort();
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "fsync=off",
    "max_connections=20",
  ];
  const child = spawn(
    path.join(bin, "postgres"),
    ["-D", data, "-p", String(port), ...settings.flatMap((one) => ["-c", one])],
    { ...options, stdio: ["ignore", "ignore", "pipe"] },
  );
  let log = "";
  child.stderr!.setEncoding("utf8").on("data", (text: string) => (log += text));
  const url = (database = "postgres", user = USER, password = PASSWORD) =>
    `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  const sql = postgres(url(), { max: 2, onnotice: () => undefined });
  const stop = async () => {
    await sql.end({ timeout: 1 }).catch(() => undefined);
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(child, sql, () => log);
    await sql`CREATE EXTENSION postgis`;
    const [row] = await sql<{ version: string }[]>`SELECT postgis_lib_version() AS version`;
    return { port, version: row!.version, url, sql, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string, user: string) =>
    Number(execFileSync("id", [flag, user], { stdio: "pipe" }).toString());
  for (const user of ["postgres", "nobody"]) {
    try {
      return { uid: idOf("-u", user), gid: idOf("-g", user) };
    } catch {
      // There is no such user: the next.
    }
  }
  throw new Error("There is no user without rights to run PostgreSQL as.");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function untilReady(
  child: ChildProcess,
  sql: postgres.Sql,
  log: () => string,
): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${log()}`);
    try {
      await sql`SELECT 1`;
      return;
    } catch (error) {
      // Not yet listening, or still starting up.
      if (!["ECONNREFUSED", "57P03"].includes((error as { code: string }).code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGINT");
  });
}
