import type { Row } from "@/domain/change";
import type { LabelId, PersonId, ProjectId, SprintId } from "@/domain/model/ids";
import type { VigieDatabase } from "../../database";
import { createReadTx } from "../../read-tx";
import { byName, type TeamCalendar } from "./team-calendar";

/** A card as load sees it. */
export type LoadCard = {
  readonly points: number | null;
  readonly assignees: readonly PersonId[];
  readonly labels: readonly LabelId[];
};

/** What somebody gives to a sprint of another project. */
export type LineElsewhere = {
  readonly line: Row<"availability">;
  readonly sprint: Row<"sprint">;
  readonly project: string;
};

/** All that the capacity of a sprint is made of and held against. */
export type SprintCapacity = TeamCalendar & {
  /** Of all sprints of the project. */
  readonly lines: readonly Row<"availability">[];
  /** Of sprints of other projects that are not closed. */
  readonly elsewhere: readonly LineElsewhere[];
  readonly cards: readonly LoadCard[];
};

export function sprintCapacity(
  db: VigieDatabase,
  projectId: ProjectId,
  sprintId: SprintId,
): Promise<SprintCapacity> {
  const tables = (["calendar", "person", "availability", "sprint", "project", "card"] as const).map((name) =>
    db.rows(name),
  );
  return db.transaction("r", tables, async () => {
    const tx = createReadTx(db, new Map());
    const [calendars, people, all, cards] = await Promise.all([
      tx.list("calendar", projectId),
      tx.list("person"),
      tx.list("availability"),
      tx.cardsIn(projectId, sprintId),
    ]);
    const foreign = all.filter((line) => line.projectId !== projectId);
    const [sprints, projects] = await Promise.all([
      tx.getMany(
        "sprint",
        foreign.map((line) => line.sprintId),
      ),
      tx.getMany(
        "project",
        foreign.map((line) => line.projectId),
      ),
    ]);
    return {
      calendar: calendars[0],
      people: byName(people),
      lines: all.filter((line) => line.projectId === projectId),
      elsewhere: foreign.flatMap((line, i) => {
        const [sprint, project] = [sprints[i], projects[i]];
        if (!sprint || sprint.deleted || sprint.state.phase === "closed" || !project || project.deleted)
          return [];
        return [{ line, sprint, project: project.name }];
      }),
      cards: cards
        .filter((card) => !card.deleted)
        .map(({ points, assignees, labels }) => ({ points, assignees, labels })),
    };
  });
}
