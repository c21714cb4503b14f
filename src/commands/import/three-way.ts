import {
  type Change,
  changed,
  type FieldsOf,
  type Row,
  readField,
  sameValue,
  stampOf,
} from "@/domain/change";
import { isLongText } from "@/domain/long-text";
import type { TableName } from "@/domain/model/entities";
import { readStamp, type Stamp } from "@/domain/model/stamp";
import type { Instant } from "@/domain/model/vocabulary";
import type { ReadTx } from "@/domain/store";

/** A field of a row that is here already, about which the file says something else. */
export type Difference = {
  readonly table: TableName;
  readonly row: Row;
  readonly field: string;
  readonly value: unknown;
  /** When the file's row was last changed where it comes from, or else when the file was written. */
  readonly fileAt: Instant;
  /** A card's title, for saying what was kept. */
  readonly title: string;
  /** The card's id: what updated and kept cards are counted by. */
  readonly cardId: string;
  /** The file was written before the one that was imported last: it has nothing new to say. */
  readonly isOld: boolean;
  /** Does the file say what the last import said? For values that are made of more than the file's word. */
  readonly isSame?: (base: unknown) => boolean;
};

export type Verdicts = {
  readonly taken: readonly Difference[];
  /** Worked on here since: the newer word stays, and is told. */
  readonly kept: readonly Difference[];
};

/**
 * Decides, field by field, between what stands here, what the file says and
 * what the last import wrote. A field that nobody touched here follows the
 * file. One that was worked on here stays when the file has nothing new about
 * it (so the same file changes nothing, twice or ten times); when both moved,
 * the later one wins by the clock.
 */
export async function threeWay(tx: ReadTx, differences: readonly Difference[]): Promise<Verdicts> {
  const imports = await importStamps(tx, differences);
  const taken: Difference[] = [];
  const kept: Difference[] = [];
  for (const difference of differences) {
    const { row, field, value, fileAt, isOld } = difference;
    const isSame = difference.isSame ?? ((base: unknown) => sameValue(base, value));
    const stamp = stampOf(row, field);
    if (isOld) {
      kept.push(difference);
      continue;
    }
    if (imports.get(stamp)) {
      taken.push(difference);
      continue;
    }
    const base = await lastImported(tx, difference, imports);
    if (base !== undefined && isSame(base.value)) kept.push(difference);
    else if (fileAt > readStamp(stamp).millis) taken.push(difference);
    else kept.push(difference);
  }
  return { taken, kept };
}

/** Which of the stamps that these fields bear are an import's: a question a stamp, not a field. */
async function importStamps(tx: ReadTx, differences: readonly Difference[]): Promise<Map<Stamp, boolean>> {
  const known = new Map<Stamp, boolean>();
  for (const { row, field } of differences) {
    const stamp = stampOf(row, field);
    if (!known.has(stamp)) known.set(stamp, await isImport(tx, stamp));
  }
  return known;
}

async function isImport(tx: ReadTx, stamp: Stamp): Promise<boolean> {
  return (await tx.deed(stamp))?.command === "import/apply";
}

/** What the field said when an import last wrote it; undefined where no import ever did. */
async function lastImported(
  tx: ReadTx,
  { table, row, field }: Difference,
  imports: Map<Stamp, boolean>,
): Promise<{ readonly value: unknown } | undefined> {
  let stamp = stampOf(row, field);
  let value: unknown = readField(row, field);
  for (;;) {
    if (!imports.has(stamp)) imports.set(stamp, await isImport(tx, stamp));
    if (imports.get(stamp)) {
      return { value: isLongText(value) ? ((await tx.longText(value.longText)) ?? "") : value };
    }
    const event = await tx.event(row.id, stamp, table);
    const was = event?.was?.[field];
    if (!event?.before || was === undefined || was === stamp) return undefined;
    value = event.before[field];
    stamp = was;
  }
}

/** One change a row, out of the differences that were taken. */
export function changesOf(taken: readonly Difference[]): readonly Change[] {
  const byRow = new Map<string, { readonly of: Difference; readonly fields: Record<string, unknown> }>();
  for (const difference of taken) {
    const key = `${difference.table}/${difference.row.id}`;
    const known = byRow.get(key) ?? { of: difference, fields: {} };
    known.fields[difference.field] = difference.value;
    byRow.set(key, known);
  }
  return [...byRow.values()].map(({ of, fields }) =>
    changed(of.table, of.row, fields as FieldsOf<typeof of.table>),
  );
}
