import type { CardId, ProjectId, SprintId } from "@/domain/model/ids";
import type { DayText, Place } from "@/domain/model/vocabulary";

export type SprintFields = {
  readonly name?: string;
  readonly goal?: string;
  readonly startOn?: DayText | null;
  readonly endOn?: DayText | null;
  readonly capacity?: number | null;
};

/** What a person can ask of sprints. */
export type SprintCommand =
  | {
      readonly type: "sprint/add";
      readonly projectId: ProjectId;
      readonly fields: SprintFields & { readonly name: string };
    }
  | { readonly type: "sprint/edit"; readonly sprintId: SprintId; readonly fields: SprintFields }
  | { readonly type: "sprint/start"; readonly sprintId: SprintId }
  | {
      readonly type: "sprint/complete";
      readonly sprintId: SprintId;
      readonly unfinishedTo: Place;
      readonly except?: Readonly<Record<CardId, Place>>;
    };
