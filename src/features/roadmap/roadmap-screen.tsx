import { Milestone as Icon } from "lucide-react";
import { type ReactElement, useMemo, useState } from "react";
import { type AlignmentFilter, isAlignedWith } from "@/domain/portfolio/alignment";
import { barsOf, milestoneBar, type RoadmapFacts, reachOf } from "@/domain/portfolio/roadmap/bars";
import type { Moved } from "@/domain/portfolio/roadmap/cascade";
import { paperLineOf, timelineOf, type Zoom, zooms } from "@/domain/portfolio/roadmap/timeline";
import { usePaper } from "@/features/pieces/paper/use-paper";
import { NothingFiltered } from "@/features/pieces/plan/nothing-filtered";
import { isFiltering, usePlanFilter } from "@/features/pieces/plan/plan-filter";
import { useHashQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { usePlan } from "@/features/use-plan";
import { useTranslation } from "@/i18n/words";
import { dayHere } from "@/lib/day-at";
import { watched } from "@/lib/watched";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { EmptyState } from "@/ui/empty-state";
import { usePrinting } from "@/ui/use-printing";
import { RoadmapChart } from "./chart/roadmap-chart";
import { DatesDialog } from "./dates/dates-dialog";
import { FollowDialog } from "./dates/follow-dialog";
import { useMoves } from "./dates/use-moves";
import { RoadmapBar } from "./roadmap-bar";
import { RoadmapProvider } from "./roadmap-context";
import { RoadmapTable } from "./roadmap-table";

const a3 = { size: "A3", turn: "landscape" } as const;

const ask = (plan: PlanQuestions) => plan.roadmap();

/** The roadmap (`#/roadmap`): programmes, projects and epics on a line of days, and the milestones of the plan. */
export function RoadmapScreen(): ReactElement {
  const { t } = useTranslation();
  const facts = usePlan(ask);
  if (facts === undefined) return <p className="p-6 text-ink-3">{t("common.loading")}</p>;
  if (facts === null) return <Nothing what="portfolio" />;
  return <OfPortfolio facts={facts} />;
}

function OfPortfolio({ facts }: { facts: RoadmapFacts }): ReactElement {
  const { t } = useTranslation();
  const { now } = useServices();
  const query = useHashQuery();
  const zoom: Zoom = zooms.find((each) => each === query.get("zoom")) ?? "quarter";
  const today = dayHere(now());
  const isPrinting = usePrinting();
  usePaper(a3);
  const [openId, setOpenId] = useState<string | null>(null);
  const filter = usePlanFilter();
  const plan = useMemo(() => {
    // What follows a move is asked of all bars, whichever are shown.
    const all = barsOf(facts);
    const bars = isFiltering(filter) ? barsOf(aligned(facts, filter)) : all;
    const milestones = facts.milestone.filter((each) => each.portfolioId === facts.portfolio.id && each.on);
    const dated = [
      ...bars,
      ...bars.flatMap(({ baseline }) => baseline ?? []),
      ...milestones.map(({ on }) => ({ startOn: on, endOn: on })),
    ].map(reachOf);
    const days = dated.flatMap(({ from, to }) => [from, to].filter((day) => day !== null));
    const codes = new Map<string | null, string>(facts.project.map(({ id, code }) => [id, code]));
    const marks = milestones.map((each) => milestoneBar(each, codes.get(each.projectId) ?? ""));
    const byId = new Map([...all, ...marks].map((bar) => [bar.id, bar]));
    return { bars, milestones, byId, line: isPrinting ? paperLineOf(today) : timelineOf(days, today, zoom) };
  }, [facts, filter, today, zoom, isPrinting]);
  const { move, asked, answer } = useMoves(facts, plan.byId);
  const [inHand] = useState(() => watched<Moved | null>(null));
  const roadmap = useMemo(
    () => ({
      facts,
      ...plan,
      isPrinting,
      inHand,
      onOpen: setOpenId,
      onMove: (moved: Moved) => void move(moved),
    }),
    [facts, plan, move, isPrinting, inHand],
  );
  if (plan.byId.size === 0 && plan.milestones.length === 0) return <Nothing what="bars" />;
  return (
    <RoadmapProvider value={roadmap}>
      <div className="flex min-h-0 flex-1 flex-col print:block">
        <RoadmapBar zoom={zoom} view={query.get("view") === "table" ? "table" : "chart"} />
        <h1 tabIndex={-1} className="sr-only print:not-sr-only print:pb-2 print:font-semibold print:text-l">
          {t("plan.roadmap.heading", { name: facts.portfolio.name })}
        </h1>
        {plan.bars.length === 0 && isFiltering(filter) ? (
          <NothingFiltered />
        ) : query.get("view") === "table" ? (
          <RoadmapTable />
        ) : (
          <RoadmapChart />
        )}
      </div>
      {openId === null ? null : <DatesDialog key={openId} id={openId} onClose={() => setOpenId(null)} />}
      {asked === null ? null : <FollowDialog {...asked} onAnswer={answer} />}
    </RoadmapProvider>
  );
}

/** The projects that are asked for, and the programmes that hold them. */
function aligned(facts: RoadmapFacts, filter: AlignmentFilter): RoadmapFacts {
  const project = facts.project.filter((each) => isAlignedWith(each, filter));
  const held = new Set<string | null>(project.map(({ programId }) => programId));
  return { ...facts, project, program: facts.program.filter(({ id }) => held.has(id)) };
}

function Nothing({ what }: { what: "portfolio" | "bars" }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="min-h-0 flex-1 overflow-auto p-4">
      <h1 tabIndex={-1} className="sr-only">
        {t("shell.plan.roadmap")}
      </h1>
      <EmptyState
        icon={<Icon />}
        title={t(`plan.roadmap.empty.${what}`)}
        hint={t(`plan.roadmap.empty.${what}Hint`)}
      />
    </div>
  );
}
