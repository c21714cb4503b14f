import Dexie from "dexie";
import type { ProjectId } from "@/domain/model/ids";
import type { ProjectJournal } from "@/domain/reports/kept-journal";
import type { VigieDatabase } from "../../database";

/** All that reports of a project are read from, in one transaction: cards and columns, removed ones too, and every event of theirs. */
export function projectJournal(db: VigieDatabase, projectId: ProjectId): Promise<ProjectJournal> {
  const all = [
    [projectId, Dexie.minKey],
    [projectId, Dexie.maxKey],
  ] as const;
  return db.transaction("r", db.tables, async () => {
    const [cards, columns, events] = await Promise.all([
      db
        .rows("card")
        .where("[projectId+number]")
        .between(...all)
        .toArray(),
      db.rows("column").where({ projectId }).toArray(),
      db.event
        .where("[projectId+occurredAt]")
        .between(...all)
        .toArray(),
    ]);
    const deeds = await db.deed.bulkGet([...new Set(events.map(({ stamp }) => stamp))]);
    const undoes = new Map(
      deeds.flatMap((deed) => (deed?.undoes ? [[deed.stamp, deed.undoes] as const] : [])),
    );
    return { cards, columns, events, undoes };
  });
}
