/**
 * Which drawing each committed picture shows: pictures.json holds a hash of the drawing and of the
 * picture made from it, so that a test can tell when `npm run pictures` is due.
 */
import { createHash } from "node:crypto";

export interface Made {
  /** SHA-256 of the SVG text, hex. */
  drawing: string;
  /** SHA-256 of the PNG file, hex. */
  picture: string;
}

/** By picture, as in pictures.ts. */
export type MadePictures = Record<string, Made>;

/** What a picture may weigh: chats fetch it on a phone. */
export const MOST_BYTES = 64_000;

export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
