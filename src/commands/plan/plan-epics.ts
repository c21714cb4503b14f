import { type Change, edited, type FieldsOf, type Row } from "@/domain/change";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import type { Chance, CommandOf, Planned } from "../command";
import { fieldCheck } from "../register/field-checks";
import { goalsAlong } from "../register/goals-along";
import { checkDates } from "./plan-projects";

/** Writes where epics stand in the plan, all of them or none. */
export async function planEpics(tx: ReadTx, { epicIds, fields }: CommandOf<"epic/plan">): Promise<Planned> {
  const span = fieldCheck.within(1, 50)("span", fields.span ?? 1);
  if (!span.ok) return span;
  const changes: Change[] = [];
  let name = "";
  for (const row of await tx.getMany("epic", epicIds)) {
    if (!row || row.deleted) return err({ kind: "row-missing" });
    const dates = checkDates(row, fields);
    if (!dates.ok) return dates;
    name ||= row.name;
    changes.push(...edited("epic", row, fields as FieldsOf<"epic">));
  }
  return ok({ changes, about: { name, count: epicIds.length } });
}

/** Moves several things of the roadmap in one deed. */
export async function setDates(tx: ReadTx, { moves }: CommandOf<"plan/dates">): Promise<Planned> {
  const changes: Change[] = [];
  let name = "";
  for (const { table, id, ...dates } of moves) {
    const row = await tx.get(table, id);
    if (!row || row.deleted) return err({ kind: "row-missing" });
    name ||= row.name;
    if (table === "milestone") {
      if (dates.endOn !== undefined) {
        const [before, on] = [row as Row<"milestone">, dates.endOn];
        changes.push(...edited("milestone", before, { on }));
        changes.push(...(await goalsAlong(tx, before, { ...before, on })));
      }
      continue;
    }
    const checked = checkDates(table === "program" ? datesOf(row as Row<"program">) : (row as object), dates);
    if (!checked.ok) return checked;
    if (table === "program") {
      const own = {
        ...(dates.startOn === undefined ? {} : { startedOn: dates.startOn }),
        ...(dates.endOn === undefined ? {} : { endsOn: dates.endOn }),
      };
      changes.push(...edited("program", row as never, own));
    } else changes.push(...edited(table, row as never, dates));
  }
  return ok({ changes, about: { name, count: moves.length } });
}

function datesOf({ startedOn, endsOn = null }: Row<"program">) {
  return { startOn: startedOn, endOn: endsOn };
}

/** Freezes what the epics of the workspace plan in the iterations of this interval. */
export async function commitInterval(
  tx: ReadTx,
  { intervalId }: CommandOf<"interval/commit">,
  { now }: Chance,
): Promise<Planned> {
  const interval = await tx.get("planningInterval", intervalId);
  if (!interval || interval.deleted) return err({ kind: "row-missing" });
  const iterations = (await tx.list("iteration")).filter((each) => each.intervalId === intervalId);
  const own = new Set<string>(iterations.map(({ id }) => id));
  const epics = (await tx.list("epic")).flatMap(({ id, iterationId, span = 1 }) =>
    iterationId && own.has(iterationId) ? [{ id, iterationId, span }] : [],
  );
  const changes = edited("planningInterval", interval, { committed: { at: now, epics } });
  return ok({ changes, about: { name: interval.name, count: epics.length } });
}

/** Writes the confidence votes of an interval, 1 to 5 each, without names. */
export async function voteInterval(
  tx: ReadTx,
  { intervalId, votes }: CommandOf<"interval/vote">,
): Promise<Planned> {
  const interval = await tx.get("planningInterval", intervalId);
  if (!interval || interval.deleted) return err({ kind: "row-missing" });
  for (const vote of votes) {
    const checked = fieldCheck.within(1, 5)("vote", vote);
    if (!checked.ok) return checked;
  }
  return ok({
    changes: edited("planningInterval", interval, { votes }),
    about: { name: interval.name, count: 1 },
  });
}
