import { type ReactElement, useCallback } from "react";
import { useServices } from "@/features/services";
import { ShelvedProject } from "@/features/trash/shelved-project";
import { useLive } from "@/features/use-live";
import { NotFound } from "./not-found";
import { UndoneProject } from "./undone-project";

/** An address of a project that is not in use: archived, in the trash or taken back by undo, which is said with the way back, or it is none. */
export function AbsentProject({ code }: { code: string | undefined }): ReactElement | null {
  const { queries } = useServices();
  const shelved = useLive(queries.shelvedProjects);
  const gone = useLive(
    useCallback(async () => (await queries.goneProject(code ?? "")) ?? null, [queries, code]),
  );
  if (shelved === undefined || gone === undefined) return null;
  const project = shelved.find((each) => each.code === code);
  if (project) return <ShelvedProject project={project} />;
  return gone === null ? <NotFound /> : <UndoneProject project={gone} />;
}
