import type { Command } from "@/commands/command";
import type { Deed } from "@/domain/journal";

/** What takes something away, or touches much by its nature: always told with « Annuler ». */
const always: ReadonlySet<string> = new Set<Command["type"]>([
  "attachment/remove",
  "card/archive",
  "card/purge",
  "card/transfer",
  "card/trash",
  "check/remove",
  "column/remove",
  "comment/remove",
  "file/restore",
  "import/apply",
  "label/remove",
  "link/remove",
  "project/archive",
  "register/remove",
  "retro/remove",
  "sprint/complete",
  "sprint/remove",
  "template/remove",
  "view/remove",
]);

/** Steps tell their own outcome, and nothing stood before the founding. */
const never: ReadonlySet<string> = new Set<Command["type"]>([
  "history/redo",
  "history/undo",
  "history/undo-deed",
  "workspace/found",
]);

/** From this many things on, whatever a deed did to them deserves a way back in sight. */
const many = 2;

/** Does a deed get a notice that stays, with a button that takes back that very deed? */
export function isNotable({ command, about, source }: Pick<Deed, "command" | "about" | "source">): boolean {
  // What nobody did needs no way back in sight: the journal has it.
  if (source === "upkeep") return false;
  if (never.has(command)) return false;
  return always.has(command) || about.count >= many;
}
