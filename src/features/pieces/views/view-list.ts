import type { Project, SavedView } from "@/domain/model/entities";
import { parseId } from "@/domain/model/ids";

/** A view as it is offered: a shared row of the document, or a preference of this desk. */
export type View = Pick<SavedView, "projectId" | "name" | "address"> & {
  readonly id: string;
  readonly isShared: boolean;
};

/** The preference under which a person's own views are kept. */
export const viewsPreference = "views";

/** The views that a preference holds; what is no view is left out. */
export function ownViews(preference: unknown): readonly View[] {
  if (!Array.isArray(preference)) return [];
  return preference.flatMap((each: Partial<View>) =>
    typeof each?.id === "string" &&
    typeof each.name === "string" &&
    typeof each.address === "string" &&
    typeof each.projectId === "string"
      ? [{ id: each.id, name: each.name, address: each.address, projectId: each.projectId, isShared: false }]
      : [],
  );
}

type Coded = Pick<Project, "id" | "code">;

/** Where a view leads now: its project may be called otherwise since; null when it is gone. */
export function addressOf(view: View, projects: readonly Coded[]): string | null {
  const project = projects.find(({ id }) => id === view.projectId);
  return project ? view.address.replace(/^\/projects\/[^/]+/, `/projects/${project.code}`) : null;
}

/** The present address without what is open for a moment: a card, a request. */
export function addressToKeep(hash: string): string {
  const [path = "/", query = ""] = hash.replace(/^#/, "").split("?");
  const kept = new URLSearchParams(query);
  for (const passing of ["card", "do"]) kept.delete(passing);
  // Blanks around a query say nothing, and would make two views of one.
  const asked = kept.get("q")?.trim() ?? "";
  if (asked === "") kept.delete("q");
  else kept.set("q", asked);
  const text = kept.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The id of a shared view's row. */
export const rowIdOf = (view: View) => parseId("savedView", view.id);
