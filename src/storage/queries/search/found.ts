import type { CardId, ProjectId } from "@/domain/model/ids";

/** Where the words were found; the first that holds, in this order. */
export type FoundIn = "key" | "title" | "name" | "description" | "checklist" | "comment";

export type SearchHit = {
  readonly cardId: CardId;
  readonly projectId: ProjectId;
  readonly key: string;
  readonly title: string;
  readonly isArchived: boolean;
  readonly found: FoundIn;
  /** The words around it, where it is not in key or title: a label's name, a piece of a comment. */
  readonly excerpt: string | null;
};

export type SearchAnswer = {
  readonly hits: readonly SearchHit[];
  /** More were found than are told. */
  readonly isMore: boolean;
};
