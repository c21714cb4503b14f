import { type ReactElement, useCallback, useMemo, useState } from "react";
import { historyNames } from "@/features/pieces/history/history-names";
import { historyText, whoDid } from "@/features/pieces/history/history-text";
import { Told } from "@/features/pieces/history/told";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { HistoryLine } from "@/storage/queries/card-history";
import { Button } from "@/ui/button";
import { ActorMark } from "../actor-mark";
import { useSheet } from "../sheet-context";
import { When } from "../when";

const page = 30;

/** What happened to the card, newest first, in words. */
export function History(): ReactElement {
  const { t } = useTranslation();
  const { queries } = useServices();
  const { card } = useSheet();
  const [limit, setLimit] = useState(page);
  const lines = useLive(useCallback(() => queries.cardHistory(card.id, limit), [queries, card.id, limit]));
  // While more is being read, what was read before stays.
  const [known, setKnown] = useState<readonly HistoryLine[]>();
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

function Lines({ lines }: { lines: readonly HistoryLine[] }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { frame, key } = useSheet();
  const names = useMemo(() => historyNames(t, frame), [t, frame]);
  const told = lines.flatMap((line) => {
    const text = historyText({ t, format, names, key }, line);
    return text === null ? [] : [{ line, text }];
  });
  if (told.length === 0) return <p className="text-ink-3">{t("card.noActivity")}</p>;
  return (
    <ul className="grid gap-2.5">
      {told.map(({ line, text }) => (
        <li key={`${line.event.stamp}/${line.event.table}`} className="flex gap-2.25 text-ink-2">
          <ActorMark name={line.deed.actor} />
          <div className="min-w-0 flex-1">
            <p className="wrap-anywhere">
              <span className="font-semibold text-ink">{whoDid(t, line)}</span> <Told text={text} />
            </p>
            <When at={line.event.occurredAt} />
          </div>
        </li>
      ))}
    </ul>
  );
}
