import DeskWorker from "./desk.worker?worker";

/** A fresh worker of this desk. The only file that names it: the one-file build carries its code once for each that does. */
export function newDeskWorker(): Worker {
  return new DeskWorker();
}
