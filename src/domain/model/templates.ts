import type { LabelId, ProjectId, TemplateId } from "./ids";
import type { CardKind, Colour, StatusCategory, WipLimit } from "./vocabulary";

export type CardTemplate = {
  readonly title: string;
  readonly kind: CardKind;
  readonly points: number | null;
  readonly description: string;
  readonly checklist: readonly string[];
  readonly labels: readonly LabelId[];
  /** Titles of the sub-tasks that are born with the card. */
  readonly children: readonly string[];
};

export type ProjectTemplate = {
  readonly unit: "points" | "hours";
  readonly columns: readonly {
    readonly name: string;
    readonly category: StatusCategory;
    readonly limit?: WipLimit | null;
    readonly done?: string;
  }[];
  readonly kinds: readonly CardKind[] | null;
  readonly ready: string;
  readonly labels: readonly { readonly name: string; readonly colour: Colour }[];
};

/** What a new card or project may begin with. A card's belongs to its project, a project's to the workspace. */
export type Template = { readonly id: TemplateId; readonly name: string } & (
  | { readonly kind: "card"; readonly projectId: ProjectId; readonly body: CardTemplate }
  | { readonly kind: "project"; readonly projectId: null; readonly body: ProjectTemplate }
);
