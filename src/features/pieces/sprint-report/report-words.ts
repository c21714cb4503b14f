import type { Place } from "@/domain/model/vocabulary";
import type { ReportLine, SprintReport, Total } from "@/domain/reports/sprint/sprint-report";
import { useCardWords } from "@/features/pieces/use-card-words";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";

type Figure = "commitment" | "done" | "notDone" | "added" | "removed" | "capacity" | "addedAfterClose";

/** What a sprint's report says in words, the same on the screen and on paper. */
export function useReportWords({ project, sprints }: Frame): {
  readonly figures: (report: SprintReport, capacity: number | null) => readonly (readonly [Figure, string])[];
  /** What a card was worth, whether it came in late, and where it went. */
  readonly facts: (line: ReportLine) => string;
} {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useCardWords();
  const { unit } = project;
  const sum = (points: number): string =>
    t(`board.column.sum.${unit}`, { count: points, sum: format.points(points) });
  const total = ({ cards, points, unestimated }: Total): string =>
    [
      t("common.count.card", { count: cards }),
      sum(points),
      unestimated === 0 ? "" : t("ceremony.review.unestimated", { count: unestimated }),
    ]
      .filter(Boolean)
      .join(", ");
  const placeOf = (place: Place): string =>
    sprints.find(({ id }) => id === place)?.name ?? t("board.backlog");
  return {
    figures: ({ totals }, capacity) => [
      ["commitment", total(totals.commitment)],
      ["done", total(totals.done)],
      ["notDone", total(totals.notDone)],
      ["added", total(totals.added)],
      ["removed", total(totals.removed)],
      ["capacity", capacity === null ? t("ceremony.review.noCapacity") : sum(capacity)],
      ...(totals.addedAfterClose.cards === 0
        ? []
        : [["addedAfterClose", total(totals.addedAfterClose)] as const]),
    ],
    facts: ({ points, isAdded, carriedTo }) =>
      [
        points === null ? t("ceremony.daily.unestimated") : words.points(points, unit),
        isAdded ? t("ceremony.review.isAdded") : "",
        carriedTo === null ? "" : t("ceremony.review.carriedTo", { place: placeOf(carriedTo) }),
      ]
        .filter(Boolean)
        .join(" · "),
  };
}
