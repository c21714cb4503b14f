import type { Row } from "@/domain/change";
import type { ProjectId } from "@/domain/model/ids";
import { matchesSearch, searchText } from "@/lib/search-text";
import type { VigieDatabase } from "../../database";
import { cardIdByKey } from "../card-sheet";

/** A card that a person may mean: enough to name it in a list. */
export type FoundCard = { readonly card: Row<"card">; readonly key: string };

export type CardQuestion = {
  /** A key, or words of a title. */
  readonly text: string;
  readonly limit: number;
  /** Only this project's cards; all of the workspace's without it. */
  readonly projectId?: ProjectId;
};

/** How many rows are read before the page gets its turn again. */
const windowSize = 1_000;

/**
 * Cards by key or by words of their titles, without case and accents; what is
 * in the trash is not found. Walks the table in windows and stops at `limit`;
 * `isOver` ends the walk when the question is no longer asked.
 */
export async function findCards(
  db: VigieDatabase,
  { text, limit, projectId }: CardQuestion,
  isOver: () => boolean,
): Promise<readonly FoundCard[]> {
  const codes = new Map((await db.rows("project").toArray()).map(({ id, code }) => [id, code]));
  const named = (card: Row<"card">): FoundCard => ({
    card,
    key: `${codes.get(card.projectId)}-${card.number}`,
  });
  const fits = (card: Row<"card"> | undefined): card is Row<"card"> =>
    card !== undefined &&
    !card.deleted &&
    card.place !== "trash" &&
    (projectId === undefined || card.projectId === projectId);
  const found = new Map<string, FoundCard>();
  const byKey = await cardIdByKey(db, text);
  const exact = byKey && (await db.rows("card").get(byKey));
  if (exact && fits(exact)) found.set(exact.id, named(exact));
  for (let after = ""; searchText(text) !== "" && found.size < limit && !isOver(); ) {
    const rows = await db.rows("card").where("id").above(after).limit(windowSize).toArray();
    for (const card of rows) {
      if (found.size >= limit) break;
      const { key } = named(card);
      if (fits(card) && matchesSearch(searchText(`${key} ${card.title}`), text))
        found.set(card.id, named(card));
    }
    const last = rows.at(-1);
    if (!last || rows.length < windowSize) break;
    after = last.id;
  }
  return [...found.values()];
}
