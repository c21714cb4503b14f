import { born, edited } from "@/domain/change";
import type { Sprint } from "@/domain/model/entities";
import { makeId, type ProjectId } from "@/domain/model/ids";
import { isDay } from "@/domain/model/is-day";
import { arePoints } from "@/domain/model/points";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";
import { checkLine, checkText } from "../check-text";
import type { Chance, CommandOf, Planned } from "../command";
import type { SprintFields } from "./sprint-commands";

/** A new planned sprint, after the others of its project. */
export function addSprint(tx: ReadTx, command: CommandOf<"sprint/add">, chance: Chance): Promise<Planned> {
  const { projectId, fields } = command;
  return addSprints(tx, { type: "sprint/add-many", projectId, sprints: [fields] }, chance);
}

/** Planned sprints in a row, after the others of their project: one deed, as a cadence asks for them (B35). */
export async function addSprints(
  tx: ReadTx,
  { projectId, sprints }: CommandOf<"sprint/add-many">,
  { mint }: Chance,
): Promise<Planned> {
  const project = await tx.get("project", projectId);
  if (!project || project.deleted) return err({ kind: "project-missing" });
  for (const { teamId } of sprints) {
    const team = teamId ? await tx.get("team", teamId) : null;
    if (teamId && (!team || team.deleted || team.projectId !== projectId))
      return err({ kind: "row-missing" });
  }
  const order = await lastOrder(tx, projectId);
  const rows: Sprint[] = [];
  for (const [i, fields] of sprints.entries()) {
    const row = newSprint(fields, { id: makeId("sprint", mint()), projectId, order: order + i + 1 });
    if (!row.ok) return row;
    rows.push(row.value);
  }
  const [first] = rows;
  return ok({
    changes: rows.map((row) => born("sprint", row)),
    about: rows.length === 1 && first ? { name: first.name, count: 1 } : { count: rows.length },
  });
}

/** The highest order that a sprint of the project has, 0 before the first. */
export async function lastOrder(tx: ReadTx, projectId: ProjectId): Promise<number> {
  return Math.max(0, ...(await tx.list("sprint", projectId)).map((sprint) => sprint.order));
}

/** A planned sprint of checked fields; refuses what its dialog would refuse. */
export function newSprint(
  wanted: SprintFields & { readonly name: string },
  base: Pick<Sprint, "id" | "projectId" | "order">,
): Result<Sprint, Refusal> {
  const fields = checkFields(wanted);
  if (!fields.ok) return fields;
  const { startOn = null, endOn = null } = fields.value;
  const reversed = daysReversed(startOn, endOn);
  if (reversed) return err(reversed);
  const blank = { goal: "", startOn: null, endOn: null, capacity: null, teamId: null, name: "" };
  return ok({ ...blank, ...fields.value, ...base, state: { phase: "planned" } });
}

/** Writes the named fields of a sprint that is not closed (B12, B32). */
export async function editSprint(tx: ReadTx, command: CommandOf<"sprint/edit">): Promise<Planned> {
  const sprint = await tx.get("sprint", command.sprintId);
  if (!sprint || sprint.deleted) return err({ kind: "sprint-missing" });
  if (sprint.state.phase === "closed") return err({ kind: "sprint-closed", sprint: sprint.name });
  const fields = checkFields(command.fields);
  if (!fields.ok) return fields;
  const { startOn = sprint.startOn, endOn = sprint.endOn } = fields.value;
  const reversed = daysReversed(startOn, endOn);
  if (reversed) return err(reversed);
  return ok({ changes: edited("sprint", sprint, fields.value), about: { name: sprint.name, count: 1 } });
}

function checkFields(fields: SprintFields): Result<SprintFields, Refusal> {
  const name = fields.name === undefined ? null : checkLine("name", fields.name);
  if (name && !name.ok) return name;
  const goal = fields.goal === undefined ? null : checkText("goal", fields.goal.trim());
  if (goal && !goal.ok) return goal;
  for (const day of [fields.startOn, fields.endOn]) {
    if (day !== undefined && day !== null && !isDay(day)) return err({ kind: "day-invalid", value: day });
  }
  const { capacity } = fields;
  if (capacity !== undefined && capacity !== null && !arePoints(capacity))
    return err({ kind: "points-invalid", value: capacity });
  return ok({ ...fields, ...(name ? { name: name.value } : {}), ...(goal ? { goal: goal.value } : {}) });
}

function daysReversed(startOn: string | null, endOn: string | null): Refusal | null {
  return startOn !== null && endOn !== null && endOn < startOn
    ? { kind: "days-reversed", startOn, endOn }
    : null;
}
