import { Rows3 } from "lucide-react";
import { type ReactElement, useState } from "react";
import { paths } from "@/features/paths";
import type { Asked } from "@/features/pieces/plan/ask";
import { CardsBehind } from "@/features/pieces/plan/cards-behind";
import { usePlan } from "@/features/use-plan";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";
import { SprintInCell } from "./sprint-in-cell";

const ask = (plan: PlanQuestions) => plan.allSprints();

/** `#/sprints`: a column for each shared iteration, a lane for each project, the load of every sprint in its cell. */
export function AllSprintsScreen(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const grid = usePlan(ask);
  const [asked, setAsked] = useState<Asked | null>(null);
  if (grid === undefined) return <p className="p-6 text-ink-3">{t("common.loading")}</p>;
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] content-start gap-3 overflow-auto bg-canvas p-4 print:overflow-visible print:bg-surface print:p-0">
      <h1 tabIndex={-1} className="font-semibold text-xl">
        {t("shell.plan.sprints")}
      </h1>
      {grid.iterations.length === 0 || grid.lanes.length === 0 ? (
        <EmptyState icon={<Rows3 />} title={t("plan.allSprints.none")} hint={t("plan.allSprints.noneHint")}>
          <LinkButton href={`#${paths.program()}`}>{t("shell.plan.program")}</LinkButton>
        </EmptyState>
      ) : (
        <div className="relative overflow-x-auto rounded-l border border-line bg-surface shadow-1">
          <table className="w-full min-w-4xl border-collapse text-left">
            <caption className="sr-only">{t("plan.allSprints.caption")}</caption>
            <thead>
              <tr className="border-line border-b">
                <th scope="col" className="sticky left-0 bg-surface p-2 font-medium text-ink-3 text-s">
                  {t("plan.allSprints.project")}
                </th>
                {grid.iterations.map(({ id, name, startOn, endOn }) => (
                  <th key={id} scope="col" className="min-w-44 p-2 font-semibold">
                    <span dir="auto">{name}</span>
                    <span className="block font-normal text-ink-3 text-s">
                      {format.dayRange(startOn, endOn)}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {grid.lanes.map(({ project, cells, outside }) => (
                <tr key={project.id} className="border-line border-b last:border-b-0">
                  <th
                    scope="row"
                    className="sticky left-0 w-56 min-w-40 bg-surface p-2 align-top font-semibold"
                  >
                    <span className="mr-1.5 font-medium text-ink-3 text-s">{project.code}</span>
                    <a href={`#${paths.sprints(project.code)}`} className="hover:underline" dir="auto">
                      {project.name}
                    </a>
                    {outside > 0 ? (
                      <span className="block font-normal text-ink-3 text-s">
                        {t("plan.allSprints.outside", { count: outside })}
                      </span>
                    ) : null}
                  </th>
                  {cells.map((held, i) => (
                    <td key={grid.iterations[i]?.id} className="border-line border-l p-2 align-top">
                      {held.length === 0 ? (
                        <span className="text-ink-3 text-s">{t("plan.allSprints.empty")}</span>
                      ) : (
                        held.map((cell) => (
                          <SprintInCell key={cell.sprint.id} cell={cell} project={project} onAsk={setAsked} />
                        ))
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asked ? <CardsBehind {...asked} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}
