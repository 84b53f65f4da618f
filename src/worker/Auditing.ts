/** Jobs of an audit, done where this is made. */
import type { ProxyMarked } from "comlink";
import { done, type Answer, type Job } from "../lib/audit/parts/jobs";
import type { PublishedMap } from "../lib/published";

export class Auditing {
  /** `against` is the map of "published" jobs. */
  constructor(readonly against: PublishedMap | null) {}

  done(job: Job): Answer {
    return done(job, this.against);
  }
}

/** Made when the worker's death would be noticed: no job is lost with it. */
export type MakeAuditing = (against: PublishedMap | null) => Promise<Auditing & ProxyMarked>;
