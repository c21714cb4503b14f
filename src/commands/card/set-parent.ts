import { edited, type Row } from "@/domain/change";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import type { CommandOf, Planned } from "../command";
import { aboutCards } from "./about-cards";
import { keyOf } from "./key-of";

/**
 * Puts a card under another of its project, or under none. A card is never its
 * own ancestor: the refusal names the way that would lead back to it.
 */
export async function setParent(
  tx: ReadTx,
  { cardId, parentCardId }: CommandOf<"card/parent">,
): Promise<Planned> {
  const card = await tx.get("card", cardId);
  if (!card || card.deleted) return err({ kind: "card-missing" });
  const about = await aboutCards(tx, [card]);
  if (parentCardId === cardId) return err({ kind: "card-itself" });
  if (parentCardId !== null) {
    const parent = await tx.get("card", parentCardId);
    if (!parent || parent.deleted) return err({ kind: "card-missing" });
    if (parent.projectId !== card.projectId) return err({ kind: "parent-elsewhere" });
    const path = await pathTo(tx, parent, card);
    if (path) return err({ kind: "parent-cycle", path });
  }
  return ok({ changes: edited("card", card, { parentCardId }), about });
}

/** The keys from the card over its descendants back to itself, if the wanted parent is one of them. */
async function pathTo(tx: ReadTx, parent: Row<"card">, card: Row<"card">): Promise<readonly string[] | null> {
  const above: Row<"card">[] = [];
  const seen = new Set<string>();
  for (let each: Row<"card"> | undefined = parent; each && !seen.has(each.id); ) {
    seen.add(each.id);
    above.push(each);
    if (each.id === card.id) return Promise.all([card, ...above].map((one) => keyOf(tx, one)));
    each = each.parentCardId === null ? undefined : await tx.get("card", each.parentCardId);
  }
  return null;
}
