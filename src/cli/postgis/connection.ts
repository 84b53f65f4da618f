/**
 * One connection to a PostgreSQL server with PostGIS, and what can go wrong with it.
 *
 * Everything runs in one read-only transaction that sees the data as they were when it began. It makes no table,
 * not even a temporary one, so that the right to read is all it needs and a read replica will do. Results come
 * as they are found, not through a cursor: PostgreSQL runs no cursor in parallel.
 */
import postgres from "postgres";
import { CallFault } from "../call";

/** The database as the audit asks it. Parameters are text; the query says what they are (`$1::integer`). */
export interface Database {
  rows<T>(query: string, parameters?: readonly string[]): Promise<T[]>;
  /** The same row by row, none of them kept. */
  each<T>(query: string, parameters: readonly string[], found: (row: T) => void): Promise<void>;
}

/** Does the work in a read-only transaction. Throws a `CallFault` where the server or the database is in the way. */
export async function withDatabase<T>(
  url: string,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const sql = clientOf(url);
  try {
    return (await sql.begin("isolation level repeatable read read only", async (tx) => {
      for (const setting of SETTINGS) await tx.unsafe(`SET LOCAL ${setting}`);
      return work({
        rows: <R>(query: string, parameters: readonly string[] = []) =>
          tx.unsafe(query, [...parameters]) as unknown as Promise<R[]>,
        each: async <R>(
          query: string,
          parameters: readonly string[],
          found: (row: R) => void,
        ): Promise<void> => {
          await tx.unsafe(query, [...parameters]).forEach((row) => found(row as unknown as R));
        },
      });
    })) as T;
  } catch (error) {
    throw faultOf(error, sql.options);
  } finally {
    await sql.end({ timeout: 1 }).catch(() => undefined);
  }
}

/**
 * Boundaries are large, so that PostgreSQL keeps them apart from their rows and takes a table for smaller than it is: it
 * has to be told that reading it in parallel pays. Compiling the queries takes longer than it saves.
 */
const SETTINGS = ["min_parallel_table_scan_size = 0", "jit = off"];

const ADDRESS = "postgres://USER@HOST:5432/DATABASE";

function clientOf(url: string): postgres.Sql {
  // The address may hold a password, so it is never repeated.
  if (!/^postgres(?:ql)?:\/\//.test(url)) {
    throw new CallFault(
      `--postgis wants an address such as ${ADDRESS}; the password can stand in PGPASSWORD.`,
    );
  }
  try {
    return postgres(url, {
      max: 1,
      connect_timeout: 15,
      fetch_types: false,
      prepare: false,
      onnotice: () => undefined,
      connection: { application_name: "qnz" },
      ...socketOf(url),
    });
  } catch {
    throw new CallFault(
      `--postgis: the address cannot be read. It is written ${ADDRESS}, signs such as @ or / in a name or password as %40 or %2F.`,
    );
  }
}

/** A folder in place of a host, written with %2F, is that of a local server's socket. */
function socketOf(url: string): { host?: string } {
  const host = decodeURIComponent(new URL(url).hostname);
  return host.startsWith("/") ? { host } : {};
}

interface Where {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly user: string;
  readonly database: string;
}

/** The fault in one sentence; what is our own is given back as it is. */
export function faultOf(error: unknown, { host, port, user, database }: Where): unknown {
  const { code, message, name } = error as Error & { code?: string };
  const server = `${host[0]}:${port[0]}`;
  switch (code) {
    case "ECONNREFUSED":
    case "ENOENT":
      return new CallFault(
        `${server}: no PostgreSQL server answers there. Check host and port, and that it runs.`,
      );
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new CallFault(`${server}: there is no host of that name.`);
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "CONNECT_TIMEOUT":
      return new CallFault(`${server}: the server cannot be reached.`);
    case "ECONNRESET":
    case "CONNECTION_CLOSED":
    case "CONNECTION_ENDED":
    case "57P01":
      return new CallFault(`${server}: the connection ended before the audit was done.`);
    case "28P01":
    case "28000":
      return new CallFault(
        `${server}: the server does not let “${user}” in. Check the user and the password (PGPASSWORD).`,
      );
    case "3D000":
      return new CallFault(`${server}: there is no database “${database}”.`);
    case "57014":
      return new CallFault(`${server}: the server stopped the audit: ${message}.`);
  }
  if (name !== "PostgresError") return error;
  // A query that is wrong is our fault, except for rights that are lacking.
  const isOurs = code?.startsWith("42") && code !== "42501";
  return isOurs ? error : new CallFault(`${server}: the database says: ${message}.`);
}
