import { FolderPlus } from "lucide-react";
import { type ReactElement, useEffect } from "react";
import type { Row } from "@/domain/change";
import { paths } from "@/features/paths";
import { navigate } from "@/features/route";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { EmptyState } from "@/ui/empty-state";
import { lazyPart } from "@/ui/lazy-part";
import { LinkButton } from "@/ui/link-button";
import { Waiting } from "./waiting";
import { withTexts } from "./with-texts";

const Overview = lazyPart(
  () => withTexts(import("@/features/overview/overview-screen"), "OverviewScreen"),
  () => <Waiting />,
);

/** The way in: the portfolio where there is one; the first project's sprints; or the first step when there is nothing. */
export function Home({ projects }: { projects: readonly Row<"project">[] | undefined }): ReactElement | null {
  const { t } = useTranslation();
  const { queries } = useServices();
  const portfolios = useLive(queries.portfolios);
  const first = portfolios?.length === 0 ? projects?.[0] : undefined;
  useEffect(() => {
    if (first) navigate(paths.sprints(first.code), { replace: true });
  }, [first]);
  if (portfolios === undefined || projects === undefined || first) return null;
  if (portfolios.length > 0) return <Overview />;
  return (
    <div className="p-6">
      <h1 className="sr-only">{t("shell.plan.overview")}</h1>
      <EmptyState icon={<FolderPlus />} title={t("shell.project.none")} hint={t("shell.project.noneHint")}>
        <LinkButton look="primary" href={`#${paths.newProject()}`}>
          {t("shell.newProject")}
        </LinkButton>
        <LinkButton href={`#${paths.data()}`}>{t("shell.start.import")}</LinkButton>
      </EmptyState>
    </div>
  );
}
