import type { ReactElement, ReactNode } from "react";
import type { Row } from "@/domain/change";
import { paths } from "@/features/paths";
import { useFrame } from "@/features/use-frame";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";
import { Stage } from "./stage";
import { type Phase, sprintsIn, useSprint } from "./use-sprint";

interface SprintMeetingProps {
  readonly project: Row<"project">;
  readonly title: string;
  /** Of which sprints it can be held. */
  readonly phases: readonly Phase[];
  /** Said where there is no such sprint. */
  readonly none: { readonly icon: ReactNode; readonly title: string; readonly hint: string };
  readonly tools?: (sprint: Row<"sprint">) => ReactNode;
  readonly children: (frame: Frame, sprint: Row<"sprint">) => ReactNode;
}

/** The screen of a meeting about one sprint: which one, and the way to the sprints where there is none. */
export function SprintMeeting({ project, ...rest }: SprintMeetingProps): ReactElement {
  const { t } = useTranslation();
  const frame = useFrame(project.id);
  if (frame) return <Open frame={frame} {...rest} />;
  return <p className="p-6 text-ink-3">{t("common.loading")}</p>;
}

function Open({
  frame,
  title,
  phases,
  none,
  tools,
  children,
}: Omit<SprintMeetingProps, "project"> & { readonly frame: Frame }): ReactElement {
  const { t } = useTranslation();
  const sprint = useSprint(frame, phases);
  return (
    <Stage
      title={title}
      project={frame.project}
      sprints={sprintsIn(frame, phases)}
      sprint={sprint}
      tools={sprint && tools ? tools(sprint) : null}
    >
      {sprint ? (
        children(frame, sprint)
      ) : (
        <EmptyState {...none}>
          <LinkButton href={`#${paths.sprints(frame.project.code)}`}>{t("ceremony.toSprints")}</LinkButton>
        </EmptyState>
      )}
    </Stage>
  );
}
