import type { ReactElement } from "react";
import { useServices } from "@/features/services";
import { ShelvedProject } from "@/features/trash/shelved-project";
import { useLive } from "@/features/use-live";
import { NotFound } from "./not-found";

/** An address of a project that is not in use: it is archived or in the trash, which is said with the way back, or it is none. */
export function AbsentProject({ code }: { code: string | undefined }): ReactElement | null {
  const { queries } = useServices();
  const shelved = useLive(queries.shelvedProjects);
  if (shelved === undefined) return null;
  const project = shelved.find((each) => each.code === code);
  return project ? <ShelvedProject project={project} /> : <NotFound />;
}
