import { type ReactElement, useCallback } from "react";
import type { Row } from "@/domain/change";
import { type StageStep, stagesTold } from "@/domain/portfolio/stages";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { usePlan } from "@/features/use-plan";
import { useTranslation } from "@/i18n/words";
import { dayHere } from "@/lib/day-at";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { Markdown } from "@/ui/markdown/markdown";

/** The phases of the portfolio as dated events, each with what was said then and by whom (F3). */
export function Stages({ portfolio }: { portfolio: Row<"portfolio"> }): ReactElement | null {
  const { t } = useTranslation();
  const { id, stages = [] } = portfolio;
  const events = usePlan(useCallback((plan: PlanQuestions) => plan.stageEvents(id), [id]));
  if (events === undefined) return null;
  const changes = events.map(({ from, to, at }) => ({ from, to, on: dayHere(at) }));
  const steps = stagesTold(stages, changes);
  return (
    <section
      aria-labelledby="portfolio-stages"
      className="grid gap-2 rounded-l border border-line bg-surface p-4 shadow-1"
    >
      <h2 id="portfolio-stages" className="font-semibold text-l">
        {t("plan.registers.stages.title")}
      </h2>
      {steps.length === 0 ? (
        <p className="text-ink-2">{t("plan.registers.stages.none")}</p>
      ) : (
        <ol className="grid gap-3">
          {steps.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: history is written, not moved
            <Step key={at} step={step} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Step({ step: { from, to, on, note, source, isJournaled } }: { step: StageStep }): ReactElement {
  const { t } = useTranslation();
  const date = useKnownDate();
  return (
    <li className="grid gap-0.5 border-accent border-l-2 pl-3">
      <p>
        <span className="text-ink-2">{on ? date(on) : t("plan.registers.stages.undated")}</span>
        {" · "}
        <span className="font-semibold">
          {from === "" || from === to ? to : t("plan.registers.stages.step", { from, to })}
        </span>
      </p>
      {note === "" ? null : <Markdown text={note} className="max-w-prose" />}
      {source === "" ? null : (
        <p className="text-ink-3 text-s">{t("plan.registers.target.source", { source })}</p>
      )}
      {isJournaled ? <p className="text-ink-3 text-s">{t("plan.registers.stages.journaled")}</p> : null}
    </li>
  );
}
