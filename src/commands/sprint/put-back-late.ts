import { changed, type Row } from "@/domain/change";
import { lastClosed } from "@/domain/rules/last-closed";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { aboutCards } from "../card/about-cards";
import { admit } from "../card/admit";
import { keyOf } from "../card/key-of";
import { rankPlan } from "../card/rank-plan";
import type { Chance, CommandOf, Planned } from "../command";

/**
 * Puts a finished card back into the sprint that was closed last, at its end: an
 * update that was forgotten. It is a correction beside the record (B33): the
 * card says that it came after the closing, commitment and figures of the
 * sprint stay as they were frozen. Any other sprint refuses.
 */
export async function putBackLate(
  tx: ReadTx,
  { sprintId, cardId }: CommandOf<"sprint/put-back">,
  { now, dice }: Chance,
): Promise<Planned> {
  const card = await tx.get("card", cardId);
  if (!card || card.deleted) return err({ kind: "card-missing" });
  const sprint = await tx.get("sprint", sprintId);
  if (!sprint || sprint.deleted || sprint.projectId !== card.projectId)
    return err({ kind: "sprint-missing" });
  const refusal = (await refusedBy(tx, sprint)) ?? (await refusedFor(tx, card));
  if (refusal) return err(refusal);
  const about = await aboutCards(tx, [card]);
  if (card.place === sprintId) return ok({ changes: [], about });
  const { projectId } = card;
  const leaving = await admit(tx, card.place, projectId);
  if (!leaving.ok && leaving.error.kind === "sprint-closed") return leaving;
  const [last] = await tx.window({ projectId, place: sprintId, from: null, direction: "up", limit: 1 });
  const gap = { projectId, place: sprintId, after: last?.id ?? null, moving: [cardId] };
  const { ranks, reranked } = await rankPlan(tx, gap, dice);
  const afterClose = { sprintId, at: now };
  return ok({
    changes: [
      changed("card", card, { place: sprintId, rank: ranks[0] ?? card.rank, afterClose }),
      ...reranked,
    ],
    about,
  });
}

async function refusedBy(tx: ReadTx, sprint: Row<"sprint">): Promise<Refusal | null> {
  if (sprint.state.phase !== "closed") return { kind: "put-back-open", sprint: sprint.name };
  const last = lastClosed(await tx.list("sprint", sprint.projectId)).find(
    ({ teamId }) => teamId === sprint.teamId,
  );
  return last && last.id !== sprint.id
    ? { kind: "put-back-earlier", sprint: sprint.name, last: last.name }
    : null;
}

async function refusedFor(tx: ReadTx, card: Row<"card">): Promise<Refusal | null> {
  if (card.place === "trash") return { kind: "card-trashed" };
  const column = await tx.get("column", card.columnId);
  return column?.category === "done" ? null : { kind: "put-back-unfinished", card: await keyOf(tx, card) };
}
