import type { ReactElement } from "react";
import type { SprintReport } from "@/domain/reports/sprint/sprint-report";
import { useReportWords } from "@/features/pieces/sprint-report/report-words";
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
  const lines = useReportWords(frame).figures(report, capacity);
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
