import { changed, type Row } from "@/domain/change";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import type { CommandOf, Planned } from "../command";
import { aboutCards } from "./about-cards";
import { admit } from "./admit";

/** Puts cards in the trash: they leave every column and every total, and an undo brings them back where they stood. */
export async function trashCard(tx: ReadTx, { cardIds }: CommandOf<"card/trash">): Promise<Planned> {
  const found = await tx.getMany("card", [...new Set(cardIds)]);
  const cards = found.filter((card) => card !== undefined && !card.deleted) as readonly Row<"card">[];
  if (cards.length === 0) return err({ kind: "card-missing" });
  for (const [place, projectId] of new Map(cards.map((card) => [card.place, card.projectId]))) {
    const admitted = await admit(tx, place, projectId);
    if (!admitted.ok && admitted.error.kind === "sprint-closed") return admitted;
  }
  const changes = cards
    .filter((card) => card.place !== "trash")
    .map((card) => changed("card", card, { place: "trash" }));
  return ok({ changes, about: await aboutCards(tx, cards) });
}
