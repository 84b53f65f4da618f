/** Files that are written beside their place and moved there once they are whole: what stood there stays until then. */
import { rmSync } from "node:fs";
import { chmod, realpath, rename, rm, stat, writeFile } from "node:fs/promises";

/** The signals by which a person, a terminal or a timer ends a program. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does something, and removes what is left of some files afterwards, where it fails or is ended as well. */
export async function withParts<T>(parts: readonly string[], work: () => Promise<T>): Promise<T> {
  const end = (signal: NodeJS.Signals) => {
    stopListening();
    for (const part of parts) rmSync(part, { force: true });
    // Again, with nobody listening: whoever started us learns what ended us.
    process.kill(process.pid, signal);
  };
  const stopListening = () => SIGNALS.forEach((signal) => process.off(signal, end));
  SIGNALS.forEach((signal) => process.on(signal, end));
  try {
    return await work();
  } finally {
    await Promise.all(parts.map((part) => rm(part, { force: true })));
    stopListening();
  }
}

/** Writes a file, whole or not at all. Throws what the disk says. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const old = await stat(file).catch(() => null);
  // What is not a file, such as /dev/stdout, has nothing to be kept, and no place to be moved to.
  if (old && !old.isFile()) return writeFile(file, content);
  const place = old ? await realpath(file) : file;
  const part = `${place}.${process.pid}.part`;
  return withParts([part], async () => {
    await writeFile(part, content, { flag: "wx" });
    if (old) await chmod(part, old.mode);
    await rename(part, place);
  });
}
