import type { ReactElement } from "react";
import type { CardId } from "@/domain/model/ids";
import type { ReportLine, SprintReport } from "@/domain/reports/sprint/sprint-report";
import { useReportWords } from "@/features/pieces/sprint-report/report-words";
import { useTranslation } from "@/i18n/words";
import type { Face } from "@/storage/queries/face";
import type { Frame } from "@/storage/queries/frame";

/** More lines than this in a list would not leave it one page. */
const mostLines = 40;

type FiguresProps = {
  readonly report: SprintReport;
  readonly capacity: number | null;
  readonly frame: Frame;
};

export function SummaryFigures({ report, capacity, frame }: FiguresProps): ReactElement {
  const { t } = useTranslation();
  const figures = useReportWords(frame).figures(report, capacity);
  return (
    <dl
      className={`mt-3 grid border border-line-strong max-sm:grid-cols-2 ${figures.length > 6 ? "grid-cols-7 print:grid-cols-7" : "grid-cols-6 print:grid-cols-6"}`}
    >
      {figures.map(([name, value]) => (
        <div key={name} className="border-line-strong border-r px-2 py-1 last:border-r-0">
          <dt className="text-ink-2">{t(`ceremony.review.figure.${name}`)}</dt>
          <dd className="text-balance font-semibold text-[12px]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type ListsProps = {
  readonly report: SprintReport;
  readonly cards: ReadonlyMap<CardId, Face>;
  readonly frame: Frame;
};

export function SummaryLists({ report, cards, frame }: ListsProps): ReactElement {
  const lists = [
    ["done", report.done],
    ["notDone", report.notDone],
    ["cancelled", report.cancelled],
    ["removed", report.removed],
    ["doneOutside", report.doneOutside],
    ["addedAfterClose", report.addedAfterClose],
  ] as const;
  return (
    <div className="mt-3 grid grid-cols-2 gap-x-5 gap-y-3 max-sm:grid-cols-1 print:grid-cols-2">
      {lists.map(([name, lines]) =>
        lines.length === 0 ? null : <List key={name} name={name} lines={lines} cards={cards} frame={frame} />,
      )}
    </div>
  );
}

function List({
  name,
  lines,
  cards,
  frame,
}: Omit<ListsProps, "report"> & {
  name: "done" | "notDone" | "cancelled" | "removed" | "doneOutside" | "addedAfterClose";
  lines: readonly ReportLine[];
}): ReactElement {
  const { t } = useTranslation();
  const title = name === "done" ? t("print.sprint.done") : t(`ceremony.review.lists.${name}`);
  return (
    <section>
      <h4 className="border-ink border-b font-semibold text-[13px]">
        {t("ceremony.review.titled", { title, cards: t("common.count.card", { count: lines.length }) })}
      </h4>
      <ul>
        {lines.slice(0, mostLines).map((line) => (
          <Line key={line.id} line={line} card={cards.get(line.id)} frame={frame} />
        ))}
      </ul>
      {lines.length > mostLines ? <p>{t("print.sprint.more", { count: lines.length - mostLines })}</p> : null}
    </section>
  );
}

function Line({
  line,
  card,
  frame,
}: {
  line: ReportLine;
  card: Face | undefined;
  frame: Frame;
}): ReactElement {
  const { t } = useTranslation();
  const { facts } = useReportWords(frame);
  return (
    <li className="flex gap-2 border-line border-b py-0.5">
      <span className="shrink-0 font-mono text-ink-2">
        {card ? `${frame.project.code}-${card.number}` : "–"}
      </span>
      <span className="min-w-0 flex-1 wrap-break-word">
        {card?.title ?? t("ceremony.review.gone")}
        <span className="text-ink-2">{` · ${facts(line)}`}</span>
      </span>
    </li>
  );
}
