import type { CardId } from "@/domain/model/ids";
import { cardName } from "../names";
import type { Hands } from "./hands";

/** Puts cards in the trash, says so, and leads the focus to the nearest card that stays. */
export async function trashCards(
  { board, services, machine, t }: Hands,
  ids: readonly CardId[],
): Promise<void> {
  const { picture, filter } = board;
  const lead = picture.card(ids.at(-1) as CardId);
  if (!lead) return;
  const taken = new Set(ids);
  const column = picture.column(lead.place);
  const shown = column ? filter.idsOf(column) : [];
  const at = shown.indexOf(lead.id);
  const neighbour =
    shown.slice(at + 1).find((id) => !taken.has(id)) ??
    shown.slice(0, Math.max(at, 0)).findLast((id) => !taken.has(id));
  const said =
    ids.length === 1
      ? t("board.said.trashed", { card: cardName(picture, lead.id) })
      : t("selection.said.trashed", { count: ids.length });
  const done = await services.act({ type: "card/trash", cardIds: ids }, said);
  if (done === null) return;
  if (neighbour !== undefined) machine.columns.list(lead.place)?.focusOn(neighbour);
}
