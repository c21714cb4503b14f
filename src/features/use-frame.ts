import { useMemo, useSyncExternalStore } from "react";
import type { ProjectId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import type { Frame } from "@/storage/queries/frame";

/** The small tables of a project, as they change; undefined until they are read. */
export function useFrame(projectId: ProjectId): Frame | undefined {
  const { picture: pictureOf } = useServices();
  const picture = useMemo(() => pictureOf(projectId), [pictureOf, projectId]);
  return useSyncExternalStore(picture.onFrame, () => picture.frame()) ?? undefined;
}
