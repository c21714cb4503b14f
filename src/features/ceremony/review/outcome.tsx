import type { ReactElement } from "react";
import type { CardId } from "@/domain/model/ids";
import type { ReportLine } from "@/domain/reports/sprint/sprint-report";
import { useReportWords } from "@/features/pieces/sprint-report/report-words";
import { withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import type { Face } from "@/storage/queries/face";
import type { Frame } from "@/storage/queries/frame";

type Cards = ReadonlyMap<CardId, Face>;

/** The cards that ended in one way, and what is to be known of each. */
export function Outcome({
  name,
  lines,
  cards,
  frame,
}: {
  name: "notDone" | "cancelled" | "removed" | "doneOutside" | "added" | "addedAfterClose";
  lines: readonly ReportLine[];
  cards: Cards;
  frame: Frame;
}): ReactElement | null {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={`outcome-${name}`} className="grid gap-1.5">
      <h2 id={`outcome-${name}`} className="font-semibold text-l">
        {t("ceremony.review.titled", {
          title: t(`ceremony.review.lists.${name}`),
          cards: t("common.count.card", { count: lines.length }),
        })}
      </h2>
      <ul className="grid gap-1">
        {lines.map((line) => (
          <li key={line.id} className="rounded-m border border-line bg-surface px-3 py-1.5">
            <OutcomeLine line={line} card={cards.get(line.id)} frame={frame} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A card of a sprint that was: key, title, worth, and where it went. */
export function OutcomeLine({
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
  if (!card) return <p className="text-ink-2">{t("ceremony.review.gone")}</p>;
  const key = `${frame.project.code}-${card.number}`;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <span className="font-mono text-ink-2">{key}</span>
      <a className="min-w-0 wrap-break-word hover:underline" href={`#${withQuery({ card: key })}`}>
        {card.title}
      </a>
      <span className="text-ink-2">{facts(line)}</span>
    </p>
  );
}
