import { CircleCheck, TriangleAlert } from "lucide-react";
import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import { useTranslation } from "@/i18n/words";
import type { OverviewRows } from "@/storage/queries/plan/overview";
import { Pill } from "@/ui/badge/pill";

/** What a project waits for, and what waits for it: late ones first, in words; the names follow for whoever points or reads. */
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
  const late = own.filter(({ health }) => health === "late").length;
  const tight = own.filter(({ health }) => health === "tight").length;
  if (own.length === 0) return <Pill>{t("plan.overview.dependencies.none")}</Pill>;
  if (late > 0)
    return (
      <Pill tone="danger" icon={<TriangleAlert aria-hidden />}>
        {t("plan.overview.dependencies.late", { count: late })}
      </Pill>
    );
  if (tight > 0)
    return (
      <Pill tone="warn" icon={<TriangleAlert aria-hidden />}>
        {t("plan.overview.dependencies.tight", { count: tight })}
      </Pill>
    );
  return (
    <Pill tone="ok" icon={<CircleCheck aria-hidden />}>
      {t("plan.overview.dependencies.fine")}
    </Pill>
  );
}
