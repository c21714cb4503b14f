import { FileDown } from "lucide-react";
import { type ReactElement, useState } from "react";
import { readStamp } from "@/domain/model/stamp";
import { writeCsv } from "@/exchange/csv/write";
import { saveFile } from "@/features/pieces/save-file";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { dayAt } from "@/lib/day-at";
import type { JournalLine } from "@/storage/queries/journal/journal";
import { Button } from "@/ui/button";
import { kindOf } from "./journal-filter";
import { actorText, lineText } from "./line-text";
import type { Journal } from "./use-journal";

/** The journal as it is filtered, in a table that the spreadsheet of the person's language opens. */
export function ExportJournal({ journal }: { journal: Journal }): ReactElement {
  const { t, language } = useTranslation();
  const format = useFormat();
  const { say, notify, desk, now, queries } = useServices();
  const [isBusy, setBusy] = useState(false);
  const columns = [
    { header: t("journal.csv.when"), value: at((millis) => format.instantShort(millis, journal.zone)) },
    { header: t("journal.csv.who"), value: (line: JournalLine) => actorText(t, line) },
    { header: t("journal.csv.what"), value: (line: JournalLine) => lineText(t, line) },
    { header: t("journal.csv.kind"), value: ({ deed }: JournalLine) => t(`journal.kind.${kindOf(deed)}`) },
    { header: t("journal.csv.count"), value: ({ deed }: JournalLine) => deed.about.count },
    { header: t("journal.csv.rows"), value: ({ deed }: JournalLine) => deed.events },
    {
      header: t("journal.csv.undone"),
      value: ({ isUndone }: JournalLine) => (isUndone ? t("exchange.export.yes") : null),
    },
    { header: t("journal.csv.desk"), value: ({ deed }: JournalLine) => deed.desk },
  ];
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const { lines } = await journal.all();
      const code = (await queries.workspace())?.code ?? "VIGIE";
      const name = `vigie_${code}_${t("journal.csv.file")}_${dayAt(now(), journal.zone)}.csv`;
      saveFile({ name, blob: new Blob([writeCsv(columns, lines, language)], { type: "text/csv" }) });
      await desk.note("journal", name);
      say(t("exchange.export.said", { name }));
    } catch {
      notify({ kind: "error", text: t("exchange.export.failed") });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<FileDown aria-hidden />} disabled={isBusy} onClick={() => void save()}>
      {t("journal.csv.save")}
    </Button>
  );
}

function at(words: (millis: number) => string) {
  return ({ deed }: JournalLine) => words(readStamp(deed.stamp).millis);
}
