import { trashEnd } from "@/domain/rules/trash";
import type { Services } from "@/features/services";

/**
 * What the program does by itself when it has nothing better to do: it empties
 * the trash of what was in it for thirty days (B83), as one deed that the
 * journal shows as its own.
 */
export async function keepUp({ queries, dispatch, now }: Services): Promise<void> {
  const trashedBefore = trashEnd(now());
  const cards = await queries.awayCards("trash");
  const cardIds = cards.filter(({ at }) => at < trashedBefore).map(({ id }) => id);
  if (cardIds.length > 0) await dispatch({ type: "card/purge", cardIds, trashedBefore });
}
