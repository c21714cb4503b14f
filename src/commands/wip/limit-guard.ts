import { applied, type Change, type Row } from "@/domain/change";
import type { ProjectId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { overLaneLimit } from "./lane-limit";

/** A card as it stands on the board. */
type Stand = Row<"card">;
type Step = { readonly before: Stand | undefined; readonly after: Stand | undefined };

/**
 * What hard limits say of planned changes: the refusal, or null. It stands
 * behind every command, so a limit holds for drag, menu, bulk, import, restore
 * and undo alike (B37). Counted is the whole column of what is on the board,
 * active sprints and the flow, whatever a filter shows (B38). Only what fills
 * a column further is refused: reordering in a full one, and leaving an overfull
 * one, stay possible.
 */
export async function overLimit(tx: ReadTx, changes: readonly Change[]): Promise<Refusal | null> {
  const steps = await cardSteps(tx, changes);
  const projectIds = new Set(steps.flatMap(({ after }) => (after ? [after.projectId] : [])));
  for (const projectId of projectIds) {
    const refusal = await overLimitIn(tx, projectId, steps);
    if (refusal) return refusal;
  }
  return null;
}

async function overLimitIn(
  tx: ReadTx,
  projectId: ProjectId,
  steps: readonly Step[],
): Promise<Refusal | null> {
  const limited = (await tx.list("column", projectId)).filter(({ limit }) => limit?.isHard === true);
  if (limited.length === 0) return null;
  const sprints = await tx.list("sprint", projectId);
  const onBoard = new Set<Place>(["flow"]);
  for (const { id, state } of sprints) if (state.phase === "active") onBoard.add(id);
  const counters = await tx.counters(projectId);
  for (const column of limited) {
    const { id, name, limit } = column;
    const standing = (cards: readonly (Stand | undefined)[]) =>
      cards.filter(
        (at) => at !== undefined && at.projectId === projectId && at.columnId === id && onBoard.has(at.place),
      ) as readonly Stand[];
    const before = standing(steps.map((step) => step.before));
    const after = standing(steps.map((step) => step.after));
    if (limit?.per !== undefined) {
      const refusal = await overLaneLimit(tx, limit.per, { column, onBoard, before, after });
      if (refusal) return refusal;
      continue;
    }
    const gain = after.length - before.length;
    if (gain <= 0 || !limit) continue;
    const held = counters.filter(({ columnId, place }) => columnId === id && onBoard.has(place as Place));
    const count = held.reduce((sum, { cards }) => sum + cards, 0) + gain;
    if (count > limit.cards) return { kind: "limit-exceeded", column: name, count, limit: limit.cards };
  }
  return null;
}

/** Does this field say where a card is counted? */
const counts = (field: string): boolean =>
  ["place", "columnId", "deleted", "epicId", "priority", "kind"].includes(field) ||
  field.startsWith("assignees/") ||
  field.startsWith("labels/");

/** Where the cards of a plan stand before and after; those that only say something else are left out. */
async function cardSteps(tx: ReadTx, changes: readonly Change[]): Promise<readonly Step[]> {
  const births: Step[] = [];
  const moves: Change[] = [];
  for (const change of changes) {
    if (change.table !== "card") continue;
    if (change.before === null) births.push({ before: undefined, after: change.after as Stand });
    else if (Object.keys(change.after).some(counts)) moves.push(change);
  }
  const ids = moves.map(({ id }) => id);
  // One card was read by its own command already; many are asked for in one question.
  const rows = ids.length === 1 ? [await tx.get("card", ids[0] ?? "")] : await tx.getMany("card", ids);
  return [...births, ...moves.map((change, i) => stepOf(change, rows[i]))];
}

function stepOf(change: Change, row: Row<"card"> | undefined): Step {
  if (!row) return { before: undefined, after: undefined };
  const after = applied(row, change, row.stamp) as Row<"card">;
  return { before: row.deleted ? undefined : row, after: after.deleted ? undefined : after };
}
