import { isLongText } from "@/domain/long-text";
import { isDay } from "@/domain/model/is-day";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import { shorten } from "@/lib/text";

type Speech = { readonly t: Translate; readonly format: Format };

const most = 90;

/** A value of any row as people write it; null for one that has no short words. */
export function rowValue({ t, format }: Speech, value: unknown): string | null {
  if (value === null || value === undefined || value === "") return t("journal.value.none");
  if (value === true || value === false) return t(value ? "journal.value.yes" : "journal.value.no");
  if (typeof value === "number") return format.number(value);
  if (typeof value === "string") return isDay(value) ? format.day(value, "short") : quoted(t, value);
  if (isLongText(value)) return null;
  const { phase, label } = value as { phase?: unknown; label?: unknown };
  if (phase === "planned" || phase === "active" || phase === "closed") return t(`journal.phase.${phase}`);
  return typeof label === "string" ? quoted(t, label) : null;
}

/** A text of somebody's own, cut and between quotation marks. */
export function quoted(t: Translate, text: string): string {
  return t("journal.value.quoted", { text: shorten(text, most) });
}

const tables = [
  ...(["workspace", "portfolio", "project", "team", "person", "column", "sprint", "snapshot"] as const),
  ...(["epic", "card", "cardText", "checkItem", "comment", "label", "link", "attachment"] as const),
  ...(["savedView", "template"] as const),
] as const;

/** What a row is, by its table. */
export function tableName(t: Translate, table: string): string {
  return t(`journal.table.${tables.find((each) => each === table) ?? "other"}`);
}

const fields = [
  ...(["name", "code", "goal", "startOn", "endOn", "capacity", "state", "text", "done"] as const),
  ...(["colour", "category", "limit", "marking", "title", "unit", "ready", "kind", "points"] as const),
  ...(["columnId", "place", "epicId", "parentCardId", "priority", "dueOn", "blocked"] as const),
  ...(["afterClose", "assignees", "labels", "description", "rank", "number", "timeZone", "shelf"] as const),
] as const;

/** What a field is called; an element of a set by its set. */
export function fieldName(t: Translate, field: string): string {
  const [set = ""] = field.split("/");
  return t(`journal.field.${fields.find((each) => each === set) ?? "other"}`);
}
