import type { History } from "@/domain/journal";
import type { Stamp } from "@/domain/model/stamp";

/** How many deeds back a desk can go, kept across reloads. */
const depth = 200;

/** A fresh deed can be undone, and closes the road back to what was undone before. */
export function remember({ done }: History, stamp: Stamp): History {
  return { done: [...done, stamp].slice(-depth), undone: [] };
}

/** The last deed was taken back by `stamp`: that is what a redo takes back in turn. */
export function rememberUndo({ done, undone }: History, stamp: Stamp): History {
  return { done: done.slice(0, -1), undone: [...undone, stamp].slice(-depth) };
}

/** The last undoing was taken back by `stamp`, which can be undone again. */
export function rememberRedo({ done, undone }: History, stamp: Stamp): History {
  return { done: [...done, stamp].slice(-depth), undone: undone.slice(0, -1) };
}

/** A deed among those that stand was taken back by the new one: it leaves them, and a redo takes the new one back. */
export function forgetDone(taken: Stamp) {
  return ({ done, undone }: History, stamp: Stamp): History => ({
    done: done.filter((other) => other !== taken),
    undone: [...undone, stamp].slice(-depth),
  });
}

/** An undoing was taken back by the new deed, which can be undone in turn. */
export function forgetUndone(taken: Stamp) {
  return ({ done, undone }: History, stamp: Stamp): History => ({
    done: [...done, stamp].slice(-depth),
    undone: undone.filter((other) => other !== taken),
  });
}
