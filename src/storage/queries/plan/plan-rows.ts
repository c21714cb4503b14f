import { Dexie } from "dexie";
import type { Row } from "@/domain/change";
import type { Counter } from "@/domain/counters";
import type { TableName } from "@/domain/model/entities";
import type { VigieDatabase } from "../../database";

/** Living rows in the order in which people have put them; those without one by name. */
export async function livingRows<T extends TableName>(
  db: VigieDatabase,
  table: T,
): Promise<readonly Row<T>[]> {
  const rows = (await db.rows(table).toArray()) as readonly Row<T>[];
  return rows.filter(({ deleted }) => !deleted).sort(compareOrdered);
}

/** The counters of a scope: `projectScope`, `epicScope` of a project, or a project's places. */
export function countsOf(db: VigieDatabase, scope: string): Promise<Counter[]> {
  return db.counter
    .where("[projectId+place]")
    .between([scope, Dexie.minKey], [scope, Dexie.maxKey])
    .toArray();
}

/** The counters of some sprints, whatever their project. */
export async function countsOfPlaces(
  db: VigieDatabase,
  sprints: readonly Pick<Row<"sprint">, "id" | "projectId">[],
): Promise<readonly Counter[]> {
  if (sprints.length === 0) return [];
  return db.counter
    .where("[projectId+place]")
    .anyOf(sprints.map(({ projectId, id }) => [projectId, id]))
    .toArray();
}

type Ordered = {
  readonly order?: number;
  readonly rank?: string;
  readonly name?: string;
  readonly id: string;
};

function compareOrdered(a: Ordered, b: Ordered): number {
  const byOrder = (a.order ?? 0) - (b.order ?? 0);
  if (byOrder !== 0) return byOrder;
  const [one, other] = [a.rank ?? a.name ?? a.id, b.rank ?? b.name ?? b.id];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
