import type { ColumnId, ProjectId } from "@/domain/model/ids";
import type { StatusCategory, WipLimit } from "@/domain/model/vocabulary";
import type { ChildrenChoice } from "../card/card-commands";

export type ColumnFields = {
  readonly name?: string;
  readonly category?: StatusCategory;
  readonly limit?: WipLimit | null;
  /** The Definition of Done, in Markdown. */
  readonly done?: string;
};

/** What a person can ask of the status columns of a project. */
export type ColumnCommand =
  | {
      readonly type: "column/add";
      readonly projectId: ProjectId;
      readonly fields: ColumnFields & { readonly name: string; readonly category: StatusCategory };
    }
  | { readonly type: "column/edit"; readonly columnId: ColumnId; readonly fields: ColumnFields }
  /** Behind another column; null = first. */
  | { readonly type: "column/move"; readonly columnId: ColumnId; readonly after: ColumnId | null }
  /** Never without a home for its cards (B42). */
  | {
      readonly type: "column/remove";
      readonly columnId: ColumnId;
      readonly cardsTo: ColumnId | null;
      readonly children?: ChildrenChoice;
    };
