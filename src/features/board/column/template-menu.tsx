import { type ReactElement, useCallback } from "react";
import type { TemplateId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { MenuButton } from "@/ui/menu-button";
import { useBoard } from "../board-context";

/** What a new card may begin with; nothing while the project has no template. */
export function TemplateMenu({ onPick }: { onPick: (id: TemplateId) => void }): ReactElement | null {
  const { t } = useTranslation();
  const { queries } = useServices();
  const { picture } = useBoard();
  const projectId = picture.frame()?.project.id;
  const read = useCallback(
    async () => (projectId === undefined ? [] : queries.cardTemplates(projectId)),
    [queries, projectId],
  );
  const templates = useLive(read);
  if (templates === undefined || templates.length === 0) return null;
  return (
    <MenuButton
      label={t("card.template.from")}
      text={t("card.template.from")}
      size="s"
      className="w-fit"
      entries={() =>
        templates.map(({ id, name }) => ({ kind: "action", label: name, onPick: () => onPick(id) }))
      }
    />
  );
}
