import {
  type Change,
  changed,
  type FieldsOf,
  type Row,
  readField,
  sameValue,
  stampOf,
} from "@/domain/change";
import type { Deed, JournalEvent } from "@/domain/journal";
import { isLongText } from "@/domain/long-text";
import type { Stamp } from "@/domain/model/stamp";
import { rowKey } from "@/domain/row-key";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { apartOf } from "../card/apart";
import type { Planned } from "../command";
import { leanedOn } from "./leaned-on";
import { nameLeft } from "./name-left";
import { deadEnds, keptByClosed } from "./where-back";

/** One row that a deed touched, and what it did to it. */
export type Touched = { readonly event: JournalEvent; readonly row: Row };
type Bears = (event: JournalEvent, row: Row, field: string) => boolean;
type Back = { readonly after: Record<string, unknown>; readonly overtaken: boolean };

/**
 * A new deed that takes another back: each field returns only if it still
 * bears that deed's stamp, looked at through undoings that gave it back
 * meanwhile. What somebody wrote since stays, and is listed (B82), and so does
 * what newer work stands in: a sprint with cards of others, a card with a later
 * comment. Refuses when nothing at all can go back.
 */
export async function takeBack(tx: ReadTx, deed: Deed): Promise<Planned> {
  const { stamp, about } = deed;
  const touched = await loadTouched(tx, await tx.eventsOf(stamp));
  const bears = await stampsStillBorne(tx, touched);
  const wanted: Change[] = [];
  const left = new Map<string, Row>();
  for (const { event, row } of touched) {
    const { after, overtaken } =
      event.before === null ? birthBack(event, row, bears) : fieldsBack(event, row, bears);
    if (overtaken) left.set(rowKey(event.table, row.id), row);
    if (Object.keys(after).length > 0)
      wanted.push(changed(event.table, row, after as FieldsOf<typeof event.table>));
  }
  const rowsByKey = new Map(touched.map(({ event, row }) => [rowKey(event.table, row.id), row]));
  const standing = await leanedOn(tx, wanted, rowsByKey);
  const kept = wanted.filter((change) => !standing.has(rowKey(change.table, change.id)));
  const ends = await deadEnds(tx, kept);
  for (const key of [...standing, ...ends.stuck]) {
    const row = rowsByKey.get(key);
    if (row) left.set(key, row);
  }
  const names = await nameLeft(tx, left);
  const closed = await keptByClosed(tx, ends.changes);
  const back = ends.changes.filter((change) => !closed.has(change));
  const [why] = closed.values();
  if (back.length === 0 && why) return err(why);
  if (back.length === 0 && names.length > 0)
    return err({ kind: "undo-overtaken", about: about.key ?? about.name ?? names[0] ?? "" });
  const apart = await apartOf(
    tx,
    [...closed].map(([{ id }, reason]) => ({
      card: rowsByKey.get(rowKey("card", id)) as Row<"card">,
      why: reason,
    })),
  );
  return ok({ changes: await unpacked(tx, back), about, undoes: stamp, source: "undo", left: names, apart });
}

async function loadTouched(tx: ReadTx, events: readonly JournalEvent[]): Promise<readonly Touched[]> {
  const idsByTable = new Map<JournalEvent["table"], string[]>();
  for (const { table, rowId } of events) {
    const ids = idsByTable.get(table);
    if (ids) ids.push(rowId);
    else idsByTable.set(table, [rowId]);
  }
  const rows = new Map<string, Row>();
  for (const [table, ids] of idsByTable) {
    for (const row of await tx.getMany(table, ids)) if (row) rows.set(rowKey(table, row.id), row);
  }
  return events.flatMap((event) => {
    const row = rows.get(rowKey(event.table, event.rowId));
    return row && !event.redacted ? [{ event, row }] : [];
  });
}

/**
 * Which fields still bear the stamp of the deed. Nearly all say so at once; only
 * the others are followed through the journal, since a transaction dies of
 * thousands of awaits that ask the database nothing.
 */
async function stampsStillBorne(tx: ReadTx, touched: readonly Touched[]): Promise<Bears> {
  const followed = new Set<string>();
  const keyOf = (event: JournalEvent, field: string) => `${rowKey(event.table, event.rowId)}/${field}`;
  for (const { event, row } of touched) {
    for (const field of event.before === null ? Object.keys(row.stamps ?? {}) : Object.keys(event.before)) {
      const borne = stampOf(row, field);
      if (borne === event.stamp || (event.before === null && field === "rank")) continue;
      const at = { rowId: event.rowId, table: event.table, field };
      if ((await writerOf(tx, borne, at)) === (await writerOf(tx, event.stamp, at)))
        followed.add(keyOf(event, field));
    }
  }
  return (event, row, field) => stampOf(row, field) === event.stamp || followed.has(keyOf(event, field));
}

function fieldsBack(event: JournalEvent, row: Row, bears: Bears): Back {
  const after: Record<string, unknown> = {};
  let overtaken = false;
  for (const [field, value] of Object.entries(event.before ?? {})) {
    if (bears(event, row, field)) after[field] = value;
    // Where a card stands among its neighbours may shift for others' sake: that is nobody's lost work.
    else if (field !== "rank" && !sameValue(readField(row, field), value)) overtaken = true;
  }
  return { after, overtaken };
}

/** A birth goes back only whole, and only if nobody has worked on the row since. */
function birthBack(event: JournalEvent, row: Row, bears: Bears): Back {
  if (row.deleted) return { after: {}, overtaken: false };
  const fields = Object.keys(row.stamps ?? {});
  if (!fields.every((field) => field === "rank" || bears(event, row, field)))
    return { after: {}, overtaken: true };
  const place = event.table === "card" ? { place: "trash" } : {};
  return { after: { deleted: true, ...place }, overtaken: false };
}

type FieldAt = { readonly rowId: string; readonly table: JournalEvent["table"]; readonly field: string };

/** Which deed a stamped value goes back to: an undoing is looked through, to what stood before the undone deed. */
async function writerOf(tx: ReadTx, from: Stamp, { rowId, table, field }: FieldAt): Promise<Stamp> {
  let stamp = from;
  for (;;) {
    const undoes = (await tx.deed(stamp))?.undoes;
    if (!undoes) return stamp;
    const undone = await tx.event(rowId, undoes, table);
    const before = undone?.was?.[field];
    // The undoing of a birth has nothing before it: the birth itself is where the trail ends.
    if (before === undefined) return undone?.before === null ? undone.stamp : stamp;
    stamp = before;
  }
}

/** Long texts that the journal names by hash, as words again. */
async function unpacked(tx: ReadTx, changes: readonly Change[]): Promise<readonly Change[]> {
  const isPacked = (change: Change) => Object.values(change.after).some(isLongText);
  if (!changes.some(isPacked)) return changes;
  const words = new Map<string, string>();
  for (const value of changes.flatMap((change) => Object.values(change.after))) {
    if (isLongText(value)) words.set(value.longText, (await tx.longText(value.longText)) ?? "");
  }
  const read = (value: unknown) => (isLongText(value) ? words.get(value.longText) : value);
  const entries = (change: Change) =>
    Object.entries(change.after).map(([field, value]) => [field, read(value)]);
  return changes.map((change) => ({ ...change, after: Object.fromEntries(entries(change)) }) as Change);
}
