import { firstCharacters } from "@/lib/text";
import { readField, sameValue } from "../change";
import type { PortableRow } from "../portable";
import { fieldsSaid } from "./merge";

/** Fields in which a row would change, with what they say now and would say; a set by its elements. */
export type FieldDifference = { readonly field: string; readonly before: unknown; readonly after: unknown };

export type Difference = {
  readonly table: string;
  readonly id: string;
  /** The row's title or name, for a list that people read; empty where it has none. */
  readonly name: string;
  readonly kind: "added" | "changed" | "removed";
  readonly fields: readonly FieldDifference[];
};

export type TableCounts = { readonly added: number; readonly changed: number; readonly removed: number };

/** What a restore or a merge would do, before it does (B98): figures for all, fields for the first differences. */
export type Preview = {
  readonly countsByTable: Readonly<Record<string, TableCounts>>;
  readonly differences: readonly Difference[];
};

/** How many differences are told field by field. */
const toldDifferences = 200;

/** Gathers a preview row by row, from what each is and would be; rows that stay the same are not counted. */
export function startPreview() {
  const countsByTable: Record<string, { added: number; changed: number; removed: number }> = {};
  const differences: Difference[] = [];
  return {
    note(table: string, before: PortableRow | undefined, after: PortableRow): void {
      const fields = before === undefined ? [] : differing(before, after);
      if (before !== undefined && fields.length === 0) return;
      const kind = kindOf(before, after);
      countsByTable[table] ??= { added: 0, changed: 0, removed: 0 };
      const counts = countsByTable[table];
      counts[kind] += 1;
      if (differences.length < toldDifferences)
        differences.push({ table, id: after.id, name: nameOf(before ?? after), kind, fields });
    },
    end: (): Preview => ({ countsByTable, differences }),
  };
}

function kindOf(before: PortableRow | undefined, after: PortableRow): Difference["kind"] {
  if (isGone(after) && before !== undefined && !isGone(before)) return "removed";
  return before === undefined || (isGone(before) && !isGone(after)) ? "added" : "changed";
}

/** Out of sight: marked deleted, or in the trash. */
function isGone(row: PortableRow): boolean {
  return row.deleted === true || row["place"] === "trash";
}

function differing(before: PortableRow, after: PortableRow): readonly FieldDifference[] {
  return [...new Set([...fieldsSaid(before), ...fieldsSaid(after)])].flatMap((field) => {
    const [then, now] = [readField(before, field), readField(after, field)];
    return sameValue(then, now) ? [] : [{ field, before: then, after: now }];
  });
}

function nameOf(row: PortableRow): string {
  const { title, name, text } = row as { title?: unknown; name?: unknown; text?: unknown };
  const said = [title, name, text].find((one) => typeof one === "string");
  return typeof said === "string" ? firstCharacters(said, 200) : "";
}
