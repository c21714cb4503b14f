import { born, edited } from "@/domain/change";
import { makeId } from "@/domain/model/ids";
import { isDay } from "@/domain/model/is-day";
import { arePoints } from "@/domain/model/points";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";
import { checkLine, checkText } from "../check-text";
import type { Chance, CommandOf, Planned } from "../command";
import type { SprintFields } from "./sprint-commands";

/** A new planned sprint, after the others of its project. */
export async function addSprint(
  tx: ReadTx,
  command: CommandOf<"sprint/add">,
  { mint }: Chance,
): Promise<Planned> {
  const project = await tx.get("project", command.projectId);
  if (!project || project.deleted) return err({ kind: "project-missing" });
  const fields = checkFields(command.fields);
  if (!fields.ok) return fields;
  const { startOn = null, endOn = null } = fields.value;
  const reversed = daysReversed(startOn, endOn);
  if (reversed) return err(reversed);
  const sprints = await tx.list("sprint", project.id);
  const order = Math.max(0, ...sprints.map((sprint) => sprint.order)) + 1;
  const blank = { goal: "", startOn: null, endOn: null, capacity: null, teamId: null, name: "" };
  const id = makeId("sprint", mint());
  const sprint = {
    ...blank,
    ...fields.value,
    id,
    projectId: project.id,
    order,
    state: { phase: "planned" } as const,
  };
  return ok({ changes: [born("sprint", sprint)], about: { name: sprint.name, count: 1 } });
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
