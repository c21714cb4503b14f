import { born, type Change, type FieldsOf, type Row } from "@/domain/change";
import { type LabelId, makeId, type ProjectId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import type { ReadTx } from "@/domain/store";
import { must } from "@/lib/assert";
import { searchText } from "@/lib/search-text";

/** How the small tables of one project read in another. */
export type Reading = {
  /** The status, the epic and the labels of a card, as fields that say the same over there. */
  readonly fieldsOf: (card: Row<"card">) => FieldsOf<"card">;
  /** Labels that had to be made there. */
  readonly births: readonly Change[];
  /** Epics, by name, that the other project does not have. */
  readonly epicsLost: (cards: readonly Row<"card">[]) => readonly string[];
};

type Ends = { readonly from: ProjectId; readonly to: ProjectId };

/**
 * Reads columns, epics and labels of two projects and finds for each one its like: by category and name, then by
 * category, then the first column; epics and labels by name, case and accents aside. A label is made where there is
 * none: a card keeps what it was marked with. An epic is not: it stands for a plan that the other project has not made.
 */
export async function readThere(
  tx: ReadTx,
  cards: readonly Row<"card">[],
  ends: Ends,
  mint: () => string,
): Promise<Reading | null> {
  const columnOf = await columnsThere(tx, ends);
  const epics = await twins(tx, "epic", ends);
  const labels = await twins(tx, "label", ends);
  if (columnOf === null) return null;
  const used = new Set<string>(cards.flatMap((card) => card.labels));
  const made = new Map<string, Row<"label">["id"]>();
  const births: Change[] = [];
  for (const label of labels.here) {
    if (!used.has(label.id) || labels.thereById.has(label.id)) continue;
    const id = makeId("label", mint());
    made.set(label.id, id);
    births.push(born("label", { id, projectId: ends.to, name: label.name, colour: label.colour }));
  }
  const labelThere = (id: LabelId): string | undefined => labels.thereById.get(id) ?? made.get(id);
  return {
    births,
    fieldsOf: (card) => ({
      columnId: columnOf(card.columnId),
      epicId: (card.epicId === null ? null : (epics.thereById.get(card.epicId) ?? null)) as never,
      ...Object.fromEntries(
        card.labels.flatMap((id) => {
          const there = labelThere(id);
          return [[`labels/${id}`, false], ...(there === undefined ? [] : [[`labels/${there}`, true]])];
        }),
      ),
    }),
    epicsLost: (moved) => {
      const lost = new Set(
        moved.flatMap(({ epicId }) => (epicId !== null && !epics.thereById.has(epicId) ? [epicId] : [])),
      );
      return epics.here.filter(({ id }) => lost.has(id)).map(({ name }) => name);
    },
  };
}

/** The rows of a small table here, and for each of them its namesake there. */
async function twins<T extends "epic" | "label">(tx: ReadTx, table: T, { from, to }: Ends) {
  const [here, there] = [await tx.list(table, from), await tx.list(table, to)];
  const byName = new Map(there.map((row) => [searchText(row.name), row.id as string]));
  const thereById = new Map<string, string>();
  for (const row of here) {
    const twin = byName.get(searchText(row.name));
    if (twin !== undefined) thereById.set(row.id, twin);
  }
  return { here, thereById };
}

async function columnsThere(tx: ReadTx, { from, to }: Ends) {
  const here = new Map((await tx.list("column", from)).map((column) => [column.id, column]));
  const there = [...(await tx.list("column", to))].sort(compareRanked);
  if (there.length === 0) return null;
  return (id: Row<"column">["id"]): Row<"column">["id"] => {
    const was = here.get(id);
    const like = there.filter(({ category }) => category === was?.category);
    const named = like.find(({ name }) => searchText(name) === searchText(was?.name ?? ""));
    return must(named ?? like[0] ?? there[0], "a project has a column").id;
  };
}
