import type { ColumnDraft, StatusCategory } from "@/exchange/draft";
import { readCategory } from "@/exchange/values/words";
import { fold } from "@/lib/fold";
import type { Warnings } from "./warnings";

export type StatusColumns = {
  /** Notes a status met on a line; gives the name of its column. `told` is the file's own category, or "". */
  meet(name: string, told: string, line: number): string;
  list(): readonly ColumnDraft[];
};

const order: readonly StatusCategory[] = ["todo", "inProgress", "done", "cancelled"];

/**
 * Makes the columns of a board out of the states of a file. The category is
 * the person's, else the file's own (« Catégorie d'état »), else what the name
 * says in the languages we know, else « to do » with a warning. Jira files what
 * was cancelled under « Done »: there the name is the better witness.
 */
export function createStatusColumns(
  chosen: Readonly<Record<string, StatusCategory>>,
  warnings: Warnings,
): StatusColumns {
  const columns = new Map<string, ColumnDraft>();
  const unknown = new Set<string>();
  return {
    meet(name, told, line) {
      const folded = fold(name);
      const known = columns.get(folded);
      if (unknown.has(folded))
        warnings.add("unknown-status", { field: "status", value: known?.name ?? name, line });
      if (known) return known.name;
      const named = readCategory(name);
      const filed = told === "" ? null : readCategory(told);
      const wanted = Object.hasOwn(chosen, name) ? chosen[name] : undefined;
      const category = wanted ?? (filed === "done" && named === "cancelled" ? named : (filed ?? named));
      if (category === null) {
        unknown.add(folded);
        warnings.add("unknown-status", { field: "status", value: name, line });
      }
      columns.set(folded, { name, category: category ?? "todo" });
      return name;
    },
    list: () =>
      [...columns.values()].toSorted((a, b) => order.indexOf(a.category) - order.indexOf(b.category)),
  };
}
