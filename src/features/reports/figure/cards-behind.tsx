import { type ReactElement, useCallback } from "react";
import type { CardId } from "@/domain/model/ids";
import { CardLines } from "@/features/pieces/figure/card-lines";
import type { Asked } from "@/features/pieces/figure/figure";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { LazyDialog } from "@/ui/lazy-dialog";
import { useProject } from "../project-context";
import { useReport } from "../use-report";

/** A list on a screen is no file: past so many it says how many are left. */
const most = 200;

/** The cards behind a number, each a way to its sheet; those that no chart brought along are asked for now. */
export function CardsBehind({ title, ids, behind, onClose }: Asked & { onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const told = useReport("cardsBehind", behind?.ask ?? null);
  const groups = behind ? told : [{ name: null, count: ids.length, ids }];
  const count = groups ? groups.reduce((sum, group) => sum + group.count, 0) : behind?.count;
  return (
    <LazyDialog title={title} onClose={onClose}>
      <p className="text-ink-2">{t("common.count.card", { count: count ?? 0 })}</p>
      {groups ? null : <p>{t("common.loading")}</p>}
      {groups?.map(({ name, ...group }) =>
        name === null ? (
          <Cards key="" {...group} onClose={onClose} />
        ) : (
          <section key={group.ids[0] ?? name} className="mt-3">
            <h3 className="font-semibold">{t("reports.common.groupOf", { name, count: group.count })}</h3>
            <Cards {...group} onClose={onClose} />
          </section>
        ),
      )}
    </LazyDialog>
  );
}

function Cards({
  ids,
  count,
  onClose,
}: {
  ids: readonly CardId[];
  count: number;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { code } = useProject();
  const { queries } = useServices();
  const cards = useLive(useCallback(() => queries.cardsByIds(ids.slice(0, most)), [queries, ids]));
  const gone = cards ? Math.min(ids.length, most) - cards.length : 0;
  return (
    <>
      {cards === undefined ? <p>{t("common.loading")}</p> : null}
      <CardLines
        cards={cards?.map((card) => ({ ...card, key: `${code}-${card.number}` })) ?? []}
        onClose={onClose}
      />
      {gone > 0 ? <p className="text-ink-2 text-s">{t("reports.common.gone", { count: gone })}</p> : null}
      {count > most ? (
        <p className="text-ink-2 text-s">{t("reports.common.more", { count: count - most })}</p>
      ) : null}
    </>
  );
}
