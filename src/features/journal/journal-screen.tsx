import { History } from "lucide-react";
import { type ReactElement, useMemo } from "react";
import { readStamp } from "@/domain/model/stamp";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { dayAt } from "@/lib/day-at";
import type { JournalLine } from "@/storage/queries/journal/journal";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { ChainCheck } from "./chain-check";
import { DeedLine } from "./deed-line";
import { ExportJournal } from "./export-journal";
import { JournalFilters } from "./journal-filters";
import { useJournal } from "./use-journal";

/** `#/journal`: everything that was done, newest first, by day; each deed can be looked into and taken back (B82). */
export function JournalScreen(): ReactElement {
  const { t } = useTranslation();
  const journal = useJournal();
  const { shown, zone, filter } = journal;
  const days = useMemo(() => byDay(shown?.lines ?? [], zone), [shown, zone]);
  return (
    <div className="mx-auto grid w-full max-w-5xl content-start gap-4 p-6">
      <div>
        <h1 className="font-semibold text-xl">{t("journal.title")}</h1>
        <p className="mt-1 max-w-prose text-ink-2">{t("journal.lead")}</p>
      </div>
      <JournalFilters filter={filter} />
      <div className="flex flex-wrap items-start gap-2">
        <ExportJournal journal={journal} />
        <ChainCheck />
      </div>
      {shown === undefined ? <p className="text-ink-3">{t("common.loading")}</p> : null}
      {shown?.lines.length === 0 ? (
        <EmptyState icon={<History />} title={t("journal.empty")} hint={t("journal.emptyHint")} />
      ) : null}
      {days.map(({ day, lines }) => (
        <Day key={day} day={day} lines={lines} zone={zone} />
      ))}
      {shown?.hasMore ? (
        <Button className="justify-self-start" onClick={journal.more}>
          {t("journal.more")}
        </Button>
      ) : null}
    </div>
  );
}

function Day({
  day,
  lines,
  zone,
}: {
  day: string;
  lines: readonly JournalLine[];
  zone: string;
}): ReactElement {
  const format = useFormat();
  return (
    <section aria-labelledby={`day-${day}`} className="grid gap-1.5">
      <h2 id={`day-${day}`} className="font-semibold text-ink-2 first-letter:uppercase">
        {format.day(day, "full")}
      </h2>
      <ul className="grid divide-y divide-line rounded-l border border-line bg-surface shadow-1">
        {lines.map((line) => (
          <DeedLine key={line.deed.stamp} line={line} zone={zone} />
        ))}
      </ul>
    </section>
  );
}

/** Neighbours of the same day together, in their order. */
function byDay(
  lines: readonly JournalLine[],
  zone: string,
): readonly { readonly day: string; readonly lines: readonly JournalLine[] }[] {
  const days = new Map<string, JournalLine[]>();
  for (const line of lines) {
    const day = dayAt(readStamp(line.deed.stamp).millis, zone);
    const known = days.get(day);
    if (known) known.push(line);
    else days.set(day, [line]);
  }
  return [...days].map(([day, some]) => ({ day, lines: some }));
}
