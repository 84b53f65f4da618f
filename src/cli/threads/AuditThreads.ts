/** Threads that do the jobs of an audit, each one at a time. */
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Step } from "../../lib/audit/parts/auditInParts";
import { done, type Answer, type Job } from "../../lib/audit/parts/jobs";
import type { PublishedMap } from "../../lib/published";

const ROLE = "qnz-audit";
interface Role {
  readonly role: typeof ROLE;
  readonly against: PublishedMap | null;
}

/** Whether this is one of the threads; it then does jobs until it is ended. */
export function isAuditThread(): boolean {
  const given = workerData as Role | null;
  if (isMainThread || given?.role !== ROLE || !parentPort) return false;
  const port = parentPort;
  port.on("message", (job: Job) => port.postMessage(done(job, given.against)));
  return true;
}

export class AuditThreads {
  readonly #workers: Worker[];

  constructor(count: number, against: PublishedMap | null, entry: URL) {
    const given: Role = { role: ROLE, against };
    this.#workers = Array.from({ length: count }, () => new Worker(entry, { workerData: given }));
  }

  /** Does all jobs of a step. Throws what a thread throws. */
  async run({ count, job, take }: Step): Promise<void> {
    let next = 0;
    await Promise.all(
      this.#workers.map(async (worker) => {
        while (next < count) {
          const i = next++;
          take(i, await answerOf(worker, job(i)));
        }
      }),
    );
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function answerOf(worker: Worker, job: Job): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => {
      worker.off("message", answered).off("error", failed).off("exit", ended);
      then();
    };
    const answered = (answer: Answer) => settle(() => resolve(answer));
    const failed = (error: Error) => settle(() => reject(error));
    const ended = () => settle(() => reject(new Error("A thread of the audit ended early.")));
    worker.on("message", answered).on("error", failed).on("exit", ended);
    worker.postMessage(job);
  });
}
