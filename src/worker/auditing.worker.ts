/** A worker that an audit is shared with (`Crew`): it does one job after the other. */
import { expose, proxy } from "comlink";
import { holdLock } from "./alive";
import { Auditing, type MakeAuditing } from "./Auditing";

const held = holdLock();
const make: MakeAuditing = async (against) => {
  await held;
  return proxy(new Auditing(against));
};
expose(make);
