import { born, changed } from "@/domain/change";
import { type CardId, makeId } from "@/domain/model/ids";
import { arePoints, fromHundredths, toHundredths } from "@/domain/model/points";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { addCard } from "../card/add-card";
import { admit } from "../card/admit";
import type { Chance, CommandOf, Planned } from "../command";

/**
 * Splits an unfinished story: a new card takes the remaining estimate and is
 * tied to the first, which keeps what was done of it (B34). Kind, epic, labels
 * and people are the same. Points left are those of the card less the remaining
 * ones; a card that was not estimated stays so. Refuses a closed sprint: what
 * was done there is its record.
 */
export async function splitCard(
  tx: ReadTx,
  { cardId, title, remaining, to }: CommandOf<"card/split">,
  chance: Chance,
): Promise<Planned> {
  const card = await tx.get("card", cardId);
  if (!card || card.deleted) return err({ kind: "card-missing" });
  const { projectId, kind, epicId, points, labels, assignees } = card;
  const open = await admit(tx, card.place, projectId);
  if (!open.ok) return open;
  const left = points === null || remaining === null ? null : toHundredths(points) - toHundredths(remaining);
  if (remaining !== null && (!arePoints(remaining) || (left !== null && left < 0)))
    return err({ kind: "points-invalid", value: remaining });
  const added = await addCard(
    tx,
    { type: "card/add", projectId, to, title, kind, epicId, points: remaining },
    chance,
  );
  if (!added.ok) return added;
  const [birth, ...reranked] = added.value.changes;
  const newId = birth?.id as CardId;
  const twin = { ...birth, after: { ...birth?.after, labels, assignees } } as typeof birth;
  const link = {
    id: makeId("link", chance.mint()),
    projectId,
    kind: "relates" as const,
    fromCardId: cardId,
    toCardId: newId,
  };
  return ok({
    changes: [
      ...(twin ? [twin] : []),
      ...reranked,
      born("link", link),
      ...(left === null ? [] : [changed("card", card, { points: fromHundredths(left) })]),
    ],
    about: added.value.about,
  });
}
