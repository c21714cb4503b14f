import { Archive, Trash2 } from "lucide-react";
import type { ReactElement } from "react";
import type { Project } from "@/domain/model/entities";
import { paths } from "@/features/paths";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";

/** A project that is out of sight says so where its board was, with the way back. */
export function ShelvedProject({ project }: { project: Project }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { name, code, shelf } = project;
  const where = shelf === "trash" ? "trash" : "archive";
  return (
    <div className="p-6">
      <h1 className="sr-only">{name}</h1>
      <EmptyState
        icon={where === "trash" ? <Trash2 /> : <Archive />}
        title={t(`many.trash.shelved.${where}`, { name, code })}
        hint={t("many.trash.shelved.hint")}
      >
        <Button
          writes
          look="primary"
          onClick={() =>
            void act(
              { type: "project/restore", projectId: project.id },
              t("many.trash.said.projectRestored", { name }),
            )
          }
        >
          {t("many.trash.shelved.restore")}
        </Button>
        <LinkButton href={`#${where === "trash" ? paths.trash() : paths.archive()}`}>
          {t("shell.trash")}
        </LinkButton>
      </EmptyState>
    </div>
  );
}
