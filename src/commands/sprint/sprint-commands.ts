import type { CardId, IterationId, ProjectId, SprintId, TeamId } from "@/domain/model/ids";
import type { DayText, Place } from "@/domain/model/vocabulary";
import type { Destination } from "../card/card-commands";

export type SprintFields = {
  readonly name?: string;
  readonly goal?: string;
  readonly startOn?: DayText | null;
  readonly endOn?: DayText | null;
  readonly capacity?: number | null;
  /** The shared time box that it fills. */
  readonly iterationId?: IterationId | null;
  /** Of a project with several teams, the one whose it is. */
  readonly teamId?: TeamId | null;
};

/** Where a card that was not finished goes: a place, or the sprint that the closing makes. */
export type CarryTo = Place | "new";

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
      readonly unfinishedTo: CarryTo;
      readonly except?: Readonly<Record<CardId, CarryTo>>;
      /** What « new » means, if some card goes there: a sprint that is born with the closing. */
      readonly newSprint?: SprintFields & { readonly name: string };
    }
  | { readonly type: "sprint/reopen"; readonly sprintId: SprintId; readonly reason: string }
  /** A finished card that the closing forgot, into the sprint that was closed last (B33). */
  | { readonly type: "sprint/put-back"; readonly sprintId: SprintId; readonly cardId: CardId }
  | {
      readonly type: "sprint/add-many";
      readonly projectId: ProjectId;
      readonly sprints: readonly (SprintFields & { readonly name: string })[];
    }
  | {
      /** What is left of a story goes on as a card of its own, with the remaining estimate. */
      readonly type: "card/split";
      readonly cardId: CardId;
      readonly title: string;
      readonly remaining: number | null;
      readonly to: Destination;
    }
  | { readonly type: "sprint/remove"; readonly sprintId: SprintId; readonly cardsTo?: Place };
