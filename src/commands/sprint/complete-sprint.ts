import { born, type Change, changed, type Row } from "@/domain/change";
import { makeId, type ProjectId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";
import { admit } from "../card/admit";
import { rankPlan } from "../card/rank-plan";
import type { Chance, CommandOf, Planned } from "../command";
import { lastOrder, newSprint } from "./add-sprint";
import { openCardsOf } from "./open-cards";

/**
 * Closes an active sprint. Finished and cancelled cards stay in it; each other
 * card goes where `except` or else `unfinishedTo` says, at the head of that
 * place and in its order (B28, B29): a place, or a sprint that is born with the
 * closing. Never into a closed sprint. One deed, one undo.
 */
export async function completeSprint(
  tx: ReadTx,
  command: CommandOf<"sprint/complete">,
  chance: Chance,
): Promise<Planned> {
  const sprint = await tx.get("sprint", command.sprintId);
  if (!sprint || sprint.deleted) return err({ kind: "sprint-missing" });
  const { state, projectId, name } = sprint;
  if (state.phase === "closed") return err({ kind: "sprint-closed", sprint: name });
  if (state.phase !== "active") return err({ kind: "sprint-not-active", sprint: name });
  const unfinished = await openCardsOf(tx, sprint);
  const next = await sprintToCome(tx, projectId, command, chance);
  if (!next.ok) return next;
  const moved = await carried(tx, { command, unfinished, newId: next.value.id }, chance);
  if (!moved.ok) return moved;
  const closed = changed("sprint", sprint, { state: { ...state, phase: "closed", closedAt: chance.now } });
  // The sprint closes last in the list: the cards leave it while it is open.
  return ok({
    changes: [...next.value.birth, ...moved.value, closed],
    about: { name, count: unfinished.length },
  });
}

/** The sprint that « new » means, and its birth; a place nobody may enter when none was described. */
async function sprintToCome(
  tx: ReadTx,
  projectId: ProjectId,
  { newSprint: wanted }: CommandOf<"sprint/complete">,
  { mint }: Chance,
): Promise<Result<{ readonly id: Place | null; readonly birth: readonly Change[] }, Refusal>> {
  if (wanted === undefined) return ok({ id: null, birth: [] });
  const base = { id: makeId("sprint", mint()), projectId, order: (await lastOrder(tx, projectId)) + 1 };
  const row = newSprint(wanted, base);
  return row.ok ? ok({ id: row.value.id, birth: [born("sprint", row.value)] }) : row;
}

type Carrying = {
  readonly command: CommandOf<"sprint/complete">;
  readonly unfinished: readonly Row<"card">[];
  readonly newId: Place | null;
};

async function carried(
  tx: ReadTx,
  { command, unfinished, newId }: Carrying,
  { dice }: Chance,
): Promise<Result<readonly Change[], Refusal>> {
  const { sprintId, except, unfinishedTo } = command;
  const byPlace = new Map<Place, Row<"card">[]>();
  for (const card of unfinished) {
    const to = except?.[card.id] ?? unfinishedTo;
    const place = to === "new" ? newId : to;
    if (place === null) return err({ kind: "sprint-missing" });
    const cards = byPlace.get(place);
    if (cards) cards.push(card);
    else byPlace.set(place, [card]);
  }
  const changes: Change[] = [];
  for (const [place, cards] of byPlace) {
    const { projectId } = cards[0] as Row<"card">;
    if (place === sprintId) return err({ kind: "sprint-closed", sprint: await nameOf(tx, place) });
    const admitted = place === newId ? null : await admit(tx, place, projectId);
    if (admitted && !admitted.ok) return admitted;
    const gap = { projectId, place, after: null, moving: cards.map((card) => card.id) };
    const { ranks, reranked } = await rankPlan(tx, gap, dice);
    changes.push(
      ...cards.map((card, i) => changed("card", card, { place, rank: ranks[i] ?? card.rank })),
      ...reranked,
    );
  }
  return ok(changes);
}

async function nameOf(tx: ReadTx, sprintId: Place): Promise<string> {
  return (await tx.get("sprint", sprintId))?.name ?? "";
}
