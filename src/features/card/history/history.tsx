import { type ReactElement, useCallback, useMemo, useState } from "react";
import { fieldText } from "@/features/pieces/history/field-text";
import { historyNames } from "@/features/pieces/history/history-names";
import { historyText } from "@/features/pieces/history/history-text";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { HistoryLine as Line } from "@/storage/queries/card/history";
import { Button } from "@/ui/button";
import { useSheet } from "../sheet-context";
import { HistoryLine, type ToldLine } from "./history-line";

const page = 30;

/** What happened to the card, newest first, in words. */
export function History(): ReactElement {
  const { t } = useTranslation();
  const { queries } = useServices();
  const { card } = useSheet();
  const [limit, setLimit] = useState(page);
  const lines = useLive(useCallback(() => queries.cardHistory(card.id, limit), [queries, card.id, limit]));
  // While more is being read, what was read before stays.
  const [known, setKnown] = useState<readonly Line[]>();
  if (lines !== undefined && lines !== known) setKnown(lines);
  const shown = lines ?? known;
  return (
    <div className="grid gap-1.5">
      <h3 className="font-semibold">{t("card.activity")}</h3>
      {shown === undefined ? <p className="text-ink-3">{t("common.loading")}</p> : <Lines lines={shown} />}
      {shown !== undefined && shown.length >= limit ? (
        <Button size="s" look="quiet" className="justify-self-start" onClick={() => setLimit(limit + page)}>
          {t("card.moreActivity")}
        </Button>
      ) : null}
    </div>
  );
}

function Lines({ lines }: { lines: readonly Line[] }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { frame, key } = useSheet();
  const names = useMemo(() => historyNames(t, frame), [t, frame]);
  const speech = { t, format, names, key };
  const told = lines.flatMap((line): readonly ToldLine[] => {
    const text = historyText(speech, line);
    if (text === null) return [];
    const { before, after } = line.event;
    const fieldWords = (field: string): string =>
      fieldText(speech, field, { before: before?.[field], after: after[field], keys: line.keys ?? {} });
    return [{ line, text, fieldWords }];
  });
  if (told.length === 0) return <p className="text-ink-3">{t("card.noActivity")}</p>;
  return (
    <ul className="grid gap-1.5">
      {told.map((each) => (
        <HistoryLine
          key={`${each.line.event.stamp}/${each.line.event.table}/${each.line.event.rowId}`}
          {...each}
        />
      ))}
    </ul>
  );
}
