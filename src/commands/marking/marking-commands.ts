import type { CardId, ProjectId, WorkspaceId } from "@/domain/model/ids";
import type { Marking } from "@/domain/model/vocabulary";

/** What a person can ask of protection: each says why when it lowers. */
export type MarkingCommand =
  | {
      readonly type: "marking/workspace";
      readonly id: WorkspaceId;
      readonly marking: Marking;
      readonly reason?: string;
    }
  | {
      readonly type: "marking/project";
      readonly projectId: ProjectId;
      readonly level: "DR" | null;
      readonly reason?: string;
    }
  | {
      readonly type: "marking/card";
      readonly cardId: CardId;
      readonly level: "DR" | null;
      readonly reason?: string;
    };
