import { Printer } from "lucide-react";
import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import { paths } from "@/features/paths";
import { usePrint } from "@/features/pieces/paper/use-print";
import { ProjectNav } from "@/features/pieces/project-nav";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";

export const reportGroups = ["overview", "sprint", "team", "flow", "forecast"] as const;
export type ReportGroup = (typeof reportGroups)[number];

/** The views of the project, and under them the groups of reports: each an address of its own. */
export function ReportsBar({
  project,
  group,
}: {
  project: Row<"project">;
  group: ReportGroup;
}): ReactElement {
  const { t } = useTranslation();
  const print = usePrint();
  return (
    <div className="flex min-h-12 flex-none flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-surface px-4 py-1 print:hidden">
      <ProjectNav code={project.code} here="reports" />
      <nav aria-label={t("reports.common.groups")} className="flex flex-wrap gap-1">
        {reportGroups.map((each) => (
          <a
            key={each}
            href={`#${paths.reports(project.code)}${each === "overview" ? "" : `?of=${each}`}`}
            {...(each === group ? { "aria-current": "page" as const } : {})}
            className="flex min-h-7 items-center rounded-full border border-line px-3 text-ink-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent-ink"
          >
            {t(`reports.common.group.${each}`)}
          </a>
        ))}
      </nav>
      <Button icon={<Printer aria-hidden />} onClick={() => void print(`${project.code} ${group}`)}>
        {/* Alone on a second line it would cost a laptop's screen what a chart needs. */}
        <span className="max-lg:sr-only">{t("reports.common.print")}</span>
      </Button>
    </div>
  );
}
