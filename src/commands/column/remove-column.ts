import { type Change, changed, type Row } from "@/domain/change";
import { compareRanked } from "@/domain/model/order";
import type { Place } from "@/domain/model/vocabulary";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import type { CommandOf, Planned } from "../command";
import { lastOfItsKind, placesOf } from "./column-rules";

/**
 * Removes a column and never its cards (B42): they go to the named one, those of
 * the archive and the trash too, in one deed. The cards of closed sprints go to
 * a column of the same category, so that what was done stays done (B12); where
 * there is none, the column stays. Every other field of a card stays as it was.
 */
export async function removeColumn(
  tx: ReadTx,
  { columnId, cardsTo }: CommandOf<"column/remove">,
): Promise<Planned> {
  const column = await tx.get("column", columnId);
  if (!column || column.deleted) return err({ kind: "column-missing" });
  const columns = [...(await tx.list("column", column.projectId))].sort(compareRanked);
  const last = lastOfItsKind(column, columns);
  if (last) return err(last);
  const target = columns.find(({ id }) => id === cardsTo && id !== columnId);
  if (cardsTo !== null && !target) return err({ kind: "column-missing" });
  const places = await placesOf(tx, column);
  const count = [...places.values()].reduce((sum, { cards }) => sum + cards, 0);
  if (count > 0 && !target) return err({ kind: "column-occupied", column: column.name, count });
  const sameKind =
    target?.category === column.category
      ? target
      : columns.find(({ id, category }) => category === column.category && id !== columnId);
  const changes: Change[] = [changed("column", column, { deleted: true })];
  for (const [place, { isClosed }] of places) {
    const to = isClosed ? sameKind : target;
    if (!to) return err({ kind: "column-record", column: column.name });
    changes.push(
      ...(await cardsOf(tx, column, place as Place)).map((card) =>
        changed("card", card, { columnId: to.id }),
      ),
    );
  }
  return ok({ changes, about: { name: column.name, count: 1 } });
}

async function cardsOf(tx: ReadTx, column: Row<"column">, place: Place): Promise<readonly Row<"card">[]> {
  const cards = await tx.cardsIn(column.projectId, place);
  return cards.filter((card) => card.columnId === column.id && !card.deleted);
}
