import { useCallback, useMemo, useState } from "react";
import type { Deed } from "@/domain/journal";
import type { ProjectId } from "@/domain/model/ids";
import { deedText } from "@/features/pieces/deed-text";
import { useHashQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import type { JournalAsk, JournalPage } from "@/storage/queries/journal/journal";
import { accepting, type JournalFilter, noFilter, readFilter, spanOf } from "./journal-filter";

const page = 50;

export type Journal = {
  readonly filter: JournalFilter;
  readonly zone: string;
  readonly shown: JournalPage | undefined;
  readonly more: () => void;
  /** Every deed that the filter lets through, read page by page. */
  readonly all: () => Promise<JournalPage>;
};

/** The days and hours of a journal across projects are those of this workstation. */
function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The journal as the address filters it, a window at a time; it follows every commit. */
export function useJournal(): Journal {
  const { t } = useTranslation();
  const { queries } = useServices();
  const query = useHashQuery();
  const projects = useLive(queries.projects);
  const zone = zoneHere();
  const [limit, setLimit] = useState(page);
  const filter = useMemo(
    () =>
      readFilter(
        query,
        (code) => (projects?.find((project) => project.code === code)?.id ?? "") as ProjectId | "",
      ),
    [query, projects],
  );
  const rowId = useLive(
    useCallback(async () => (await queries.cardIdByKey(filter.text)) ?? null, [queries, filter]),
    null,
  );
  const ask = useCallback(
    (most: number): JournalAsk => ({
      limit: most,
      accepts: accepting(filter, (deed: Deed) => deedText(t, deed)),
      projectId: filter.projectId === "" ? null : filter.projectId,
      // Of a card that is named by its key, everything; unless another wish narrows it.
      rowId: filter.who === "" && filter.kind === "" ? (rowId ?? null) : null,
      ...spanOf(filter, zone),
    }),
    [filter, rowId, t, zone],
  );
  const isWaiting = projects === undefined && filter === noFilter;
  const read = useLive(useCallback(() => queries.journal(ask(limit)), [queries, ask, limit]));
  // While another window is read, what was read before stays on the screen.
  const [known, setKnown] = useState<JournalPage>();
  if (read !== undefined && read !== known) setKnown(read);
  return {
    filter,
    zone,
    shown: isWaiting ? undefined : (read ?? known),
    more: () => setLimit(limit + page),
    all: () => queries.journal(ask(Number.POSITIVE_INFINITY)),
  };
}
