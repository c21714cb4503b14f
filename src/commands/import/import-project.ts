import { type Change, changed, type Row } from "@/domain/change";
import type { Project } from "@/domain/model/entities";
import type { StatusCategory } from "@/domain/model/vocabulary";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { fold } from "@/lib/fold";
import { err, ok, type Result } from "@/lib/result";
import { addProject } from "../project/add-project";
import { colourFor } from "./colour-for";
import type { ForeignSprint, ImportTarget } from "./foreign";
import { importedProjectId } from "./import-ids";

export type TargetProject = {
  readonly project: Project;
  readonly isNew: boolean;
  readonly changes: readonly Change[];
};

/** The project that the cards go to: one that is here, one that an undone import had made, or a new one under the same rules as by hand. */
export async function targetProject(
  tx: ReadTx,
  target: ImportTarget,
): Promise<Result<TargetProject, Refusal>> {
  if (target.kind === "existing") {
    const project = await tx.get("project", target.projectId);
    if (!project || project.deleted) return err({ kind: "project-missing" });
    return ok({ project, isNew: false, changes: [] });
  }
  const id = importedProjectId(target.code.trim().toUpperCase(), fold(target.name));
  const planned = await addProject(
    tx,
    {
      type: "project/add",
      name: target.name,
      code: target.code,
      colour: colourFor(target.code),
      timeZone: target.timeZone,
      // The columns come later, by the same road as those of a project that is here already.
      columns: [{ name: target.name, category: "todo" }],
    },
    { now: 0, dice: () => 0.5, mint: () => id.slice(id.indexOf("_") + 1) },
  );
  if (!planned.ok) return planned;
  const birth = planned.value.changes[0];
  if (birth?.table !== "project" || birth.before !== null) return err({ kind: "project-missing" });
  const undone = await tx.get("project", id);
  const changes = undone ? [backAgain(undone, birth.after)] : [birth];
  return ok({ project: birth.after, isNew: true, changes });
}

function backAgain(undone: Row<"project">, { name, code, timeZone }: Project): Change {
  return changed("project", undone, { deleted: false, name, code, timeZone });
}

/** By their days where the file knows them, else as a person would count: « Sprint 9 » before « Sprint 10 ». */
export function inSchedule(sprints: readonly ForeignSprint[]): readonly ForeignSprint[] {
  // One locale for all, so that two desks number the same file alike.
  const { compare } = new Intl.Collator("fr", { numeric: true });
  return sprints.toSorted((a, b) => {
    if (a.startsOn !== null && b.startsOn !== null && a.startsOn !== b.startsOn)
      return a.startsOn < b.startsOn ? -1 : 1;
    return compare(a.name, b.name);
  });
}

export const categoryOrder: readonly StatusCategory[] = ["todo", "inProgress", "done", "cancelled"];
