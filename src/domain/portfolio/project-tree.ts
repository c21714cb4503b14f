import type { Row } from "../change";
import type { ProjectId } from "../model/ids";
import { emptyTally, sumOfTallies, type Tally } from "./shares";

type Node = Pick<Row<"project">, "id"> & { readonly parentId?: ProjectId | null };

/** The projects beneath one, at any depth, not itself. A circle that two desks closed between them ends all the same. */
export function beneath(projects: readonly Node[], id: ProjectId): ReadonlySet<ProjectId> {
  const found = new Set<ProjectId>([id]);
  // Each pass finds one level more.
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const node of projects) if (node.parentId && found.has(node.parentId)) found.add(node.id);
  }
  found.delete(id);
  return found;
}

/** A project in its tree: how deep it stands, and what stands beneath it. */
export type Placed<P> = {
  readonly project: P;
  readonly depth: number;
  readonly beneath: readonly ProjectId[];
};

/**
 * Projects in the order of their tree, each before what stands beneath it, else in the order in which they came. One
 * whose parent is not among them stands at the top, and so does what a circle holds: none is lost, none comes twice.
 */
export function inTree<P extends Node>(projects: readonly P[]): readonly Placed<P>[] {
  const known = new Set<ProjectId>(projects.map(({ id }) => id));
  const children = new Map<ProjectId, P[]>();
  for (const project of projects)
    if (project.parentId && known.has(project.parentId))
      children.set(project.parentId, [...(children.get(project.parentId) ?? []), project]);
  const placed: Placed<P>[] = [];
  const seen = new Set<ProjectId>();
  const place = (project: P, depth: number): readonly ProjectId[] => {
    if (seen.has(project.id)) return [];
    seen.add(project.id);
    const at = placed.length;
    const under = (children.get(project.id) ?? []).flatMap((child) => place(child, depth + 1));
    placed.splice(at, 0, { project, depth, beneath: under });
    return [project.id, ...under];
  };
  for (const project of projects) if (!project.parentId || !known.has(project.parentId)) place(project, 0);
  for (const project of projects) place(project, 0);
  return placed;
}

/** What a project counts with all that stands beneath it (B1): each card once, by the project that bears it (B5). */
export function wholeOf(
  { project, beneath: under }: Placed<Node>,
  byProject: ReadonlyMap<string, Tally>,
): Tally {
  return sumOfTallies([project.id, ...under].map((id) => byProject.get(id) ?? emptyTally));
}
