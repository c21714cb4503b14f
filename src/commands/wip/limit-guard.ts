import { applied, type Change, type Row } from "@/domain/change";
import type { ProjectId } from "@/domain/model/ids";
import type { Place, WipLimit } from "@/domain/model/vocabulary";
import type { ReadTx } from "@/domain/store";
import { overLaneLimit } from "./lane-limit";
import { countedOf, type LimitBreach, weightOf } from "./limit-breach";

/** A card as it stands on the board. */
type Stand = Row<"card">;
type Step = { readonly before: Stand | undefined; readonly after: Stand | undefined };

type Breaches = { readonly hard: LimitBreach | null; readonly soft: readonly LimitBreach[] };

/**
 * What limits say of planned changes: the hard one that refuses them, and the
 * soft ones that they go beyond. It stands behind every command, so a limit holds
 * for drag, menu, bulk, import, restore and undo alike (B37). Counted is the
 * whole column of what is on the board, active sprints and the flow, whatever a
 * filter shows (B38). Only what fills a column further is told: reordering in a
 * full one, and leaving an overfull one, stay possible.
 */
export async function overLimits(tx: ReadTx, changes: readonly Change[]): Promise<Breaches> {
  const steps = await cardSteps(tx, changes);
  const projectIds = new Set(steps.flatMap(({ after }) => (after ? [after.projectId] : [])));
  const soft: LimitBreach[] = [];
  for (const projectId of projectIds) {
    const told = await overLimitsIn(tx, projectId, steps);
    if (told.hard) return told;
    soft.push(...told.soft);
  }
  return { hard: null, soft };
}

async function overLimitsIn(tx: ReadTx, projectId: ProjectId, steps: readonly Step[]): Promise<Breaches> {
  const limited = (await tx.list("column", projectId)).filter(({ limit }) => limit);
  const soft: LimitBreach[] = [];
  if (limited.length === 0) return { hard: null, soft };
  const sprints = await tx.list("sprint", projectId);
  const onBoard = new Set<Place>(["flow"]);
  for (const { id, state } of sprints) if (state.phase === "active") onBoard.add(id);
  const inHardFirst = [...limited].sort((a, b) => Number(b.limit?.isHard) - Number(a.limit?.isHard));
  for (const column of inHardFirst) {
    const standing = (cards: readonly (Stand | undefined)[]): readonly Stand[] =>
      cards.filter(
        (at): at is Stand =>
          at?.projectId === projectId && at.columnId === column.id && onBoard.has(at.place),
      );
    const before = standing(steps.map((step) => step.before));
    const after = standing(steps.map((step) => step.after));
    const says = await breachesOf(tx, { column, onBoard, before, after });
    const found = says.map((said) => ({ columnId: column.id, says: said }));
    if (column.limit?.isHard && found[0]) return { hard: found[0], soft: [] };
    soft.push(...found);
  }
  return { hard: null, soft };
}

type Planned = {
  readonly column: Row<"column">;
  readonly onBoard: ReadonlySet<Place>;
  readonly before: readonly Stand[];
  readonly after: readonly Stand[];
};

async function breachesOf(tx: ReadTx, planned: Planned): Promise<readonly LimitBreach["says"][]> {
  const { column, onBoard, before, after } = planned;
  const { limit } = column;
  if (!limit || before.length + after.length === 0) return [];
  const { per } = limit;
  const over =
    per === undefined
      ? await overWhole(tx, { column, limit, onBoard, gain: sum(limit, after) - sum(limit, before) })
      : await overLaneLimit(tx, { ...limit, per }, planned);
  if (over.length === 0 || limit.unit === undefined) return over;
  const unit = (await tx.get("project", column.projectId))?.unit ?? "points";
  return over.map((said) => ({ ...said, unit }));
}

const sum = (limit: WipLimit, cards: readonly Stand[]): number =>
  cards.reduce((all, card) => all + weightOf(limit, card), 0);

type Whole = {
  readonly column: Row<"column">;
  readonly limit: WipLimit;
  readonly onBoard: ReadonlySet<Place>;
  readonly gain: number;
};

async function overWhole(
  tx: ReadTx,
  { column, limit, onBoard, gain }: Whole,
): Promise<readonly LimitBreach["says"][]> {
  if (gain <= 0) return [];
  const held = (await tx.counters(column.projectId)).filter(
    ({ columnId, place }) => columnId === column.id && onBoard.has(place as Place),
  );
  const counted = held.reduce((all, { cards, points }) => all + (limit.unit ? points : cards), gain);
  const count = countedOf(limit, counted);
  return count > limit.cards
    ? [{ kind: "limit-exceeded", column: column.name, count, limit: limit.cards }]
    : [];
}

/** Does this field say where a card is counted? */
const counts = (field: string): boolean =>
  ["place", "columnId", "deleted", "points", "epicId", "priority", "kind"].includes(field) ||
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
