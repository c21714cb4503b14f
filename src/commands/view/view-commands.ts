import type { ProjectId, SavedViewId } from "@/domain/model/ids";

/** What a person can ask of the views that a project's team shares. A person's own are preferences of the desk. */
export type ViewCommand =
  | {
      readonly type: "view/save";
      readonly projectId: ProjectId;
      readonly name: string;
      readonly address: string;
    }
  | { readonly type: "view/rename"; readonly viewId: SavedViewId; readonly name: string }
  | { readonly type: "view/remove"; readonly viewId: SavedViewId };
