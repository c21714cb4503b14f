import { type ReactElement, useMemo } from "react";
import type { Row } from "@/domain/change";
import { isAlignedWith } from "@/domain/portfolio/alignment";
import { boardOf } from "@/domain/portfolio/program/board";
import { deltasOf } from "@/domain/portfolio/program/deltas";
import type { ProgramFacts } from "@/domain/portfolio/program/facts";
import { usePlanFilter } from "@/features/pieces/plan/plan-filter";
import { useShownMarking } from "@/features/pieces/use-shown-marking";
import { useHashQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { usePlan } from "@/features/use-plan";
import { useTranslation } from "@/i18n/words";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { currentInterval } from "./current-interval";
import { EpicSheet } from "./epic/epic-sheet";
import { ProgramBar } from "./program-bar";
import { ProgramProvider } from "./program-context";
import { ProgramView } from "./program-view";
import { NoInterval, NoPortfolio } from "./setup/beginnings";
import { viewOf } from "./views";

const ask = (plan: PlanQuestions): Promise<ProgramFacts> => plan.program();

/** The programme board of a planning interval (`#/program`): epics, dependencies, objectives, risks, confidence. */
export function ProgramScreen(): ReactElement {
  const { t } = useTranslation();
  const { queries } = useServices();
  const facts = usePlan(ask);
  const portfolio = useLive(queries.shownPortfolio);
  if (facts === undefined || portfolio === undefined)
    return <p className="p-6 text-ink-3">{t("common.loading")}</p>;
  if (portfolio === null) return <NoPortfolio />;
  return <WithInterval facts={facts} portfolio={portfolio} />;
}

function WithInterval({
  facts,
  portfolio,
}: {
  facts: ProgramFacts;
  portfolio: Row<"portfolio">;
}): ReactElement {
  const { t } = useTranslation();
  const { now } = useServices();
  const query = useHashQuery();
  const interval = currentInterval(facts, {
    portfolioId: portfolio.id,
    asked: query.get("interval"),
    now: now(),
  });
  const filter = usePlanFilter();
  const program = useMemo(() => {
    const board = interval ? boardOf(facts, interval.id, (project) => isAlignedWith(project, filter)) : null;
    if (!board) return null;
    const deltas = new Map(deltasOf(facts, board.interval).map((delta) => [delta.epicId, delta]));
    return { facts, board, deltas, portfolio };
  }, [facts, interval, portfolio, filter]);
  const own = program?.board.rows.find(({ project }) => project.marking === "DR");
  useShownMarking(own?.project.marking);
  if (!program) return <NoInterval portfolio={portfolio} />;
  const epicId = query.get("epic");
  const view = viewOf(query.get("view"));
  return (
    <ProgramProvider value={program}>
      <div className="flex min-h-0 flex-1 flex-col print:block">
        <ProgramBar view={view} />
        <h1 tabIndex={-1} className="sr-only print:not-sr-only print:pb-2 print:font-semibold print:text-l">
          {t("plan.program.heading", { interval: program.board.interval.name })}
        </h1>
        <ProgramView view={view} />
      </div>
      {epicId === null ? null : <EpicSheet key={epicId} epicId={epicId} />}
    </ProgramProvider>
  );
}
