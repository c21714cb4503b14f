import { FolderPlus } from "lucide-react";
import { type ReactElement, useEffect } from "react";
import type { Row } from "@/domain/change";
import { paths } from "@/features/paths";
import { navigate } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";

/** The way in: the first project's sprints, or the first step when there is none. */
export function Home({ projects }: { projects: readonly Row<"project">[] | undefined }): ReactElement | null {
  const { t } = useTranslation();
  const first = projects?.[0];
  useEffect(() => {
    if (first) navigate(paths.sprints(first.code), { replace: true });
  }, [first]);
  if (projects === undefined || first) return null;
  return (
    <div className="p-6">
      <h1 className="sr-only">{t("shell.home")}</h1>
      <EmptyState icon={<FolderPlus />} title={t("shell.project.none")} hint={t("shell.project.noneHint")}>
        <LinkButton look="primary" href={`#${paths.newProject()}`}>
          {t("shell.newProject")}
        </LinkButton>
        <LinkButton href={`#${paths.data()}`}>{t("shell.start.import")}</LinkButton>
      </EmptyState>
    </div>
  );
}
