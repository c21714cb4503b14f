import type { ReactElement } from "react";
import type { Project } from "@/domain/model/entities";
import { OwnMarking } from "@/features/pieces/own-marking";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Field } from "@/ui/form/field";

/** Whether this project bears more than the workspace: at once, apart from the form above. */
export function ProjectMarking({ project }: { project: Project }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  return (
    <div className="mt-8 grid gap-2">
      <Field label={t("marking.title")}>
        <OwnMarking
          level={project.marking}
          asBelow={t("marking.asWorkspace")}
          onLevel={(level, reason) =>
            act(
              {
                type: "marking/project",
                projectId: project.id,
                level,
                ...(reason === undefined ? {} : { reason }),
              },
              t("shell.project.saved", { name: project.name }),
            )
          }
        />
      </Field>
    </div>
  );
}
