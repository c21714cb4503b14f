import type { ReactElement } from "react";
import type { Project } from "@/domain/model/entities";
import type { Refusal } from "@/domain/rules/refusal";
import { paths } from "@/features/paths";
import { ProjectBar } from "@/features/pieces/project-nav";
import { navigate } from "@/features/route";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Fields } from "@/ui/writes/fields";
import { CalendarSection } from "./calendar/calendar-section";
import { CardTemplates } from "./card-templates";
import { PlanSection } from "./plan/plan-section";
import { type ProjectDraft, ProjectForm } from "./project-form";
import { ProjectMarking } from "./project-marking";
import { ColumnsSection } from "./set-up/columns-section";
import { KindsSection, ReadySection } from "./set-up/rules-sections";
import { ShelfSection } from "./set-up/shelf-section";
import { SaveAsTemplate } from "./templates/save-as-template";

/** What a project is called, changed: a new code heads the keys of all its cards. */
export function ProjectSettingsScreen({ project }: { project: Project }): ReactElement {
  const { t } = useTranslation();
  const { dispatch, say } = useServices();
  const save = async (draft: ProjectDraft): Promise<Refusal | null> => {
    const outcome = await dispatch({ type: "project/edit", projectId: project.id, ...draft });
    if (!outcome.ok) return outcome.error;
    say(t("shell.project.saved", { name: draft.name.trim() }));
    navigate(paths.sprints(draft.code.trim().toUpperCase()));
    return null;
  };
  return (
    <>
      <ProjectBar code={project.code} here="projectSettings" />
      <div className="mx-auto w-full max-w-xl p-6">
        <h1 tabIndex={-1} className="pb-1 font-semibold text-xl">
          {t("shell.project.settings")}
        </h1>
        <Fields>
          <ProjectForm key={project.id} first={project} submit={t("common.save")} onSubmit={save} />
          <ProjectMarking project={project} />
          <PlanSection project={project} />
          <ColumnsSection projectId={project.id} />
          <CalendarSection projectId={project.id} />
          <KindsSection project={project} />
          <ReadySection key={`ready ${project.id}`} project={project} />
          <CardTemplates projectId={project.id} />
          <SaveAsTemplate project={project} />
          <ShelfSection project={project} />
        </Fields>
      </div>
    </>
  );
}
