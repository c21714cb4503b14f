import { type ReactElement, useMemo } from "react";
import type { ProjectId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { EmptyState } from "@/ui/empty-state";
import { Skeleton } from "@/ui/skeleton";
import { SprintBoard } from "./sprint-board";
import { useFramePart } from "./use-picture";

/** The main screen: a project's backlog and sprints as columns (`#/projects/INT/sprints`). */
export function SprintsScreen({ projectId }: { projectId: ProjectId }): ReactElement {
  const { t } = useTranslation();
  const services = useServices();
  const picture = useMemo(() => services.picture(projectId), [services, projectId]);
  const state = useFramePart(
    picture,
    (frame) => (frame ? "ready" : frame === null ? "missing" : "loading"),
    Object.is,
  );
  if (state === "ready") return <SprintBoard key={projectId} picture={picture} />;
  if (state === "missing")
    return <EmptyState title={t("board.empty.missing")} hint={t("board.empty.missingHint")} />;
  return <Waiting />;
}

/** Keeps the place of the columns while the first ones are read. */
function Waiting(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex min-h-12 flex-none items-center border-line border-b bg-surface px-4">
        <h1 className="font-semibold text-l">{t("board.sprints")}</h1>
        <span className="sr-only">{t("board.loading")}</span>
      </div>
      <div className="flex min-h-0 flex-1 gap-2.5 overflow-hidden px-4 py-3">
        {["a", "b", "c", "d"].map((key) => (
          <Skeleton key={key} className="h-full w-69 flex-none" />
        ))}
      </div>
    </div>
  );
}
