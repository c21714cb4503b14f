import { Kanban } from "lucide-react";
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Row } from "@/domain/change";
import { isAlignedWith } from "@/domain/portfolio/alignment";
import { weightedJob } from "@/domain/portfolio/phases";
import { useLandedFocus } from "@/features/pieces/plan/landed-focus";
import { PlanFilter, usePlanFilter } from "@/features/pieces/plan/plan-filter";
import { PlanFrame } from "@/features/pieces/plan/plan-frame";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { usePlan } from "@/features/use-plan";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import type { BoardProject } from "@/storage/queries/plan/portfolio-board";
import { DragBoard } from "@/ui/drag/drag-board";
import { DragProvider } from "@/ui/drag/drag-provider";
import { EmptyState } from "@/ui/empty-state";
import { Checkbox } from "@/ui/form/checkbox";
import { type ColumnId, columnOf, columnsFor, type PhaseBoard } from "./columns";
import { PhaseColumn } from "./phase-column";
import { PhaseDialog } from "./phase-dialog";
import { Face } from "./project-card";
import { useDragRules } from "./use-drag-rules";

/** `#/portfolio-board`: the projects of a portfolio by their phase. */
export function PortfolioBoardScreen(): ReactElement {
  const { t } = useTranslation();
  const isByValue = useHashQuery().get("sort") === "value";
  return (
    <PlanFrame
      isWide
      title={t("plan.portfolioBoard.title")}
      actions={
        <Checkbox
          label={t("plan.portfolioBoard.sort")}
          checked={isByValue}
          onChecked={(isOn) => navigate(withQuery({ sort: isOn ? "value" : null }), { replace: true })}
        />
      }
    >
      {(portfolio) => <Projects key={portfolio.id} portfolio={portfolio} isByValue={isByValue} />}
    </PlanFrame>
  );
}

function Projects({
  portfolio,
  isByValue,
}: {
  portfolio: Row<"portfolio">;
  isByValue: boolean;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const services = useServices();
  const { id } = portfolio;
  const projects = usePlan(useCallback((plan: PlanQuestions) => plan.portfolioBoard(id), [id]));
  const { promise: focusOn, keep } = useLandedFocus();
  const [arrivedIn, setArrived] = useState<ColumnId | null>(null);
  const board = useMemo(
    () =>
      projects && {
        ...{ portfolio, services, t, format, focusOn, arrivedIn, onArrived: setArrived },
        projects: isByValue ? projects.toSorted(byValue) : projects,
      },
    [projects, isByValue, portfolio, services, t, format, focusOn, arrivedIn],
  );
  if (!board) return <p className="text-ink-3">{t("common.loading")}</p>;
  if (board.projects.length === 0)
    return (
      <EmptyState
        icon={<Kanban />}
        title={t("plan.portfolioBoard.empty")}
        hint={t("plan.portfolioBoard.emptyHint")}
      />
    );
  return <Board board={board} keepFocus={keep} />;
}

/** What is worth most for its size first; what nobody weighed stays behind, in its order. */
function byValue(a: BoardProject, b: BoardProject): number {
  return (weightedJob(b.project.jobValue) ?? -1) - (weightedJob(a.project.jobValue) ?? -1);
}

function Board({ board, keepFocus }: { board: PhaseBoard; keepFocus: () => void }): ReactElement {
  const { t } = useTranslation();
  const latest = useRef(board);
  latest.current = board;
  const [settled, setSettled] = useState<ColumnId>("none");
  // As it is when one comes: no column moves while projects are moved.
  const [columns] = useState(() => columnsFor(board.projects));
  const rules = useDragRules(latest);
  useEffect(keepFocus);
  const filter = usePlanFilter();
  const seen = board.projects.filter(({ project }) => isAlignedWith(project, filter));
  const inHand = (id: string) => board.projects.find(({ project }) => project.id === id);
  return (
    <DragProvider rules={rules}>
      <section aria-label={t("plan.portfolioBoard.label")} className="flex min-h-0 flex-1 flex-col gap-3">
        <PlanFilter portfolioId={board.portfolio.id} className="self-start" />
        <DragBoard
          className="flex min-h-0 flex-1 gap-3 overflow-auto pb-2 print:flex-wrap print:overflow-visible"
          renderOverlay={(id) => <InHand of={inHand(id)} />}
        >
          {columns.map((column) => (
            <PhaseColumn
              key={column}
              id={column}
              board={board}
              shown={seen.filter(({ project }) => columnOf(project) === column)}
              onSettings={setSettled}
            />
          ))}
        </DragBoard>
      </section>
      {settled === "none" ? null : (
        <PhaseDialog portfolio={board.portfolio} phase={settled} onClose={() => setSettled("none")} />
      )}
    </DragProvider>
  );
}

function InHand({ of }: { of: BoardProject | undefined }): ReactElement | null {
  if (!of) return null;
  return (
    <div className="w-58 rotate-[1.2deg] rounded-m shadow-2 ring-2 ring-accent">
      <Face of={of}>
        <span className="font-semibold leading-snug">{of.project.name}</span>
      </Face>
    </div>
  );
}
