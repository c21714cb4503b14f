import { useMemo, useSyncExternalStore } from "react";
import type { ProjectId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import type { SelectOption } from "@/ui/form/select";

/** Where a card of a project may go: the backlog, and each sprint that is not closed. */
export function useOpenPlaces(projectId: ProjectId): readonly SelectOption<Place>[] {
  const { t } = useTranslation();
  const services = useServices();
  const picture = useMemo(() => services.picture(projectId), [services, projectId]);
  const frame = useSyncExternalStore(picture.onFrame, picture.frame);
  const open = (frame?.sprints ?? []).filter(({ state }) => state.phase !== "closed");
  return [
    { value: "backlog", label: t("board.backlog") },
    ...open.map(({ id, name }) => ({ value: id as Place, label: name })),
  ];
}
