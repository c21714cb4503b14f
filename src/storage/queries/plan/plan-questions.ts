import { Dexie } from "dexie";
import type { Row } from "@/domain/change";
import type { Counter } from "@/domain/counters";
import type { TableName } from "@/domain/model/entities";
import type { PlanningEntities } from "@/domain/model/planning";
import type { VigieDatabase } from "../../database";

/** The tables that hold some hundred rows at most and are read whole. */
export type PlanTable =
  | keyof PlanningEntities
  | "portfolio"
  | "objective"
  | "pillar"
  | "program"
  | "project"
  | "team"
  | "epic";

/** What the screens of the portfolio ask. A question reads rows of the plan and kept counters, never all cards. */
export function createPlanQuestions(db: VigieDatabase) {
  return {
    /** The living rows of some tables, in the order in which people have put them. */
    async rows<T extends PlanTable>(
      ...tables: readonly T[]
    ): Promise<{ readonly [K in T]: readonly Row<K>[] }> {
      const read = await Promise.all(tables.map((table) => livingRows(db, table)));
      return Object.fromEntries(tables.map((table, i) => [table, read[i]])) as never;
    },
    /** Cards, points in hundredths and what is not estimated, by project and column; or by epic and column of one project. */
    async counts(scope: string): Promise<readonly Counter[]> {
      return db.counter
        .where("[projectId+place]")
        .between([scope, Dexie.minKey], [scope, Dexie.maxKey])
        .toArray();
    },
  };
}

export type PlanQuestions = ReturnType<typeof createPlanQuestions>;

/** Living rows in their order; those without one by name. */
async function livingRows<T extends TableName>(db: VigieDatabase, table: T): Promise<readonly Row<T>[]> {
  const rows = (await db.rows(table).toArray()) as readonly Row<T>[];
  return rows.filter(({ deleted }) => !deleted).sort(compareOrdered);
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
