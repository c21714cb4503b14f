import { Fragment, type ReactElement, useCallback } from "react";
import type { Sprint } from "@/domain/model/entities";
import { sumOf } from "@/domain/reports/sprint-facts";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { useSumWords } from "../sprint/use-sprint-cards";

/** What a closed sprint promised and what it did, from its journal; what was carried over besides (B31, B64). */
export function ClosedFigures({ sprint }: { sprint: Sprint }): ReactElement | null {
  const { t } = useTranslation();
  const { queries, now } = useServices();
  const sum = useSumWords();
  const past = useLive(useCallback(() => queries.sprintPast(sprint.id, now()), [queries, sprint.id, now]));
  const facts = past?.facts;
  if (!facts) return null;
  const late = facts.addedAfterClose;
  const carried = facts.carriedOver.length;
  const words = [
    t("life.closed.committed", { sum: sum(sumOf(facts.commitment)) }),
    t("life.closed.done", { sum: sum(sumOf(facts.done)) }),
    ...(late.length === 0 ? [] : [t("life.closed.late", { count: late.length, sum: sum(sumOf(late)) })]),
    ...(carried === 0 ? [] : [t("life.closed.carried", { count: carried })]),
  ];
  return (
    <p className="text-ink-2 text-s">
      {words.map((each, i) => (
        <Fragment key={each}>
          {i === 0 ? null : " "}
          <span className="whitespace-nowrap">{i === 0 ? each : `· ${each}`}</span>
        </Fragment>
      ))}
    </p>
  );
}
