import type { ReactElement } from "react";
import type { SprintReport, Total } from "@/domain/reports/sprint/sprint-report";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";

/** What was promised and what was done, in figures and words. */
export function ReviewFigures({
  report,
  capacity,
  frame,
}: {
  report: SprintReport;
  capacity: number | null;
  frame: Frame;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { unit } = frame.project;
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
  const { totals } = report;
  const lines = [
    ["commitment", total(totals.commitment)],
    ["done", total(totals.done)],
    ["notDone", total(totals.notDone)],
    ["added", sum(totals.added)],
    ["removed", sum(totals.removed)],
    ["capacity", capacity === null ? t("ceremony.review.noCapacity") : sum(capacity)],
  ] as const;
  return (
    <section aria-label={t("ceremony.review.figures")}>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-2">
        {lines.map(([name, value]) => (
          <div key={name} className="rounded-m border border-line bg-surface px-3 py-2">
            <dt className="text-ink-2 text-s">{t(`ceremony.review.figure.${name}`)}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
