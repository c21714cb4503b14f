import type { Row } from "@/domain/change";
import type { ProjectId } from "@/domain/model/ids";
import type { VigieDatabase } from "../../database";
import { createReadTx } from "../../read-tx";

/** When a team works, as far as somebody said so, and whom the workspace knows, by name. */
export type TeamCalendar = {
  readonly calendar: Row<"calendar"> | undefined;
  readonly people: readonly Row<"person">[];
};

/** The calendar of a project, one or none yet, and the people who may be away. */
export function teamCalendar(db: VigieDatabase, projectId: ProjectId): Promise<TeamCalendar> {
  return db.transaction("r", [db.rows("calendar"), db.rows("person")], async () => {
    const tx = createReadTx(db, new Map());
    const [calendars, people] = await Promise.all([tx.list("calendar", projectId), tx.list("person")]);
    return { calendar: calendars[0], people: byName(people) };
  });
}

/** People as a list shows them. */
export function byName(people: readonly Row<"person">[]): readonly Row<"person">[] {
  return [...people].sort((a, b) => a.name.localeCompare(b.name, "fr"));
}
