import { born, type Change, changed, type Row } from "@/domain/change";
import { makeId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { admit } from "../card/admit";
import { rankPlan } from "../card/rank-plan";
import type { Chance, CommandOf, Planned } from "../command";

/**
 * Starts a planned sprint and freezes its commitment: open cards, points,
 * capacity, goal, time (B26); what is done or cancelled already is no promise.
 * One active sprint per team (B27).
 */
export async function startSprint(
  tx: ReadTx,
  command: CommandOf<"sprint/start">,
  { now, mint }: Chance,
): Promise<Planned> {
  const sprint = await tx.get("sprint", command.sprintId);
  if (!sprint || sprint.deleted) return err({ kind: "sprint-missing" });
  if (sprint.state.phase === "closed") return err({ kind: "sprint-closed", sprint: sprint.name });
  const siblings = await tx.list("sprint", sprint.projectId);
  const active = siblings.find((other) => other.state.phase === "active" && other.teamId === sprint.teamId);
  if (active) return err({ kind: "sprint-active", sprint: active.name });
  const cards = await openCardsOf(tx, sprint);
  const { projectId, goal, capacity } = sprint;
  const frozen = cards.map(({ id, points }) => ({ id, points }));
  const id = makeId("snapshot", mint());
  return ok({
    changes: [
      changed("sprint", sprint, { state: { phase: "active", startedAt: now } }),
      born("snapshot", { id, projectId, sprintId: sprint.id, goal, capacity, at: now, cards: frozen }),
    ],
    about: { name: sprint.name, count: cards.length },
  });
}

/**
 * Closes an active sprint. Finished and cancelled cards stay in it; each other
 * card goes where `except` or else `unfinishedTo` says, at the head of that
 * place and in its order (B28, B29). Never into a closed sprint.
 */
export async function completeSprint(
  tx: ReadTx,
  command: CommandOf<"sprint/complete">,
  { now, dice }: Chance,
): Promise<Planned> {
  const sprint = await tx.get("sprint", command.sprintId);
  if (!sprint || sprint.deleted) return err({ kind: "sprint-missing" });
  if (sprint.state.phase === "closed") return err({ kind: "sprint-closed", sprint: sprint.name });
  if (sprint.state.phase !== "active") return err({ kind: "sprint-not-active", sprint: sprint.name });
  const unfinished = await openCardsOf(tx, sprint);
  const byPlace = new Map<Place, Row<"card">[]>();
  for (const card of unfinished) {
    const place = command.except?.[card.id] ?? command.unfinishedTo;
    byPlace.set(place, [...(byPlace.get(place) ?? []), card]);
  }
  const changes: Change[] = [
    changed("sprint", sprint, {
      state: { phase: "closed", startedAt: sprint.state.startedAt, closedAt: now },
    }),
  ];
  for (const [place, cards] of byPlace) {
    if (place === sprint.id) return err({ kind: "sprint-closed", sprint: sprint.name });
    const admitted = await admit(tx, place, sprint.projectId);
    if (!admitted.ok) return admitted;
    const gap = { projectId: sprint.projectId, place, after: null, moving: cards.map((card) => card.id) };
    const { ranks, reranked } = await rankPlan(tx, gap, dice);
    changes.push(
      ...cards.map((card, i) => changed("card", card, { place, rank: ranks[i] ?? card.rank })),
      ...reranked,
    );
  }
  return ok({ changes, about: { name: sprint.name, count: unfinished.length } });
}

/** The living cards of a sprint that are neither done nor cancelled, in their order. */
async function openCardsOf(tx: ReadTx, { id, projectId }: Row<"sprint">): Promise<readonly Row<"card">[]> {
  const columns = await tx.list("column", projectId);
  const isOver = new Map(
    columns.map((column) => [column.id, column.category === "done" || column.category === "cancelled"]),
  );
  const cards = await tx.cardsIn(projectId, id);
  return cards.filter((card) => !card.deleted && !isOver.get(card.columnId));
}
