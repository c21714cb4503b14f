import type { CardId } from "@/domain/model/ids";
import type { EndCard, ProgramFacts } from "@/domain/portfolio/program/facts";
import type { VigieDatabase } from "../../database";
import { countsOfEpics, livingRows } from "./plan-rows";

/** What programme boards are computed from: rows of the plan, the counters of all epics, and the few cards that dependencies name. */
export async function programFacts(db: VigieDatabase): Promise<ProgramFacts> {
  const [dependency, project, counters] = await Promise.all([
    livingRows(db, "dependency"),
    livingRows(db, "project"),
    countsOfEpics(db),
  ]);
  const [planningInterval, iteration, team, epic, milestone, sprint, column] = await Promise.all([
    livingRows(db, "planningInterval"),
    livingRows(db, "iteration"),
    livingRows(db, "team"),
    livingRows(db, "epic"),
    livingRows(db, "milestone"),
    livingRows(db, "sprint"),
    livingRows(db, "column"),
  ]);
  const ids = new Set<string>(dependency.flatMap(({ fromId, toId }) => [fromId, toId]));
  const codes = new Map<string, string>(project.map(({ id, code }) => [id, code]));
  const cards = await endCards(
    db,
    [...ids].filter((id): id is CardId => id.startsWith("card_")),
    codes,
  );
  return {
    ...{ planningInterval, iteration, project, team, epic, dependency, milestone, sprint, column },
    ...{ counters, cards },
  };
}

/** Cards that are in use; what is deleted or in the trash is the end of nothing. */
async function endCards(
  db: VigieDatabase,
  ids: readonly CardId[],
  codes: ReadonlyMap<string, string>,
): Promise<readonly EndCard[]> {
  const rows = await db.rows("card").bulkGet([...ids]);
  return rows.flatMap((card) => {
    if (!card || card.deleted || card.place === "trash") return [];
    const { id, title, projectId, epicId, columnId, place, dueOn, number } = card;
    const sprintId = place === "backlog" || place === "flow" || place === "archive" ? null : place;
    const key = `${codes.get(projectId)}-${number}`;
    return [{ id, key, title, projectId, epicId, columnId, sprintId, dueOn }];
  });
}
