import { CircleCheck, TriangleAlert } from "lucide-react";
import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import { paths } from "@/features/paths";
import { useTranslation } from "@/i18n/words";
import type { OverviewRows } from "@/storage/queries/plan/overview";
import { Pill } from "@/ui/badge/pill";
import { ListButton } from "./list-button";

/** What a project waits for, and what waits for it: late ones first, in words; the number opens them by name. */
export function DependencyCell({
  project,
  rows,
}: {
  project: Row<"project">;
  rows: Pick<OverviewRows, "dependencies">;
}): ReactElement {
  const { t } = useTranslation();
  const own = rows.dependencies.filter(
    ({ fromProject, toProject, health }) =>
      (fromProject === project.id || toProject === project.id) && health !== "done",
  );
  if (own.length === 0) return <Pill>{t("plan.overview.dependencies.none")}</Pill>;
  for (const [health, tone] of [
    ["late", "danger"],
    ["tight", "warn"],
  ] as const) {
    const such = own.filter((each) => each.health === health);
    if (such.length === 0) continue;
    const shown = t(`plan.overview.dependencies.${health}`, { count: such.length });
    return (
      <ListButton
        label={t("plan.overview.dependencies.list", { shown, project: project.name })}
        title={t(`plan.overview.dependencies.${health}Title`, { project: project.name })}
        things={such.map(({ row, fromName, toName }) => ({
          id: row.id,
          text: t("plan.overview.dependencies.waits", { from: fromName, to: toName }),
          href: `${paths.program()}?view=table`,
        }))}
      >
        <Pill tone={tone} icon={<TriangleAlert aria-hidden />}>
          {shown}
        </Pill>
      </ListButton>
    );
  }
  return (
    <Pill tone="ok" icon={<CircleCheck aria-hidden />}>
      {t("plan.overview.dependencies.fine")}
    </Pill>
  );
}
