import { type ReactElement, useState } from "react";
import { NothingFiltered } from "@/features/pieces/plan/nothing-filtered";
import { isFiltering, usePlanFilter } from "@/features/pieces/plan/plan-filter";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { ProgramGrid } from "./board/program-grid";
import { useProgram } from "./program-context";
import { IterationsDialog } from "./setup/iterations-dialog";
import { DependencyTable } from "./table/dependency-table";
import { Changes } from "./tabs/changes";
import { Confidence } from "./tabs/confidence";
import { Goals } from "./tabs/goals";
import { Risks } from "./tabs/risks";
import type { View } from "./views";

const views: Readonly<Record<View, () => ReactElement | null>> = {
  board: ProgramGrid,
  table: DependencyTable,
  goals: Goals,
  risks: Risks,
  vote: Confidence,
  changes: Changes,
};

/** What stands under the tabs. */
export function ProgramView({ view }: { view: View }): ReactElement {
  const { board } = useProgram();
  const isFiltered = isFiltering(usePlanFilter());
  if (board.rows.length === 0) return isFiltered ? <NothingFiltered /> : <NoProjects />;
  if (board.columns.length === 0) return <NoIterations />;
  const View = views[view];
  return <View />;
}

function NoProjects(): ReactElement {
  const { t } = useTranslation();
  const { facts, portfolio } = useProgram();
  const { act } = useServices();
  const free = facts.project.filter(({ portfolioId, shelf }) => portfolioId === null && !shelf);
  const join = async (): Promise<void> => {
    const said = t("plan.program.empty.projectsSaid");
    const projectIds = free.map(({ id }) => id);
    await act({ type: "portfolio/join", portfolioId: portfolio.id, projectIds }, said);
  };
  return (
    <EmptyState title={t("plan.program.empty.projects")} hint={t("plan.program.empty.projectsHint")}>
      {free.length === 0 ? null : (
        <Button look="primary" onClick={() => void join()}>
          {t("plan.program.empty.projectsDo")}
        </Button>
      )}
    </EmptyState>
  );
}

function NoIterations(): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <EmptyState title={t("plan.program.empty.iterations")} hint={t("plan.program.empty.iterationsHint")}>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t("plan.program.setUp.edit")}
      </Button>
      {isOpen ? <IterationsDialog onClose={() => setOpen(false)} /> : null}
    </EmptyState>
  );
}
