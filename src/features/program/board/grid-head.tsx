import { Flag } from "lucide-react";
import type { ReactElement } from "react";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import { useProgram } from "../program-context";
import { useGrid } from "./grid-context";

/** The iterations and their days; stays in sight. */
export function GridHead(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { board } = useProgram();
  const { head, column } = useGrid().layout.measures;
  return (
    <div className="sticky top-0 z-30 flex border-line border-b bg-canvas print:static">
      <div className="sticky left-0 z-1 flex-none border-line border-r bg-canvas" style={{ width: head }} />
      {board.columns.map(({ iteration, gap }, i) => (
        <div
          key={iteration.id}
          className={`min-w-0 flex-none px-2.5 py-2 low:py-1 ${i === 0 ? "" : gap > 0 ? "border-line-strong border-l-3 border-dotted" : "border-line border-l"}`}
          style={{ width: column }}
        >
          <h2 id={`head-${iteration.id}`} dir="auto" className="truncate font-semibold">
            {iteration.name}
          </h2>
          <p className="text-balance text-ink-2 text-s low:leading-tight">
            {format.dayRange(iteration.startOn as Day, iteration.endOn as Day)}
            {gap > 0 ? (
              <span className="sr-only">
                {t("plan.program.grid.gap", { count: gap, name: iteration.name })}
              </span>
            ) : null}
          </p>
        </div>
      ))}
    </div>
  );
}

/** The milestones of the iterations' days; none, no row. */
export function MilestoneRow(): ReactElement | null {
  const { t } = useTranslation();
  const { board, facts } = useProgram();
  const { head, column } = useGrid().layout.measures;
  if (board.milestones.every((those) => those.length === 0)) return null;
  const codes = new Map(facts.project.map(({ id, code }) => [id, code]));
  return (
    <section
      aria-label={t("plan.program.grid.milestones")}
      className="flex border-line border-b bg-surface print:break-inside-avoid"
    >
      <h3
        className="sticky left-0 z-20 flex-none border-line border-r bg-surface px-2.5 py-2 font-semibold low:py-1"
        style={{ width: head }}
      >
        {t("plan.program.grid.milestones")}
      </h3>
      {board.columns.map(({ iteration }, i) => (
        <ul
          key={iteration.id}
          aria-labelledby={`head-${iteration.id}`}
          className={`grid min-w-0 flex-none content-start gap-1 px-2.5 py-2 low:gap-0 low:py-1 ${i === 0 ? "" : "border-line border-l"}`}
          style={{ width: column }}
        >
          {board.milestones[i]?.map(({ id, name, projectId }) => (
            <li key={id} className="flex min-w-0 items-start gap-1.5 text-s">
              <Flag aria-hidden size={13} className="mt-0.5 shrink-0 text-warn" />
              <span className="min-w-0 wrap-anywhere low:flex low:gap-1" title={name}>
                <span className="low:truncate">{name}</span>
                {projectId === null ? null : (
                  <span className="text-ink-3 low:flex-none">{` ${codes.get(projectId) ?? ""}`}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      ))}
    </section>
  );
}
