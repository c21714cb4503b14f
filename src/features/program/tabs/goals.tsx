import { Plus, Trash2 } from "lucide-react";
import { type ReactElement, useId, useRef } from "react";
import type { Row } from "@/domain/change";
import type { IntervalGoal } from "@/domain/model/planning";
import { predictabilityOf } from "@/domain/portfolio/program/predictability";
import { useServices } from "@/features/services";
import { usePlan } from "@/features/use-plan";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/form/checkbox";
import { Select } from "@/ui/form/select";
import { IconButton } from "@/ui/icon-button";
import { Fields } from "@/ui/writes/fields";
import { useProgram } from "../program-context";
import { CommittedText } from "../setup/committed-text";
import { freeName, useNamedNext } from "./use-named-next";

type Goals = readonly Row<"intervalGoal">[];

const ask = (plan: PlanQuestions) => plan.rows("intervalGoal");

/** What each project promises for the interval, what it was to be worth and what it was (B55). */
export function Goals(): ReactElement | null {
  const { t } = useTranslation();
  const { board } = useProgram();
  const all = usePlan(ask)?.intervalGoal;
  if (!all) return null;
  const goals = all.filter(({ intervalId }) => intervalId === board.interval.id);
  const projects = [...new Map(board.rows.map(({ project }) => [project.id, project])).values()];
  return (
    <div className="grid min-h-0 flex-1 content-start gap-4 overflow-auto p-4 print:overflow-visible print:p-0">
      <Summary label={t("plan.program.goals.all")} goals={goals} />
      <Fields>
        {projects.map((project) => (
          <ProjectGoals
            key={project.id}
            project={project}
            goals={goals.filter(({ projectId }) => projectId === project.id)}
          />
        ))}
      </Fields>
    </div>
  );
}

function Summary({ label, goals }: { label: string; goals: Goals }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { planned, actual, judged, ratio } = predictabilityOf(goals);
  const words =
    ratio === null
      ? t("plan.program.goals.notJudged")
      : t("plan.program.goals.predictability", {
          ratio: format.percent(ratio),
          actual: format.number(actual),
          planned: format.number(planned),
          count: judged,
        });
  return (
    <p className="text-ink-2">
      <span className="font-medium text-ink">{label}</span>
      {` – ${words}`}
    </p>
  );
}

function ProjectGoals({ project, goals }: { project: Row<"project">; goals: Goals }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { board } = useProgram();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const named = useNamedNext(section);
  const add = (): void => {
    const { portfolioId, id: intervalId } = board.interval;
    const name = freeName(goals, (number) => t("plan.program.goals.newName", { number }));
    const row = { intervalId, projectId: project.id, name, planned: 5, isCommitted: true, actual: null };
    named(name);
    void act(
      { type: "register/add", table: "intervalGoal", portfolioId, row },
      t("plan.program.goals.added", { project: project.name }),
    ).then((done) => done ?? named(null));
  };
  return (
    <section
      ref={section}
      aria-labelledby={id}
      className="grid gap-2 rounded-l border border-line bg-surface p-3 print:break-inside-avoid"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id={id} dir="auto" className="font-semibold text-l">
          {project.name}
        </h2>
        {goals.length === 0 ? null : <Summary label={t("plan.program.goals.here")} goals={goals} />}
      </div>
      {goals.length === 0 ? null : (
        <table className="w-full">
          <caption className="sr-only">{t("plan.program.goals.of", { project: project.name })}</caption>
          <thead>
            <tr className="text-left text-ink-2 [&>th]:pr-3 [&>th]:align-bottom [&>th]:font-medium">
              <th scope="col" className="w-full">
                {t("plan.program.goals.name")}
              </th>
              <th scope="col">{t("plan.program.goals.planned")}</th>
              <th scope="col">{t("plan.program.goals.committed")}</th>
              <th scope="col">{t("plan.program.goals.actual")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {goals.map((goal) => (
              <GoalRow key={goal.id} goal={goal} onRemoved={() => adder.current?.focus()} />
            ))}
          </tbody>
        </table>
      )}
      <Button
        ref={adder}
        writes
        size="s"
        className="justify-self-start print:hidden"
        icon={<Plus aria-hidden />}
        aria-label={`${t("plan.program.goals.add")} – ${project.name}`}
        onClick={add}
      >
        {t("plan.program.goals.add")}
      </Button>
    </section>
  );
}

function GoalRow({
  goal,
  onRemoved,
}: {
  goal: Row<"intervalGoal">;
  /** Its button is gone with it. */
  onRemoved: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { id, name } = goal;
  const edit = (fields: Partial<Pick<IntervalGoal, "name" | "planned" | "isCommitted" | "actual">>): void =>
    void act(
      { type: "register/edit", table: "intervalGoal", id, fields },
      t("plan.program.goals.changed", { name: fields.name ?? name }),
    );
  const label = (field: "name" | "planned" | "committed" | "actual"): string =>
    `${t(`plan.program.goals.${field}`)} – ${name}`;
  const numbers = (from: number) =>
    Array.from({ length: 11 - from }, (_, i) => ({ value: String(i + from), label: String(i + from) }));
  return (
    <tr className="[&>td]:py-1 [&>td]:pr-3">
      <td>
        <CommittedText value={name} label={label("name")} onCommit={(next) => edit({ name: next })} />
      </td>
      <td>
        <Select
          aria-label={label("planned")}
          className="w-18!"
          value={String(goal.planned)}
          options={numbers(1)}
          onValue={(value) => edit({ planned: Number(value) })}
        />
      </td>
      <td>
        <Checkbox
          label={<span className="sr-only">{label("committed")}</span>}
          checked={goal.isCommitted}
          onChecked={(isCommitted) => edit({ isCommitted })}
        />
      </td>
      <td>
        <Select
          aria-label={label("actual")}
          className="w-18!"
          value={goal.actual === null ? "" : String(goal.actual)}
          options={[{ value: "", label: "–" }, ...numbers(0)]}
          onValue={(value) => edit({ actual: value === "" ? null : Number(value) })}
        />
      </td>
      <td className="print:hidden">
        <IconButton
          writes
          icon={<Trash2 aria-hidden />}
          label={t("plan.program.goals.remove", { name })}
          onClick={() =>
            void act(
              { type: "register/remove", table: "intervalGoal", ids: [id] },
              t("plan.program.goals.removed", { name }),
            ).then((done) => done && onRemoved())
          }
        />
      </td>
    </tr>
  );
}
