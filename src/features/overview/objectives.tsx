import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import { paceOf } from "@/domain/portfolio/pace";
import { type Part, sumOfTallies } from "@/domain/portfolio/shares";
import { paths } from "@/features/paths";
import type { Ask } from "@/features/pieces/plan/ask";
import { behindParts } from "@/features/pieces/plan/behind/behind-parts";
import { HealthButton } from "@/features/pieces/plan/health/health-button";
import { NumberButton } from "@/features/pieces/plan/number-button";
import { ratioOf } from "@/features/pieces/plan/progress/progress-words";
import { StatusBar } from "@/features/pieces/plan/progress/status-bar";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import type { OverviewRows } from "@/storage/queries/plan/overview";
import { Pill } from "@/ui/badge/pill";
import { ListButton } from "./list-button";
import { Unwritten } from "./unwritten";

/** The strategic objectives, each with how far its cards are and what the last sprints brought. */
export function Objectives({ rows, onAsk }: { rows: OverviewRows; onAsk: Ask }): ReactElement {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="overview-objectives">
      <h2 id="overview-objectives" className="sr-only">
        {t("plan.overview.objectives")}
      </h2>
      {rows.objectives.length === 0 ? (
        <Unwritten
          words={t("plan.overview.noObjectives")}
          action={t("plan.overview.writeObjectives")}
          of="objectives"
        />
      ) : null}
      <ul className="grid gap-3 md:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))] print:grid-cols-3">
        {rows.objectives.map((objective) => (
          <Objective key={objective.id} objective={objective} rows={rows} onAsk={onAsk} />
        ))}
      </ul>
    </section>
  );
}

function Objective({
  objective,
  rows,
  onAsk,
}: {
  objective: Row<"objective">;
  rows: OverviewRows;
  onAsk: Ask;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = rows.parts.filter(({ objectives }) => objectives.includes(objective.id));
  const whole = sumOfTallies(parts.map(({ tally }) => tally));
  const ratio = ratioOf(whole);
  const projects = [...new Map(parts.map(({ project }) => [project.id, project])).values()];
  const shown = t("plan.overview.projects", { count: projects.length });
  const gain = gainOf(rows, parts);
  const [done, cards] = [format.number(whole.done), format.number(whole.cards)];
  const note = rows.streams.get(objective.id)?.[0];
  const ask = (which: "all" | "done") =>
    onAsk({
      title: t(`plan.overview.behind.${which}`, { name: objective.name }),
      behind: behindParts(rows, parts, which),
    });
  return (
    <li className="grid grid-rows-[1fr] gap-2 rounded-l border border-line bg-surface p-4 shadow-1 print:break-inside-avoid print:shadow-none">
      <h3 dir="auto" className="font-medium text-ink-2">
        {objective.name}
      </h3>
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-bold text-2xl tabular-nums">
          {ratio === null ? "–" : format.percent(ratio)}
        </span>
        {gain === null ? null : (
          <Pill tone={gain > 0 ? "ok" : "plain"}>
            {t("plan.overview.gain", { points: format.number(Math.round(gain * 100)) })}
          </Pill>
        )}
      </p>
      <StatusBar name={objective.name} tally={whole} />
      <div className="flex flex-wrap items-baseline justify-between gap-x-2 gap-y-1">
        <p className="text-ink-3 text-s">
          <ListButton
            label={t("plan.overview.projectsList", { shown, name: objective.name })}
            title={t("plan.overview.projectsOf", { name: objective.name })}
            things={projects.map(({ id, code, name }) => ({ id, text: name, href: paths.sprints(code) }))}
          >
            {shown}
          </ListButton>
          {" · "}
          <NumberButton
            label={t("plan.overview.openDone", { name: objective.name, done })}
            onPress={() => ask("done")}
          >
            {t("plan.overview.cardsDone", { count: whole.done })}
          </NumberButton>{" "}
          <NumberButton
            label={t("plan.overview.openAll", { name: objective.name, cards })}
            onPress={() => ask("all")}
          >
            {t("plan.overview.ofCards", { cards })}
          </NumberButton>
        </p>
        {/* One button wherever it stands: a dialog that it opened gives its focus back to it. */}
        <HealthButton
          subject={{ about: objective.id, name: objective.name, portfolioId: rows.portfolio.id }}
          note={note}
          isFlat
          isQuiet
          className={note ? "basis-full" : "text-right"}
        />
      </div>
    </li>
  );
}

/** What the last closed sprints of its projects brought, as a part of all its cards: projects whose epics all go this way. */
function gainOf(rows: OverviewRows, parts: readonly Part[]): number | null {
  const ids = new Set<string>(parts.map(({ project }) => project.id));
  const states = rows.projects.filter(({ project }) => ids.has(project.id));
  const cards = states.reduce((sum, { tally }) => sum + tally.cards, 0);
  const brought = states.map(({ closed, tally }) => {
    const { lastGain } = paceOf(closed.slice(0, 1), tally, "2000-01-01" as Day);
    return lastGain === null ? null : lastGain * tally.cards;
  });
  const known = brought.filter((each) => each !== null);
  return known.length === 0 || cards === 0 ? null : known.reduce((sum, each) => sum + each, 0) / cards;
}
