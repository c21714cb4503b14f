import { type ReactElement, useCallback, useState } from "react";
import type { Deed } from "@/domain/journal";
import { strong } from "@/features/pieces/history/emphasis";
import { Told } from "@/features/pieces/history/told";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { eventWords } from "./event-text";

const page = 40;

/** What a deed did, row by row, before and after in words. */
export function DeedEvents({ deed }: { deed: Deed }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { queries } = useServices();
  const [limit, setLimit] = useState(page);
  const detail = useLive(
    useCallback(() => queries.deedDetail(deed.stamp, limit), [queries, deed.stamp, limit]),
  );
  if (detail === undefined) return <p className="pl-14 text-ink-3 text-s">{t("common.loading")}</p>;
  const told = detail.events.flatMap((line) => {
    const words = eventWords({ t, format, detail, deed }, line);
    return words === null ? [] : [{ key: `${line.event.table}/${line.event.rowId}`, ...words }];
  });
  const rest = detail.total - detail.events.length;
  return (
    <div className="grid gap-1.5 pl-14 text-s max-sm:pl-0">
      {told.length === 0 ? <p className="text-ink-3">{t("journal.nothing")}</p> : null}
      <ul className="grid list-disc gap-1 pl-4">
        {told.map(({ key, subject, text }) => (
          <li key={key} className="wrap-anywhere text-ink-2">
            <Told text={t("journal.line", { who: strong(subject), what: text })} />
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button size="s" look="quiet" className="justify-self-start" onClick={() => setLimit(limit + 200)}>
          {t("journal.moreRows", { count: rest })}
        </Button>
      ) : null}
    </div>
  );
}
