import { type Change, edited, type Row } from "@/domain/change";
import type { Iteration, PlanningEntities } from "@/domain/model/planning";
import type { Program } from "@/domain/model/portfolio";
import type { Milestone, Organisation } from "@/domain/model/registers";
import { dependencyCycle } from "@/domain/portfolio/dependency-cycle";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";
import { datesInOrder } from "./dates-in-order";
import { goalsAlong } from "./goals-along";
import type { RegisterTable } from "./register-commands";
import { nameOfWork } from "./register-names";

/** What a row must obey beyond its own fields, and what else changes with it. */
type Law = (tx: ReadTx, row: { readonly id: string }) => Promise<Result<readonly Change[], Refusal>>;

const laws: Partial<Record<RegisterTable, Law>> = {
  iteration: async (_, row) => {
    const { startOn, endOn } = row as Iteration;
    return startOn <= endOn ? ok([]) : err({ kind: "days-reversed", startOn, endOn });
  },
  dependency: async (tx, row) => lawOfDependency(tx, row as PlanningEntities["dependency"]),
  program: async (tx, row) => {
    const after = row as Program;
    const { startedOn, endsOn } = after;
    const isKept = isSame(await tx.get("program", after.id), after, ["startedOn", "endsOn"]);
    const dates = isKept ? ok(null) : datesInOrder("endsOn", startedOn, endsOn);
    return dates.ok ? ok(await bothSides(tx, after)) : dates;
  },
  organisation: async (tx, row) => {
    const after = row as Organisation;
    if (isSame(await tx.get("organisation", after.id), after, ["from", "to", "heads"])) return ok([]);
    const own = datesInOrder("to", after.from, after.to);
    if (!own.ok) return own;
    for (const { name, from, to } of after.heads) {
      const held = datesInOrder("heads", from, to, name);
      if (!held.ok) return held;
    }
    return ok([]);
  },
  milestone: async (tx, row) => {
    const after = row as Milestone;
    const before = await tx.get("milestone", after.id);
    return ok(before ? await goalsAlong(tx, before, after) : []);
  },
};

/** Are these fields as they were? What two desks made of them together holds nobody up who writes others. */
function isSame<R extends object>(before: R | undefined, after: R, fields: readonly (keyof R)[]): boolean {
  const said = (row: R) => JSON.stringify(fields.map((field) => row[field]));
  return before !== undefined && said(before) === said(after);
}

/** Why a row may not be kept as it would be; otherwise what changes beside it. */
export async function lawOf(
  tx: ReadTx,
  table: RegisterTable,
  row: { readonly id: string },
): Promise<Result<readonly Change[], Refusal>> {
  return (await laws[table]?.(tx, row)) ?? ok([]);
}

/** Two living ends, not the same, not twice, and never a circle: refused with its path (B52). */
async function lawOfDependency(
  tx: ReadTx,
  row: PlanningEntities["dependency"],
): Promise<Result<readonly Change[], Refusal>> {
  const { fromId, toId } = row;
  if (fromId === toId) return err({ kind: "dependency-itself" });
  for (const id of [fromId, toId]) {
    const end = await workItem(tx, id);
    if (!end || end.deleted) return err({ kind: "row-missing" });
  }
  const others = (await tx.list("dependency")).filter(({ id }) => id !== row.id);
  if (others.some((other) => other.fromId === fromId && other.toId === toId))
    return err({ kind: "dependency-taken" });
  const path = dependencyCycle(others, row);
  if (path === null) return ok([]);
  return err({ kind: "dependency-cycle", path: await Promise.all(path.map((id) => nameOfWork(tx, id))) });
}

function workItem(tx: ReadTx, id: string): Promise<Row<"epic"> | Row<"card"> | undefined> {
  return id.startsWith("epic_") ? tx.get("epic", id) : tx.get("card", id);
}

/** « Étroitement lié à » is said on both sides, whichever side says it (F14). */
async function bothSides(tx: ReadTx, program: Program): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const other of await tx.list("program")) {
    if (other.id === program.id) continue;
    const isSaid = other.linkedTo.includes(program.id);
    if (program.linkedTo.includes(other.id) === isSaid) continue;
    const linkedTo = isSaid
      ? other.linkedTo.filter((id) => id !== program.id)
      : [...other.linkedTo, program.id];
    changes.push(...edited("program", other, { linkedTo }));
  }
  return changes;
}
