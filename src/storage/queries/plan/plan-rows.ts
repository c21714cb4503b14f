import type { Row } from "@/domain/change";
import { type Counter, epicScope } from "@/domain/counters";
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

/**
 * Counters from one beginning of a key to another, by their keys, which say scope, place and column: of an index a live
 * query notes every row that it is given, one by one and in one go, of keys their range alone.
 */
async function countersBetween(db: VigieDatabase, first: string, last: string): Promise<Counter[]> {
  const found: Counter[] = [];
  let from = first;
  for (;;) {
    const range = db.counter.where(":id").between(from, `${last}\uffff`, found.length === 0);
    const page = await range.limit(aRead).toArray();
    found.push(...page);
    const end = page.at(-1);
    if (end === undefined || page.length < aRead) return found;
    from = end.key;
  }
}

/** Rows a read: thousands in one go would hold the page up while they are unpacked. */
const aRead = 1000;

/** The counters of a scope: `projectScope`, `epicScope` of a project, or a project's places. */
export function countsOf(db: VigieDatabase, scope: string): Promise<Counter[]> {
  return countersBetween(db, `${scope}|`, `${scope}|`);
}

/** The counters of the epics of all projects, however many there are. */
export function countsOfEpics(db: VigieDatabase): Promise<Counter[]> {
  return countersBetween(db, epicScope(""), epicScope(""));
}

/** The counters of some sprints, whatever their project. */
export async function countsOfPlaces(
  db: VigieDatabase,
  sprints: readonly Pick<Row<"sprint">, "id" | "projectId">[],
): Promise<readonly Counter[]> {
  const scopes = sprints.map(({ projectId }) => `${projectId}|`).sort();
  const [first, last] = [scopes[0], scopes.at(-1)];
  if (first === undefined || last === undefined) return [];
  const asked = new Set(sprints.map(({ projectId, id }) => `${projectId}|${id}`));
  // One read of what lies between is far less than a step for each of them.
  const counters = await countersBetween(db, first, last);
  return counters.filter(({ projectId, place }) => asked.has(`${projectId}|${place}`));
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
