import { type Change, edited, type Row } from "@/domain/change";
import type { ProjectId } from "@/domain/model/ids";
import { beneath } from "@/domain/portfolio/project-tree";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";
import type { ProjectPlanFields } from "./plan-commands";

type Place = Partial<Pick<Row<"project">, "portfolioId" | "programId">>;
/** What a project takes over from its parent, and what changes beneath it. */
type Following = { readonly own: Place; readonly below: readonly Change[] };

/**
 * Whose a project is (B1): never above itself; under another it stands in that
 * one's portfolio and programme, and all that stands beneath it comes along in
 * the same deed. Refused where the fields say another portfolio or programme
 * than the parent's.
 */
export async function followParent(
  tx: ReadTx,
  row: Row<"project">,
  fields: ProjectPlanFields,
): Promise<Result<Following, Refusal>> {
  const { parentId, portfolioId, programId } = fields;
  if (parentId === undefined && portfolioId === undefined && programId === undefined)
    return ok({ own: {}, below: [] });
  const circle = await circleOf(tx, row, parentId ?? null);
  if (circle) return err(circle);
  const parent = await parentOf(tx, parentId === undefined ? row.parentId : parentId);
  const said: Place = {
    ...(portfolioId === undefined ? {} : { portfolioId }),
    ...(programId === undefined ? {} : { programId }),
  };
  const theirs: Place = parent ? { portfolioId: parent.portfolioId, programId: parent.programId } : {};
  const place = { portfolioId: row.portfolioId, programId: row.programId, ...said, ...theirs };
  if (Object.entries(said).some(([key, value]) => place[key as keyof Place] !== value))
    return err({ kind: "place-of-parent", parent: parent?.name ?? "" });
  const projects = await tx.list("project");
  const under = beneath(projects, row.id);
  const below = projects.filter(({ id }) => under.has(id));
  return ok({ own: theirs, below: below.flatMap((each) => edited("project", each, place)) });
}

async function parentOf(tx: ReadTx, id: ProjectId | null | undefined): Promise<Row<"project"> | undefined> {
  const parent = id ? await tx.get("project", id) : undefined;
  return parent?.deleted ? undefined : parent;
}

async function circleOf(
  tx: ReadTx,
  project: Row<"project">,
  parentId: ProjectId | null,
): Promise<Refusal | null> {
  const path = [project.name];
  for (let id: ProjectId | null = parentId; id !== null; ) {
    const above: Row<"project"> | undefined = await tx.get("project", id);
    if (!above) return null;
    path.push(above.name);
    if (above.id === project.id) return { kind: "project-cycle", path };
    id = above.parentId ?? null;
    // A circle that two desks closed between them is not ours to walk for ever.
    if (path.length > 50) return null;
  }
  return null;
}
