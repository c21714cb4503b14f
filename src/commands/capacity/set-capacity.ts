import { born, type Change, changed, edited, type Row } from "@/domain/change";
import { type AvailabilityId, makeId, type SprintId } from "@/domain/model/ids";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { sha256Text } from "@/lib/hash";
import { err, ok, type Result } from "@/lib/result";
import { checkLine } from "../check-text";
import type { CommandOf, Planned } from "../command";
import type { CapacityLine } from "./capacity-commands";
import { isShare, wrongDaysOff } from "./edit-calendar";

/** The line of a person and an activity in a sprint: named by all three, so that the same line twice is one. */
function lineIdOf(sprintId: SprintId, { personId, activity }: CapacityLine): AvailabilityId {
  return makeId("availability", sha256Text(`${sprintId}/${personId}/${activity}`).slice(0, 24));
}

/** Writes who gives what to a sprint: the lines given are all there are (B8). A closed sprint keeps its own (B12). */
export async function setCapacity(
  tx: ReadTx,
  { sprintId, lines }: CommandOf<"capacity/set">,
): Promise<Planned> {
  const open = await openSprint(tx, sprintId);
  if (!open.ok) return open;
  const checked = checkLines(lines);
  if (!checked.ok) return checked;
  return ok({
    changes: await lineChanges(tx, open.value, checked.value),
    // One sheet, written cell by cell: no cell deserves a notice for the lines beside it.
    about: { name: open.value.name, count: 1 },
  });
}

/** Takes rates and roles over from another sprint, not the days off (B9); asked again, it changes nothing more. */
export async function copyCapacity(
  tx: ReadTx,
  { fromSprintId, toSprintId }: CommandOf<"capacity/copy">,
): Promise<Planned> {
  const open = await openSprint(tx, toSprintId);
  if (!open.ok) return open;
  const before = await linesOf(tx, open.value.projectId, fromSprintId);
  const kept = await linesOf(tx, open.value.projectId, toSprintId);
  const lines = before.map(({ personId, activity, share }) => {
    const own = kept.find((line) => line.personId === personId && line.activity === activity);
    return { personId, activity, share, daysOff: own?.daysOff ?? [] };
  });
  return ok({
    changes: await lineChanges(tx, open.value, lines),
    about: { name: open.value.name, count: lines.length },
  });
}

async function openSprint(tx: ReadTx, sprintId: SprintId): Promise<Result<Row<"sprint">, Refusal>> {
  const sprint = await tx.get("sprint", sprintId);
  if (!sprint || sprint.deleted) return err({ kind: "sprint-missing" });
  return sprint.state.phase === "closed" ? err({ kind: "sprint-closed", sprint: sprint.name }) : ok(sprint);
}

async function linesOf(
  tx: ReadTx,
  projectId: Row<"sprint">["projectId"],
  sprintId: SprintId,
): Promise<readonly Row<"availability">[]> {
  return (await tx.list("availability", projectId)).filter((line) => line.sprintId === sprintId);
}

function checkLines(lines: readonly CapacityLine[]): Result<readonly CapacityLine[], Refusal> {
  const checked: CapacityLine[] = [];
  for (const line of lines) {
    if (!isShare(line.share)) return err({ kind: "share-invalid", value: line.share });
    const wrong = wrongDaysOff(line.daysOff);
    if (wrong) return err(wrong);
    const activity = line.activity.trim() === "" ? ok("") : checkLine("activity", line.activity);
    if (!activity.ok) return activity;
    checked.push({ ...line, activity: activity.value });
  }
  return ok(checked);
}

async function lineChanges(
  tx: ReadTx,
  { id: sprintId, projectId }: Row<"sprint">,
  lines: readonly CapacityLine[],
): Promise<readonly Change[]> {
  const wanted = new Map(lines.map((line) => [lineIdOf(sprintId, line), line]));
  const rows = await tx.getMany("availability", [...wanted.keys()]);
  const written = [...wanted].flatMap(([id, line], i) => {
    const row = rows[i];
    if (!row) return [born("availability", { id, projectId, sprintId, ...line })];
    const { share, daysOff } = line;
    return edited("availability", row, { share, daysOff, ...(row.deleted ? { deleted: false } : {}) });
  });
  const gone = (await linesOf(tx, projectId, sprintId)).filter(({ id }) => !wanted.has(id));
  return [...written, ...gone.map((row) => changed("availability", row, { deleted: true }))];
}
