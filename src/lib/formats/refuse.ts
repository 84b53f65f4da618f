import { FileFault, type FilePlace, type FileReason } from "../faults";

/** Throws a `FileFault` at a place of a file. */
export function refuse(place: FilePlace, reason: FileReason): never {
  throw new FileFault(Object.assign({}, place, reason));
}
