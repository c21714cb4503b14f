import type { Fields } from "@/domain/change";
import type { Deed } from "@/domain/journal";
import { strong } from "@/features/pieces/history/emphasis";
import { historyNames } from "@/features/pieces/history/history-names";
import { historyText } from "@/features/pieces/history/history-text";
import { fieldName, rowValue, tableName } from "@/features/pieces/history/row-words";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import { shorten } from "@/lib/text";
import type { DeedDetail, DeedEvent } from "@/storage/queries/journal/journal";

type Speech = {
  readonly t: Translate;
  readonly format: Format;
  readonly detail: DeedDetail;
  readonly deed: Deed;
};

/** What one row of a deed is called, and what happened to it; null for what happened only for a neighbour's sake. */
export type EventWords = { readonly subject: string; readonly text: string };

export function eventWords(speech: Speech, line: DeedEvent): EventWords | null {
  const { event } = line;
  const text =
    event.table === "card" || event.table === "cardText" ? cardText(speech, line) : partText(speech, line);
  return text === null ? null : { subject: subjectOf(speech, line), text };
}

function keyOf({ detail }: Speech, { card, event }: DeedEvent): string {
  const code = detail.framesByProject.get(card?.projectId ?? event.projectId)?.project.code ?? "";
  return card === undefined ? "" : `${code}-${card.number}`;
}

function subjectOf(speech: Speech, line: DeedEvent): string {
  const { t } = speech;
  const { card, event, row } = line;
  if (card !== undefined && (event.table === "card" || event.table === "cardText"))
    return `${keyOf(speech, line)} ${card.title}`;
  const { name, text, title } = (row ?? {}) as { name?: string; text?: string; title?: string };
  const what = tableName(t, event.table);
  const called = shorten(name ?? title ?? text ?? "", 60);
  const named = called === "" ? what : t("journal.subject", { what, name: called });
  return card === undefined ? named : t("journal.subjectOf", { what: named, key: keyOf(speech, line) });
}

function cardText({ t, format, detail, deed, ...rest }: Speech, line: DeedEvent): string | null {
  const frame = detail.framesByProject.get(line.event.projectId);
  // A project that is gone has no names left; what happened is still told.
  if (frame === undefined) return partText({ t, format, detail, deed, ...rest }, line);
  const key = keyOf({ t, format, detail, deed }, line);
  // The line itself says who, and that it was undone: the row says what.
  const plainDeed = deed.undoes === null ? deed : { ...deed, command: "" };
  return historyText(
    { t, format, names: historyNames(t, frame), key },
    { event: line.event, deed: plainDeed },
  );
}

function partText(speech: Speech, { event }: DeedEvent): string | null {
  const { t, format } = speech;
  if (event.redacted) return t("journal.event.redacted");
  if (event.before === null) return t("journal.event.born");
  const { before, after } = event;
  if (after["deleted"] === true) return t("journal.event.removed");
  if ("deleted" in after) return t("journal.event.revived");
  const fields = Object.keys(after).filter((field) => field !== "rank");
  if (fields.length === 0) return null;
  return format.list(fields.map((field) => fieldMoved(speech, field, before, after)));
}

function fieldMoved(speech: Speech, field: string, before: Fields, after: Fields): string {
  const { t } = speech;
  const words = fieldName(t, field);
  const [from, to] = [rowValue(speech, before[field]), rowValue(speech, after[field])];
  if (from === null || to === null) return t("journal.event.changed", { field: words });
  return t("journal.event.moved", { field: words, from, to: strong(to) });
}
