import { Archive, Trash2 } from "lucide-react";
import type { ReactElement } from "react";
import type { Project } from "@/domain/model/entities";
import { paths } from "@/features/paths";
import { navigate } from "@/features/route";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { SetUpSection } from "./set-up-section";

/** Puts the project away, whole, with the way back beside it (B7). */
export function ShelfSection({ project }: { project: Project }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { id, name } = project;
  const put = async (where: "archive" | "trash"): Promise<void> => {
    const said = t(`settings.project.said.${where}`, { name });
    const done = await act({ type: `project/${where}`, projectId: id }, said);
    if (done) navigate(where === "trash" ? paths.trash() : paths.archive());
  };
  return (
    <SetUpSection title={t("settings.project.shelf")} hint={t("settings.project.shelfHint")}>
      <div className="flex flex-wrap gap-2">
        <Button icon={<Archive aria-hidden />} onClick={() => void put("archive")}>
          {t("settings.project.archive")}
        </Button>
        <Button look="danger" icon={<Trash2 aria-hidden />} onClick={() => void put("trash")}>
          {t("settings.project.toTrash")}
        </Button>
      </div>
    </SetUpSection>
  );
}
