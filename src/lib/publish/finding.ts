/** What is wrong with a folder that is to be published. */
import { DataFault, FileFault, sentence, type Fault } from "../faults";

export interface SiteFinding {
  /** Below the site's folder. */
  readonly file: string;
  /** An error shows something wrong, or nothing, to a reader; a warning is for the owner to know. */
  readonly severity: "error" | "warning";
  /** A sentence that begins with the place and says what to do. */
  readonly message: string;
}

/** Files by their names below the site's folder, as text. */
export type SiteFiles = ReadonlyMap<string, string>;

export const error = (file: string, message: string): SiteFinding => ({
  file,
  severity: "error",
  message,
});

export const warning = (file: string, message: string): SiteFinding => ({
  file,
  severity: "warning",
  message,
});

export const faultAt = (file: string, fault: Fault): SiteFinding => error(file, sentence(fault));

const OTHER_VERSION =
  "The file may be of another version of the site: take the one of the same build as the others.";

/**
 * Runs a reader; what it throws about the file becomes a finding.
 * @returns what was read, null where it threw
 */
export function attempt<T>(file: string, found: SiteFinding[], read: () => T): T | null {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof FileFault) found.push(error(file, fault.message));
    else if (fault instanceof DataFault)
      found.push(error(file, `${fault.message}. ${OTHER_VERSION}`));
    else throw fault;
    return null;
  }
}
