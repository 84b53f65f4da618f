/** The worker's side: one `Computing`, made by the page with the address of its folder. */
import { expose } from "comlink";
import { holdLock } from "./alive";
import { Computing } from "./Computing";

expose(Computing);
void holdLock();
