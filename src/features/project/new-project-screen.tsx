import type { ReactElement } from "react";
import type { Refusal } from "@/domain/rules/refusal";
import { paths } from "@/features/paths";
import { navigate } from "@/features/route";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Fields } from "@/ui/writes/fields";
import { PortfolioField, usePortfolioField } from "./portfolio-field";
import { type ProjectDraft, ProjectForm } from "./project-form";
import { TemplateField, useTemplateChoice } from "./templates/template-choice";

/** A new project, which begins with the columns and definitions of a template (B85). */
export function NewProjectScreen(): ReactElement {
  const { t } = useTranslation();
  const { dispatch, say } = useServices();
  const choice = useTemplateChoice();
  const portfolio = usePortfolioField();
  const create = async (draft: ProjectDraft): Promise<Refusal | null> => {
    const { columns, unit, kinds, ready, labels } = choice.body;
    const outcome = await dispatch({
      type: "project/add",
      ...draft,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || "Europe/Paris",
      columns,
      unit,
      ready,
      labels,
      ...(kinds ? { kinds } : {}),
      ...(portfolio.id ? { portfolioId: portfolio.id } : {}),
    });
    if (!outcome.ok) return outcome.error;
    say(t("shell.project.created", { name: draft.name.trim() }));
    navigate(paths.sprints(draft.code.trim().toUpperCase()));
    return null;
  };
  return (
    <div className="mx-auto w-full max-w-xl p-6">
      <h1 className="font-semibold text-xl">{t("shell.project.title")}</h1>
      <Fields>
        <ProjectForm submit={t("shell.project.create")} onSubmit={create}>
          <PortfolioField choice={portfolio} />
          <TemplateField choice={choice} />
        </ProjectForm>
      </Fields>
    </div>
  );
}
