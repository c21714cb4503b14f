import { born, changed } from "@/domain/change";
import { makeId } from "@/domain/model/ids";
import { compareRanked, type Rank } from "@/domain/model/order";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { aboutCards } from "../card/about-cards";
import { blankCard, firstColumn } from "../card/add-card";
import { admit } from "../card/admit";
import { rankPlan } from "../card/rank-plan";
import type { Chance, CommandOf, Planned } from "../command";

/**
 * A criterion that grew too large becomes a sub-task of its card, right behind
 * it, with its words; one deed, one undo. What was ticked is born done. A card
 * of a closed sprint stays as it is: its new sub-task goes to the backlog.
 */
export async function convertCheckItem(
  tx: ReadTx,
  { itemId }: CommandOf<"check/convert">,
  { mint, dice }: Chance,
): Promise<Planned> {
  const item = await tx.get("checkItem", itemId);
  const parent = item && (await tx.get("card", item.cardId));
  if (!item || item.deleted || !parent || parent.deleted) return err({ kind: "row-missing" });
  const { projectId } = parent;
  const columns = [...(await tx.list("column", projectId))].sort(compareRanked);
  const done = item.done ? columns.find(({ category }) => category === "done") : undefined;
  const column = done ?? firstColumn(columns, undefined);
  if (!column) return err({ kind: "column-missing" });
  const isOpen = (await admit(tx, parent.place, projectId)).ok;
  const isOnBoard = isOpen && parent.place !== "trash" && parent.place !== "archive";
  const to = isOnBoard
    ? { place: parent.place, after: parent.id }
    : { place: "backlog" as const, after: null };
  const id = makeId("card", mint());
  const { ranks, reranked } = await rankPlan(tx, { projectId, ...to, moving: [id] }, dice);
  const card = {
    ...blankCard,
    id,
    projectId,
    place: to.place,
    rank: ranks[0] as Rank,
    columnId: column.id,
    number: (await tx.highestNumber(projectId)) + 1,
    title: item.text,
    kind: "subtask" as const,
    epicId: parent.epicId,
    parentCardId: parent.id,
  };
  return ok({
    changes: [born("card", card), changed("checkItem", item, { deleted: true }), ...reranked],
    about: await aboutCards(tx, [parent]),
  });
}
