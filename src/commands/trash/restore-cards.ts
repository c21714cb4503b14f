import { changed, type Row, stampOf } from "@/domain/change";
import type { Place } from "@/domain/model/vocabulary";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { aboutCards } from "../card/about-cards";
import { admit } from "../card/admit";
import { apartOf } from "../card/apart";
import type { CommandOf, Planned } from "../command";

/**
 * Takes cards out of the trash or the archive, back to the place where they
 * stood, among the same neighbours: their rank never changed. Where that place
 * is closed or gone they go to the backlog, and are named with the reason.
 */
export async function restoreCards(tx: ReadTx, { cardIds }: CommandOf<"card/restore">): Promise<Planned> {
  const found = await tx.getMany("card", [...new Set(cardIds)]);
  const living = found.filter((card) => card !== undefined && !card.deleted) as readonly Row<"card">[];
  if (living.length === 0) return err({ kind: "card-missing" });
  const cards = living.filter(isAway);
  const fallen: { card: Row<"card">; why: Refusal }[] = [];
  const changes = [];
  for (const card of cards) {
    const before = await placeBefore(tx, card);
    const admitted = await admit(tx, before, card.projectId);
    if (!admitted.ok) fallen.push({ card, why: admitted.error });
    changes.push(changed("card", card, { place: admitted.ok ? before : "backlog" }));
  }
  return ok({ changes, about: await aboutCards(tx, cards), apart: await apartOf(tx, fallen) });
}

function isAway({ place }: Row<"card">): boolean {
  return place === "trash" || place === "archive";
}

/** Where the card stood before it was put away. What the trash gives back may go to the archive; what the archive gives back goes to a board. */
async function placeBefore(tx: ReadTx, card: Row<"card">): Promise<Place> {
  let stamp = stampOf(card, "place");
  for (let steps = 0; steps < 50; steps += 1) {
    const event = await tx.event(card.id, stamp, "card");
    const before = event?.before?.["place"] as Place | undefined;
    if (before === undefined) return "backlog";
    if (before !== "trash" && !(before === "archive" && card.place === "archive")) return before;
    const earlier = event?.was?.["place"];
    if (earlier === undefined) return "backlog";
    stamp = earlier;
  }
  return "backlog";
}
