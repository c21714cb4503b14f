import { born, edited } from "@/domain/change";
import { type MinutesId, makeId, type SprintId } from "@/domain/model/ids";
import { isDay } from "@/domain/model/is-day";
import type { Meeting } from "@/domain/model/sprint-life";
import type { DayText } from "@/domain/model/vocabulary";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { checkText } from "../check-text";
import type { CommandOf, Planned } from "../command";

/** The minutes of a day: one row a sprint, day and meeting, whoever writes first. */
export function minutesIdOf(sprintId: SprintId, on: DayText, of: Meeting = "daily"): MinutesId {
  const day = `${sprintId.slice("sprint_".length)}.${on}`;
  return makeId("minutes", of === "daily" ? day : `${day}.${of}`);
}

/** Writes what was said in a meeting, in Markdown; the row is made when the day has none yet. */
export async function writeMinutes(
  tx: ReadTx,
  { sprintId, on, text, of = "daily", goal }: CommandOf<"minutes/write">,
): Promise<Planned> {
  const sprint = await tx.get("sprint", sprintId);
  if (!sprint || sprint.deleted) return err({ kind: "sprint-missing" });
  if (!isDay(on)) return err({ kind: "day-invalid", value: on });
  const kept = checkText("minutes", text);
  if (!kept.ok) return kept;
  const about = { name: sprint.name, count: 1 };
  const id = minutesIdOf(sprintId, on, of);
  const row = await tx.get("minutes", id);
  const word = goal === undefined ? {} : { goal };
  if (row)
    return ok({ changes: edited("minutes", row, { ...word, text: kept.value, deleted: false }), about });
  const { projectId } = sprint;
  const said = { id, projectId, sprintId, on, text: kept.value, ...word };
  return ok({ changes: [born("minutes", of === "daily" ? said : { ...said, of })], about });
}
