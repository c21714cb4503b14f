import type { CardKind, Priority } from "@/domain/model/vocabulary";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { ManyNames } from "@/storage/queries/many/many-names";

type Speech = { readonly t: Translate; readonly format: Format; readonly names: ManyNames };

/** What a field is called in the preview; an element of a set by what is done with it. */
export function fieldName({ t, names }: Speech, field: string, after: unknown): string {
  const [set = "", element = ""] = field.split("/");
  const nameOf = (rows: readonly { readonly id: string; readonly name: string }[]): string =>
    rows.find(({ id }) => id === element)?.name ?? "?";
  if (set === "assignees")
    return t(after === true ? "many.edit.does.assign" : "many.edit.does.unassign", {
      name: nameOf(names.people),
    });
  if (set === "labels")
    return t(after === true ? "many.edit.does.label" : "many.edit.does.unlabel", {
      name: nameOf(names.labels),
    });
  switch (field) {
    case "kind":
    case "points":
    case "priority":
    case "place":
    case "blocked":
      return t(`many.edit.field.${field}`);
    case "columnId":
      return t("many.edit.field.status");
    case "epicId":
      return t("many.edit.field.epic");
    case "parentCardId":
      return t("many.edit.field.parent");
    case "dueOn":
      return t("many.edit.field.due");
    default:
      return field;
  }
}

/** A value of a field in words; nothing is said as nothing. */
export function valueText({ t, format, names }: Speech, field: string, value: unknown): string {
  if (value === null || value === undefined) return t("many.edit.nothing");
  const nameOf = (rows: readonly { readonly id: string; readonly name: string }[]): string =>
    rows.find(({ id }) => id === value)?.name ?? t("many.edit.gone");
  switch (field) {
    case "kind":
      return t(`board.kind.${value as CardKind}`);
    case "priority":
      return t(`card.priority.${value as Priority}`);
    case "points":
      return format.points(value as number);
    case "columnId":
      return nameOf(names.columns);
    case "epicId":
      return nameOf(names.epics);
    case "dueOn":
      return format.day(String(value), "short");
    case "place":
      return value === "backlog" || value === "flow" || value === "archive"
        ? t(`card.place.${value}`)
        : nameOf(names.sprints);
    case "blocked":
      return value === ""
        ? t("many.edit.blockedPlain")
        : t("many.edit.blockedBecause", { reason: String(value) });
    default:
      return t("many.edit.one");
  }
}
