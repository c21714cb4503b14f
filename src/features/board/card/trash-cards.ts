import type { Done } from "@/commands/dispatch";
import type { CardId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import { cardName } from "../names";
import type { Hands } from "./hands";

type Home = { readonly id: CardId; readonly place: Place; readonly after: CardId | null };

/** Puts cards in the trash, says so with a way back, and leads the focus to the nearest card that stays. */
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
  const homes = ids.flatMap((id) => homeOf(board.picture, id));
  const said =
    ids.length === 1
      ? t("board.said.trashed", { card: cardName(picture, lead.id) })
      : t("selection.said.trashed", { count: ids.length });
  const done = await services.act({ type: "card/trash", cardIds: ids }, said);
  if (done === null) return;
  const run = (): void => void restore(services, homes, done);
  services.notify({ kind: "success", text: said, action: { label: t("common.undo"), run } });
  if (neighbour !== undefined) machine.columns.list(lead.place)?.focusOn(neighbour);
}

function homeOf(picture: Hands["board"]["picture"], id: CardId): readonly Home[] {
  const place = picture.card(id)?.place;
  const all = (place && picture.column(place)?.ids) ?? [];
  return place === undefined ? [] : [{ id, place, after: all[all.indexOf(id) - 1] ?? null }];
}

/** Takes a deletion back: by undo if it is still the last thing done, else by putting each card back where it stood. */
async function restore(services: Hands["services"], homes: readonly Home[], done: Done): Promise<void> {
  const { undo } = await services.queries.steps();
  if (undo && undo.stamp === done.deed?.stamp) {
    await services.undo();
    return;
  }
  // In their order: each may be the one that the next stands behind.
  for (const { id, place, after } of homes)
    await services.act({ type: "card/move", cardIds: [id], to: { place, after } });
}
