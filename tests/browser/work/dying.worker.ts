/** A worker of a crew that answers one job and dies at the next, as its name says. */
import { expose, proxy } from "comlink";
import type { Answer, Job } from "../../../src/lib/audit/parts/jobs";
import { holdLock } from "../../../src/worker/alive";
import { Auditing, type MakeAuditing } from "../../../src/worker/Auditing";

const how = self.name as "silent" | "loud" | "throwing";

class Dying extends Auditing {
  #jobs = 0;

  override done(job: Job): Answer {
    if (++this.#jobs === 1) return super.done(job);
    new BroadcastChannel("deaths").postMessage(how);
    const fault = new Error("Planted");
    if (how === "throwing") throw fault;
    if (how === "silent") self.close();
    else setTimeout(() => self.reportError(fault));
    return new Promise<never>(() => undefined) as never;
  }
}

const held = holdLock();
const make: MakeAuditing = async (against) => {
  await held;
  return proxy(new Dying(against));
};
expose(make);
