import { edited } from "@/domain/change";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import type { CommandOf, Planned } from "../command";

const shelves = { "project/archive": "archive", "project/trash": "trash", "project/restore": null } as const;

/**
 * Puts a project out of sight, in the archive or the trash, or back in use. It
 * keeps all that it holds, and its code; no project is ever deleted at once (B7).
 */
export async function shelveProject(
  tx: ReadTx,
  { type, projectId }: CommandOf<"project/archive" | "project/trash" | "project/restore">,
): Promise<Planned> {
  const project = await tx.get("project", projectId);
  if (!project || project.deleted) return err({ kind: "project-missing" });
  const changes = edited("project", project, { shelf: shelves[type] });
  return ok({ changes, about: { name: project.name, count: 1 } });
}
