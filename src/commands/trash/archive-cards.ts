import { changed, type Row } from "@/domain/change";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { aboutCards } from "../card/about-cards";
import { admit } from "../card/admit";
import type { CommandOf, Planned } from "../command";

/**
 * Puts cards in the archive: they count in no column, and are found by key,
 * search and the archive's own list. A closed sprint keeps its cards (B32).
 */
export async function archiveCards(tx: ReadTx, { cardIds }: CommandOf<"card/archive">): Promise<Planned> {
  const found = await tx.getMany("card", [...new Set(cardIds)]);
  const cards = found.filter((card) => card !== undefined && !card.deleted) as readonly Row<"card">[];
  if (cards.length === 0) return err({ kind: "card-missing" });
  if (cards.some((card) => card.place === "trash")) return err({ kind: "card-trashed" });
  for (const [place, projectId] of new Map(cards.map((card) => [card.place, card.projectId]))) {
    const admitted = await admit(tx, place, projectId);
    if (!admitted.ok && admitted.error.kind === "sprint-closed") return admitted;
  }
  const changes = cards
    .filter((card) => card.place !== "archive")
    .map((card) => changed("card", card, { place: "archive" }));
  return ok({ changes, about: await aboutCards(tx, cards) });
}
