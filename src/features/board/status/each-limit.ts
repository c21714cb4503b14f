import type { Column } from "@/domain/model/entities";
import { laneValues } from "@/domain/rules/lane-values";
import type { Translate } from "@/i18n/i18n";
import type { Picture } from "@/storage/queries/picture";
import { countOf, type LimitState, limitState } from "./limit";

export type EachLimit = {
  readonly state: Exclude<LimitState, "near" | "short">;
  /** Whoever or whatever is at the limit, or beyond it if any is: « NR (3) ». */
  readonly names: readonly string[];
};

/** How a limit stands that counts for each person, epic, … of a column apart, on all that is on the board (B39). */
export function eachLimit(
  picture: Pick<Picture, "frame" | "column" | "card">,
  { id, limit }: Pick<Column, "id" | "limit">,
  t: Translate,
): EachLimit | null {
  const frame = picture.frame();
  if (!frame || !limit?.per) return null;
  const { per } = limit;
  const counts = new Map<string, number>();
  const active = frame.sprints.filter(({ state }) => state.phase === "active").map((sprint) => sprint.id);
  for (const place of [...active, "flow" as const])
    for (const cardId of picture.column(place)?.ids ?? []) {
      const card = picture.card(cardId);
      if (card?.columnId !== id) continue;
      for (const value of laneValues(per, card))
        counts.set(value, (counts.get(value) ?? 0) + countOf([card], limit));
    }
  const told = (wanted: LimitState): readonly string[] =>
    [...counts]
      .filter(([, count]) => limitState(count, { ...limit, least: 0 }) === wanted)
      .map(([value, count]) => t("status.each.name", { name: nameOf(value), count }));
  const nameOf = (value: string): string => {
    if (per === "priority") return t(`card.priority.${value as "high"}`);
    if (per === "kind") return t(`board.kind.${value as "task"}`);
    const rows = { person: frame.peopleById, epic: frame.epicsById, label: frame.labelsById }[per];
    return (rows as ReadonlyMap<string, { readonly name: string }>).get(value)?.name ?? value;
  };
  const over = told("over");
  if (over.length > 0) return { state: "over", names: over };
  const reached = told("reached");
  return { state: reached.length > 0 ? "reached" : "under", names: reached };
}
