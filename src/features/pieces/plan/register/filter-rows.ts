import { matchesSearch, searchText } from "@/lib/search-text";
import type { FilteredSpec, RegisterRow } from "./register-spec";

/** What a register is asked for: words, and a value for each of its choices; "" = whatever it is. */
export type Asked = { readonly words: string; readonly choices: Readonly<Record<string, string>> };

/** All that is read of a row: its name, what its cells say in plain text, and what its spec adds. */
function textOf<R extends RegisterRow>(spec: FilteredSpec<R>, row: R): string {
  const cells = spec.columns.map(({ cell }) => cell(row)).filter((said) => typeof said === "string");
  return [spec.nameOf(row), ...cells, ...(spec.words?.(row) ?? [])].join(" ");
}

/** The rows that hold every word and have every value asked for, in their order; those of `kept` stand whatever is asked. */
export function rowsFor<R extends RegisterRow>(
  spec: FilteredSpec<R>,
  rows: readonly R[],
  { words, choices }: Asked,
  kept: readonly string[] = [],
): readonly R[] {
  const wanted = (spec.choices ?? []).filter(({ key }) => (choices[key] ?? "") !== "");
  const isWorded = words.trim() !== "";
  if (wanted.length === 0 && !isWorded) return rows;
  return rows.filter(
    (row) =>
      kept.includes(row.id) ||
      (wanted.every(({ key, of }) => of(row) === choices[key]) &&
        (!isWorded || matchesSearch(searchText(textOf(spec, row)), words))),
  );
}
