/** The worker's side: one `Reading`, made by the page with the address of its folder. */
import { expose } from "comlink";
import { holdLock } from "./alive";
import { Reading } from "./Reading";

expose(Reading);
void holdLock();
