import type { Row } from "@/domain/change";
import type { CardId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import type { VigieDatabase } from "../../database";
import { createReadTx } from "../../read-tx";

/** Everything that the fields of many cards can name: of their projects, and people. */
export type ManyNames = {
  readonly projects: readonly Row<"project">[];
  readonly columns: readonly Row<"column">[];
  readonly sprints: readonly Row<"sprint">[];
  readonly epics: readonly Row<"epic">[];
  readonly labels: readonly Row<"label">[];
  readonly people: readonly Row<"person">[];
};

/** What a bulk edit of these cards has to choose from. */
export function manyNames(db: VigieDatabase, cardIds: readonly CardId[]): Promise<ManyNames> {
  return db.transaction("r", db.tables, async () => {
    const tx = createReadTx(db, new Map());
    const cards = await tx.getMany("card", cardIds);
    const projectIds = [...new Set(cards.flatMap((card) => (card ? [card.projectId] : [])))];
    const all = async <T>(list: (id: (typeof projectIds)[number]) => Promise<readonly T[]>) =>
      (await Promise.all(projectIds.map(list))).flat();
    const projects = await tx.getMany("project", projectIds);
    return {
      projects: projects.filter((project) => project !== undefined),
      columns: [...(await all((id) => tx.list("column", id)))].sort(compareRanked),
      sprints: await all((id) => tx.list("sprint", id)),
      epics: [...(await all((id) => tx.list("epic", id)))].sort(compareRanked),
      labels: await all((id) => tx.list("label", id)),
      people: await tx.list("person"),
    };
  });
}
