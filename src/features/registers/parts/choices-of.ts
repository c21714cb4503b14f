import type { Choice } from "@/features/pieces/plan/register/register-spec";

type Named = { readonly id: string; readonly name: string };

/** The rows as a list to choose from; with `none`, the first line stands for nothing. */
export function choicesOf(rows: readonly Named[], none?: string): readonly Choice[] {
  const all = rows.map(({ id, name }) => ({ value: id, label: name }));
  return none === undefined ? all : [{ value: "", label: none }, ...all];
}

/** What a row is called; nothing for one that is gone. */
export function nameIn(rows: readonly Named[], id: string | null | undefined): string {
  return rows.find((row) => row.id === id)?.name ?? "";
}
