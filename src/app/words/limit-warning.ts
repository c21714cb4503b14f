import type { LimitBreach } from "@/commands/wip/limit-breach";
import { laneText } from "@/features/pieces/refusal-text";
import type { NoticeDraft } from "@/features/services";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";

/** A soft limit lets every deed pass, whichever way it came, and says so: a notice a column (B37). */
export function limitWarnings(
  t: Translate,
  format: Format,
  beyond: readonly LimitBreach[],
): readonly NoticeDraft[] {
  const columnIds = [...new Set(beyond.map(({ columnId }) => columnId))];
  return columnIds.map((columnId) => {
    const says = beyond.flatMap((each) => (each.columnId === columnId ? [each.says] : []));
    return { kind: "warning", text: warning(t, format, says), topic: `limit ${columnId}` };
  });
}

function warning(t: Translate, format: Format, says: readonly LimitBreach["says"][]): string {
  const [first] = says;
  if (!first) return "";
  const { column, limit, count, unit = "cards" } = first;
  if (first.kind === "limit-exceeded") return t(`status.exceeded.${unit}`, { column, count, limit });
  const names = says.map((each) =>
    t("status.each.name", {
      name: each.kind === "lane-limit-exceeded" ? laneText(t, each) : "",
      count: each.count,
    }),
  );
  const field = t(`status.each.field.${first.per}`);
  return t(`status.each.exceeded.${unit}`, { column, limit, field, names: format.list(names) });
}
