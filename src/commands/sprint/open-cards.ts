import type { Row } from "@/domain/change";
import type { ReadTx } from "@/domain/store";

/** The living cards of a sprint that are neither done nor cancelled, in their order. */
export async function openCardsOf(
  tx: ReadTx,
  { id, projectId }: Row<"sprint">,
): Promise<readonly Row<"card">[]> {
  const columns = await tx.list("column", projectId);
  const isOver = new Map(
    columns.map((column) => [column.id, column.category === "done" || column.category === "cancelled"]),
  );
  const cards = await tx.cardsIn(projectId, id);
  return cards.filter((card) => !card.deleted && !isOver.get(card.columnId));
}
