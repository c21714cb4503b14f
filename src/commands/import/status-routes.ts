import type { Row } from "@/domain/change";
import type { Column } from "@/domain/model/entities";
import type { ProjectId } from "@/domain/model/ids";
import { compareRanked, type Rank } from "@/domain/model/order";
import { ranksBetween } from "@/domain/model/rank";
import type { StatusCategory } from "@/domain/model/vocabulary";
import { fold } from "@/lib/fold";
import type { Foreign, ImportWish } from "./foreign";
import type { ImportIds } from "./import-ids";
import { categoryOrder } from "./import-project";
import type { Wanted } from "./meet-rows";

type Status = { readonly name: string; readonly category: StatusCategory };

export type Routing = {
  /** Columns to be made, in place among those that stand. */
  readonly wanted: readonly Wanted<"column">[];
  /** Column ids by status, for the statuses that go to a column that stands. */
  readonly standing: ReadonlyMap<string, Row<"column">>;
};

/**
 * Where each status of the file goes. A person's word first; then the column of
 * the same name, accents and case apart; then, in a project that has its
 * columns, the first of the same category. Whatever is left gets a column.
 */
export function routeStatuses(
  { columns: statuses }: Foreign,
  { columnByStatus, target, words }: ImportWish,
  { columns, projectId, ids }: { columns: readonly Row<"column">[]; projectId: ProjectId; ids: ImportIds },
): Routing {
  const inOrder = [...columns].sort(compareRanked);
  const standing = new Map<string, Row<"column">>();
  const toMake: Status[] = [];
  for (const status of statuses) {
    const chosen = columnByStatus[status.name];
    const found =
      chosen === "new"
        ? undefined
        : (inOrder.find((column) => column.id === chosen) ??
          inOrder.find((column) => fold(column.name) === fold(status.name)) ??
          inOrder.find((column) => column.category === status.category));
    if (found) standing.set(status.name, found);
    else toMake.push(status);
  }
  if (target.kind === "new" || (inOrder.length === 0 && toMake.length === 0)) {
    // A board without a way from « to do » to « done » would be none.
    for (const category of ["todo", "inProgress", "done"] as const)
      if (!toMake.some((status) => status.category === category))
        toMake.push({ name: words[category], category });
  }
  const order = (status: Status) => categoryOrder.indexOf(status.category);
  const sorted = toMake.toSorted((a, b) => order(a) - order(b));
  return { standing, wanted: ranked(sorted, inOrder, projectId, ids) };
}

/** New columns stand behind the last one of their category, or where that category would be. */
function ranked(
  statuses: readonly Status[],
  standing: readonly Column[],
  projectId: ProjectId,
  ids: ImportIds,
): readonly Wanted<"column">[] {
  const all: Column[] = [...standing];
  return statuses.map(({ name, category }) => {
    const order = categoryOrder.indexOf(category);
    const before = all.findLastIndex((column) => categoryOrder.indexOf(column.category) <= order);
    const [above, below] = [all[before]?.rank ?? null, all[before + 1]?.rank ?? null];
    const isRoom = above === null || below === null || above < below;
    const [rank] = ranksBetween(above, isRoom ? below : null, 1);
    const row: Column = { id: ids.column(fold(name)), projectId, name, category, rank: rank as Rank };
    all.splice(before + 1, 0, row);
    return { ref: name, name, keys: [`id:${row.id}`], row };
  });
}
