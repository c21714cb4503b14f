import type { ReactElement } from "react";
import type { SprintGrid } from "@/domain/portfolio/sprint-grid";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Lane } from "./lane";

/** Iterations across, projects down. */
export function SprintsTable({ grid }: { grid: SprintGrid }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const head = "sticky top-0 bg-surface p-2 shadow-[inset_0_-1px_var(--line)]";
  return (
    <table className="w-full border-separate border-spacing-0 text-left">
      <caption className="sr-only">{t("plan.allSprints.caption")}</caption>
      <thead>
        <tr>
          <th scope="col" className={`${head} left-0 z-40 font-medium text-ink-3 text-s`}>
            {t("plan.allSprints.project")}
          </th>
          {grid.iterations.map(({ id, name, startOn, endOn }) => (
            <th key={id} scope="col" className={`${head} z-25 min-w-56 font-semibold`}>
              <span dir="auto">{name}</span>
              <span className="block font-normal text-ink-3 text-s">{format.dayRange(startOn, endOn)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.lanes.map((lane, i) => (
          <Lane key={lane.id} lane={lane} isFirst={i < 5} />
        ))}
      </tbody>
    </table>
  );
}
