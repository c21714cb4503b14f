import type { ReactElement } from "react";
import type { Refusal } from "@/domain/rules/refusal";
import { paths } from "@/features/paths";
import { navigate } from "@/features/route";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { type ProjectDraft, ProjectForm } from "./project-form";

/** A new project. Its columns begin as most boards do. */
export function NewProjectScreen(): ReactElement {
  const { t } = useTranslation();
  const { dispatch, say } = useServices();
  const create = async (draft: ProjectDraft): Promise<Refusal | null> => {
    const column = (
      category: "todo" | "inProgress" | "done",
      title: "todo" | "inProgress" | "review" | "done",
    ) => ({ name: t(`shell.project.columns.${title}`), category });
    const outcome = await dispatch({
      type: "project/add",
      ...draft,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || "Europe/Paris",
      columns: [
        column("todo", "todo"),
        column("inProgress", "inProgress"),
        column("inProgress", "review"),
        column("done", "done"),
      ],
    });
    if (!outcome.ok) return outcome.error;
    say(t("shell.project.created", { name: draft.name.trim() }));
    navigate(paths.sprints(draft.code.trim().toUpperCase()));
    return null;
  };
  return (
    <div className="mx-auto w-full max-w-lg p-6">
      <h1 className="font-semibold text-xl">{t("shell.project.title")}</h1>
      <ProjectForm submit={t("shell.project.create")} onSubmit={create} />
    </div>
  );
}
