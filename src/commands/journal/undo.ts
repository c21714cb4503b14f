import type { Deed } from "@/domain/journal";
import type { Stamp } from "@/domain/model/stamp";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import type { CommandOf, Planned } from "../command";
import { forgetDone, forgetUndone } from "../history";
import { takeBack } from "./take-back";

/** Undoes this desk's last deed that still stands, whichever tab did it, even after a reload. */
export async function undoLast(tx: ReadTx): Promise<Planned> {
  const { history } = await tx.head();
  const stamp = history.done.at(-1);
  return stamp === undefined ? err({ kind: "nothing-to-undo" }) : takeBackAt(tx, stamp);
}

/** Does again what was undone last: it undoes the undoing. */
export async function redoLast(tx: ReadTx): Promise<Planned> {
  const { history } = await tx.head();
  const stamp = history.undone.at(-1);
  return stamp === undefined ? err({ kind: "nothing-to-redo" }) : takeBackAt(tx, stamp);
}

/**
 * Takes any deed back, whoever did it, however many came after: by the same rule
 * as the last one (B82). An undoing is taken back the same way, and what it had
 * undone is done again. The founding of the workspace stays: nothing stood before it.
 */
export async function undoDeed(tx: ReadTx, command: CommandOf<"history/undo-deed">): Promise<Planned> {
  const deed = await tx.deed(command.stamp);
  if (!deed) return err({ kind: "row-missing" });
  if (deed.command === "workspace/found") return err({ kind: "deed-founding" });
  const plan = await takeBack(tx, deed);
  if (!plan.ok) return plan;
  if (plan.value.changes.length === 0) return err({ kind: "deed-undone" });
  const forget = (await isUndoing(tx, deed)) ? forgetUndone : forgetDone;
  return ok({ ...plan.value, history: forget(deed.stamp) });
}

async function takeBackAt(tx: ReadTx, stamp: Stamp): Promise<Planned> {
  const deed = await tx.deed(stamp);
  return deed ? takeBack(tx, deed) : err({ kind: "row-missing" });
}

/** Undoing an undoing is doing again: every second step of the chain stands for the deed at its end. */
async function isUndoing(tx: ReadTx, deed: Deed): Promise<boolean> {
  let steps = 0;
  for (let at: Deed | undefined = deed; at && at.undoes !== null; at = await tx.deed(at.undoes)) steps += 1;
  return steps % 2 === 1;
}
