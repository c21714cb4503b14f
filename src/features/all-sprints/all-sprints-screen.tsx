import { Rows3 } from "lucide-react";
import { type ReactElement, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { isAlignedWith } from "@/domain/portfolio/alignment";
import { epicSums } from "@/domain/portfolio/program/epic-sums";
import { paths } from "@/features/paths";
import { usePaper } from "@/features/pieces/paper/use-paper";
import type { Asked } from "@/features/pieces/plan/ask";
import { CardsBehind } from "@/features/pieces/plan/behind/cards-behind";
import { type LandedFocus, useLandedFocus } from "@/features/pieces/plan/landed-focus";
import { NothingFiltered } from "@/features/pieces/plan/nothing-filtered";
import { PlanFilter, usePlanFilter } from "@/features/pieces/plan/plan-filter";
import { useServices } from "@/features/services";
import { usePlan } from "@/features/use-plan";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { AllSprints, SprintCard } from "@/storage/queries/plan/all-sprints";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { DragBoard } from "@/ui/drag/drag-board";
import { DragProvider } from "@/ui/drag/drag-provider";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";
import { useMenu } from "@/ui/popup/use-menu";
import { Writing } from "@/ui/writes/fields";
import { itemName } from "./drag/names";
import { useTransfer } from "./drag/transfer-dialog";
import { useDragRules } from "./drag/use-drag-rules";
import { createReading } from "./grid/reading";
import { createSight, type Sight } from "./grid/sight";
import { SprintsTable } from "./grid/sprints-table";
import { InHand } from "./item/in-hand";
import { itemEntries } from "./item/item-entries";
import { PrintButton } from "./print-button";
import { itemOf, type Sprints, SprintsProvider, type SprintsShare } from "./sprints-context";

const paper = { size: "A3", turn: "landscape" } as const;
const ask = (plan: PlanQuestions) => plan.allSprints();

/** `#/sprints`: a column for each shared iteration, a lane for each project, the load of every sprint in its cell. */
export function AllSprintsScreen(): ReactElement {
  const { t } = useTranslation();
  const answer = usePlan(ask);
  if (answer === undefined) return <p className="p-6 text-ink-3">{t("common.loading")}</p>;
  const { grid } = answer;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3 bg-canvas p-4 low:gap-1.5 low:px-2 low:py-1.5 print:block print:bg-surface print:p-0">
      <h1 tabIndex={-1} className="font-semibold text-xl low:text-l">
        {t("shell.plan.sprints")}
      </h1>
      {grid.iterations.length === 0 || grid.lanes.length === 0 ? (
        <EmptyState icon={<Rows3 />} title={t("plan.allSprints.none")} hint={t("plan.allSprints.noneHint")}>
          <LinkButton href={`#${paths.program()}`}>{t("shell.plan.program")}</LinkButton>
        </EmptyState>
      ) : (
        <Board answer={answer} />
      )}
    </div>
  );
}

function Board({ answer }: { answer: AllSprints }): ReactElement {
  const { t } = useTranslation();
  const filter = usePlanFilter();
  // What a move may do is asked of all projects, whichever are shown.
  const grid = useMemo(() => {
    const lanes = answer.grid.lanes.filter(({ project }) => isAlignedWith(project, filter));
    return { ...answer.grid, lanes };
  }, [answer, filter]);
  const portfolioId = answer.grid.iterations[0]?.portfolioId;
  const { transfer, dialog } = useTransfer();
  const sprints = usePicture(answer, transfer);
  const latest = useRef(sprints);
  latest.current = sprints;
  const [sight] = useState(createSight);
  const [reading] = useState(createReading);
  useEffect(() => reading.begin(), [reading]);
  usePaper(paper);
  const focus = useFocusInSight(sight);
  const rules = useDragRules(latest, focus);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { openMenu, outlet } = useItemMenu(latest, focus);
  const share = useMemo<SprintsShare>(
    () => ({ latest, focus, sight, reading, onAsk: setAsked, openMenu }),
    [focus, sight, reading, openMenu],
  );
  return (
    <SprintsProvider value={share}>
      <DragProvider rules={rules}>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
          <p className="mr-auto text-ink-2 low:sr-only">
            <Writing>{t("plan.allSprints.lead")}</Writing>
          </p>
          {portfolioId ? <PlanFilter portfolioId={portfolioId} /> : null}
          <PrintButton />
        </div>
        <DragBoard
          disabled={sprints.services.asOf !== undefined}
          className="relative max-h-full min-h-0 overflow-auto rounded-l border border-line bg-surface shadow-1 print:max-h-none print:overflow-visible"
          renderOverlay={(id) => <InHand item={itemOf(latest.current, id)} sprints={latest.current} />}
        >
          {grid.lanes.length === 0 ? <NothingFiltered /> : <SprintsTable grid={grid} />}
        </DragBoard>
      </DragProvider>
      {outlet}
      {dialog}
      {asked ? <CardsBehind {...asked} onClose={() => setAsked(null)} /> : null}
    </SprintsProvider>
  );
}

/** A cell out of sight does not draw what is in it: where the focus is to land, it does. */
function useFocusInSight(sight: Sight): LandedFocus {
  const { promise, keep } = useLandedFocus();
  return useMemo(
    () => ({
      keep,
      promise(itemId, cellId) {
        promise(itemId, cellId);
        sight.bring(cellId);
      },
    }),
    [promise, keep, sight],
  );
}

function usePicture({ grid, facts }: AllSprints, transfer: Sprints["transfer"]): Sprints {
  const { t } = useTranslation();
  const format = useFormat();
  const services = useServices();
  const [cards] = useState(() => new Map<string, SprintCard>());
  const [put] = useState(() => new Map<string, number>());
  return useMemo(() => {
    const places = grid.lanes.flatMap((lane) => lane.cells.map((cell) => [cell.id, { lane, cell }] as const));
    return {
      grid,
      facts,
      sums: epicSums(facts),
      places: new Map(places),
      cards,
      put,
      services,
      t,
      format,
      transfer,
    };
  }, [grid, facts, cards, put, services, t, format, transfer]);
}

/** One menu for all that stands in the cells. */
function useItemMenu(
  latest: { readonly current: Sprints },
  focus: SprintsShare["focus"],
): { readonly openMenu: SprintsShare["openMenu"]; readonly outlet: ReactNode } {
  const { openMenu: show, outlet } = useMenu();
  const openMenu = useCallback<SprintsShare["openMenu"]>(
    (itemId, request) => {
      const item = itemOf(latest.current, itemId);
      if (!item) return;
      const { t } = latest.current;
      show({
        ...request,
        label: t("plan.program.card.actions", { name: itemName(latest.current, item) }),
        entries: () => itemEntries({ sprints: latest.current, item, focus }),
      });
    },
    [show, latest, focus],
  );
  return { openMenu, outlet };
}
