import { Pencil } from "lucide-react";
import { type ReactElement, useCallback, useState } from "react";
import type { Project } from "@/domain/model/entities";
import { newestFirst } from "@/domain/portfolio/health-stream";
import { HealthButton } from "@/features/pieces/plan/health/health-button";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { usePlan } from "@/features/use-plan";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { PlanDialog } from "./plan-dialog";

/** Where the project stands in the portfolio, in a line, and the way to change it; nothing in a workspace without one. */
export function PlanSection({ project }: { project: Project }): ReactElement | null {
  const { t } = useTranslation();
  const date = useKnownDate();
  const [isOpen, setOpen] = useState(false);
  const rows = usePlan(
    useCallback(
      (plan) =>
        plan.rows(
          ...(["portfolio", "program", "project", "objective"] as const),
          ...(["pillar", "driver", "businessLine", "healthNote"] as const),
        ),
      [],
    ),
  );
  if (rows === undefined || rows.portfolio.length === 0) return null;
  const portfolio = rows.portfolio.find(({ id }) => id === project.portfolioId);
  const { phase, startOn, endOn, method, owner } = project;
  const said = [
    portfolio?.name ?? t("plan.registers.project.nowhere"),
    phase ? t(`plan.registers.phase.${phase}`) : t("plan.registers.project.noPhase"),
    ...(startOn || endOn ? [[startOn, endOn].map((each) => date(each) || "…").join(" → ")] : []),
    ...(method ? [t(`plan.registers.project.methods.${method}`)] : []),
    ...(owner ? [owner] : []),
  ];
  return (
    <section className="mt-8 grid gap-2" aria-labelledby="project-plan">
      <h2 id="project-plan" className="font-semibold text-l">
        {t("plan.registers.project.title")}
      </h2>
      <p className="text-ink-2">{said.join(" · ")}</p>
      {portfolio ? (
        <HealthButton
          subject={{ about: project.id, name: project.name, portfolioId: portfolio.id }}
          note={newestFirst(rows.healthNote.filter(({ about }) => about === project.id))[0]}
          className="w-fit"
        />
      ) : null}
      <Button className="w-fit" icon={<Pencil aria-hidden />} onClick={() => setOpen(true)}>
        {t("plan.registers.project.edit")}
      </Button>
      {isOpen ? <PlanDialog project={project} rows={rows} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
