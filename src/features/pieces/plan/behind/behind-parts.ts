import type { EpicId } from "@/domain/model/ids";
import type { Part } from "@/domain/portfolio/shares";
import type { Behind } from "@/storage/queries/plan/cards-behind";
import type { OverviewRows } from "@/storage/queries/plan/overview";

/** Which cards these parts are, for the list behind their number: whole projects without the epics that go another way. */
export function behindParts(
  rows: Pick<OverviewRows, "parts">,
  parts: readonly Part[],
  which: Behind["which"],
): Behind {
  const whole = new Set(parts.filter(({ epic }) => epic === null).map(({ project }) => project.id));
  const single = parts.filter(({ epic, project }) => epic !== null && !whole.has(project.id));
  const within = new Set(parts.flatMap(({ epic }) => (epic === null ? [] : [epic.id])));
  const elsewhere = rows.parts.flatMap(({ epic, project }) =>
    epic !== null && whole.has(project.id) && !within.has(epic.id) ? [epic.id] : [],
  );
  return {
    projectIds: [...new Set(parts.map(({ project }) => project.id))],
    which,
    without: elsewhere,
    only: single.map(({ epic, project }) => ({ projectId: project.id, epicId: epic?.id as EpicId })),
  };
}
