import { type Change, changed, type Row } from "@/domain/change";
import type { History } from "@/domain/journal";
import { placedAt } from "@/domain/rules/trash";
import type { ReadTx } from "@/domain/store";
import { ok } from "@/lib/result";
import { aboutCards } from "../card/about-cards";
import type { CommandOf, Planned } from "../command";

/**
 * Deletes cards of the trash for good, with their description, checklist and
 * comments: the rows stay, marked and emptied, so that keys never come back and
 * other desks hear of it. Cards that are not in the trash any more are left
 * alone. The journal keeps what was said, so an undo can still bring it back
 * (Decision 71).
 */
export async function purgeCards(
  tx: ReadTx,
  { cardIds, trashedBefore }: CommandOf<"card/purge">,
): Promise<Planned> {
  const found = await tx.getMany("card", [...new Set(cardIds)]);
  const cards = found.filter(
    (card) =>
      card !== undefined &&
      !card.deleted &&
      card.place === "trash" &&
      (trashedBefore === undefined || placedAt(card) < trashedBefore),
  ) as readonly Row<"card">[];
  const changes: Change[] = [];
  for (const card of cards)
    changes.push(changed("card", card, { deleted: true }), ...(await parts(tx, card)));
  const about = await aboutCards(tx, cards);
  return ok({ changes, about, ...(trashedBefore === undefined ? {} : byItself) });
}

/** What nobody did is no step of anybody's undo: the journal takes it back. */
const byItself = { source: "upkeep", history: (history: History): History => history } as const;

async function parts(tx: ReadTx, card: Row<"card">): Promise<readonly Change[]> {
  const text = await tx.get("cardText", card.id);
  const checks = await tx.partsOf("checkItem", card.id);
  const comments = await tx.partsOf("comment", card.id);
  return [
    ...(text && text.description !== "" ? [changed("cardText", text, { description: "" })] : []),
    ...checks.map((item) => changed("checkItem", item, { deleted: true, text: "" })),
    ...comments.map((comment) => changed("comment", comment, { deleted: true, text: "" })),
  ];
}
