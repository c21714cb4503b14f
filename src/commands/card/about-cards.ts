import type { Row } from "@/domain/change";
import type { About } from "@/domain/journal";
import type { ReadTx } from "@/domain/store";

/** The words of « Annuler : … » for a deed on cards: the key and title of one, the number of many. */
export async function aboutCards(tx: ReadTx, cards: readonly Row<"card">[]): Promise<About> {
  const [card] = cards;
  if (!card || cards.length > 1) return { count: cards.length };
  const project = await tx.get("project", card.projectId);
  return { key: `${project?.code ?? "?"}-${card.number}`, name: card.title, count: 1 };
}
