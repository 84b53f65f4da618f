/** The most memory that another process has held. */
import { readFileSync } from "node:fs";

/** In MiB, its workers included; null where the process is gone or the system does not say: Linux keeps this of each process. */
export function peakMiBOf(pid: number): number | null {
  if (process.platform !== "linux") return null;
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kib = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
    return kib === undefined ? null : Number(kib) / 1024;
  } catch {
    return null;
  }
}
