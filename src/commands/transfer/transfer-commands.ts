import type { CardId, ProjectId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";

/** What moves between projects. */
export type TransferCommand = {
  /** Cards of one project become cards of another, in a place there, behind a card of it or at its head; sub-tasks follow their parents. */
  readonly type: "card/transfer";
  readonly cardIds: readonly CardId[];
  readonly to: { readonly projectId: ProjectId; readonly place: Place; readonly after?: CardId | null };
};
