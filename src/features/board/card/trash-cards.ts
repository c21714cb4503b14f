import type { CardId } from "@/domain/model/ids";
import type { Board } from "../board-context";
import { cardName } from "../names";
import type { Hands } from "./hands";

/** Puts cards in the trash or the archive, says so, and leads the focus to the nearest card that stays. */
export async function trashCards(
  { board, services, machine, t }: Hands,
  ids: readonly CardId[],
  to: "trash" | "archive" = "trash",
): Promise<void> {
  const { picture } = board;
  const lead = picture.card(ids.at(-1) as CardId);
  if (!lead) return;
  const neighbour = neighbourOf(board, ids);
  const card = cardName(picture, lead.id);
  const count = ids.length;
  const words = {
    trash: count === 1 ? t("board.said.trashed", { card }) : t("selection.said.trashed", { count }),
    archive:
      count === 1 ? t("many.trash.said.archivedOne", { card }) : t("many.trash.said.archived", { count }),
  };
  const done = await services.act({ type: `card/${to}`, cardIds: ids }, words[to]);
  if (done === null) return;
  if (neighbour !== undefined) machine.columns.list(lead.place)?.focusOn(neighbour);
}

/** The nearest card of the column that stays when these go: below the last of them, else above. */
export function neighbourOf({ picture, filter }: Board, ids: readonly CardId[]): CardId | undefined {
  const taken = new Set(ids);
  const lead = picture.card(ids.at(-1) as CardId);
  const column = lead && picture.column(lead.place);
  if (!column) return undefined;
  const shown = filter.idsOf(column);
  const at = Math.max(shown.indexOf(lead.id), 0);
  const stays = (id: CardId): boolean => !taken.has(id);
  return shown.slice(at + 1).find(stays) ?? shown.slice(0, at).findLast(stays);
}
