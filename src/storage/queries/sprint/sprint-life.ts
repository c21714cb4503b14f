import type { CardId, ColumnId, ProjectId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { VigieDatabase } from "../../database";
import { createReadTx } from "../../read-tx";

export type PlaceCard = {
  readonly id: CardId;
  readonly number: number;
  readonly title: string;
  readonly points: number | null;
  readonly columnId: ColumnId;
};

/** All living cards of a place, in its order: what a deed on a whole sprint speaks of. */
export async function placeCards(
  db: VigieDatabase,
  projectId: ProjectId,
  place: Place,
): Promise<readonly PlaceCard[]> {
  const cards = await createReadTx(db, new Map()).cardsIn(projectId, place);
  return cards
    .filter((card) => !card.deleted)
    .map(({ id, number, title, points, columnId }) => ({ id, number, title, points, columnId }));
}
