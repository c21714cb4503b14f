import { born, changed, type Row } from "@/domain/change";
import { makeId } from "@/domain/model/ids";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { admit } from "../card/admit";
import { rankPlan } from "../card/rank-plan";
import { checkLine } from "../check-text";
import type { Chance, CommandOf, Planned } from "../command";
import { openCardsOf } from "./open-cards";

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
  const active = await activeBeside(tx, sprint);
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
 * Opens a closed sprint again, as the active one: its start stays, its record of
 * the close goes, and the reason is kept with it (B32). One active sprint per team.
 */
export async function reopenSprint(
  tx: ReadTx,
  command: CommandOf<"sprint/reopen">,
  { now }: Chance,
): Promise<Planned> {
  const sprint = await tx.get("sprint", command.sprintId);
  if (!sprint || sprint.deleted) return err({ kind: "sprint-missing" });
  const { state, name } = sprint;
  if (state.phase !== "closed") return err({ kind: "sprint-not-closed", sprint: name });
  const reason = command.reason.trim();
  if (reason === "") return err({ kind: "reason-missing" });
  const line = checkLine("reason", reason);
  if (!line.ok) return line;
  const active = await activeBeside(tx, sprint);
  if (active) return err({ kind: "sprint-active", sprint: active.name });
  const reopened = [...(state.reopened ?? []), { at: now, reason: line.value }];
  return ok({
    changes: [
      changed("sprint", sprint, { state: { phase: "active", startedAt: state.startedAt, reopened } }),
    ],
    about: { name, count: 1 },
  });
}

/** Another sprint of the same team that runs. */
async function activeBeside(tx: ReadTx, sprint: Row<"sprint">): Promise<Row<"sprint"> | undefined> {
  const siblings = await tx.list("sprint", sprint.projectId);
  return siblings.find(
    ({ id, state, teamId }) => id !== sprint.id && state.phase === "active" && teamId === sprint.teamId,
  );
}

/** Takes a planned sprint away; its cards go to the head of `cardsTo` in the same deed, and an empty one needs no answer. */
export async function removeSprint(
  tx: ReadTx,
  { sprintId, cardsTo }: CommandOf<"sprint/remove">,
  { dice }: Chance,
): Promise<Planned> {
  const sprint = await tx.get("sprint", sprintId);
  if (!sprint || sprint.deleted) return err({ kind: "sprint-missing" });
  const { projectId, name, state } = sprint;
  if (state.phase === "closed") return err({ kind: "sprint-closed", sprint: name });
  if (state.phase === "active") return err({ kind: "sprint-active", sprint: name });
  const cards = (await tx.cardsIn(projectId, sprintId)).filter((card) => !card.deleted);
  const gone = changed("sprint", sprint, { deleted: true });
  if (cards.length === 0) return ok({ changes: [gone], about: { name, count: 1 } });
  if (cardsTo === undefined || cardsTo === sprintId) return err({ kind: "sprint-not-empty", sprint: name });
  const admitted = await admit(tx, cardsTo, projectId);
  if (!admitted.ok) return admitted;
  const moving = cards.map((card) => card.id);
  const { ranks, reranked } = await rankPlan(tx, { projectId, place: cardsTo, after: null, moving }, dice);
  const moves = cards.map((card, i) =>
    changed("card", card, { place: cardsTo, rank: ranks[i] ?? card.rank }),
  );
  return ok({ changes: [...moves, ...reranked, gone], about: { name, count: 1 } });
}
