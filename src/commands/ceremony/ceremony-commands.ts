import type { RetroNoteId, SprintId } from "@/domain/model/ids";
import type { GoalWord, Meeting, RetroLane } from "@/domain/model/sprint-life";
import type { DayText } from "@/domain/model/vocabulary";
import type { Destination } from "../card/card-commands";

/** What a person can ask in a daily or a retrospective. */
export type CeremonyCommand =
  | {
      readonly type: "minutes/write";
      readonly sprintId: SprintId;
      readonly on: DayText;
      /** Absent = the daily. */
      readonly of?: Meeting;
      /** Absent = as it was. */
      readonly goal?: GoalWord;
      readonly text: string;
    }
  | {
      readonly type: "retro/add";
      readonly sprintId: SprintId;
      readonly lane: RetroLane;
      readonly text: string;
    }
  | {
      readonly type: "retro/edit";
      readonly noteId: RetroNoteId;
      readonly text?: string;
      readonly lane?: RetroLane;
    }
  | { readonly type: "retro/vote"; readonly noteId: RetroNoteId; readonly votes: 1 | -1 }
  | { readonly type: "retro/remove"; readonly noteId: RetroNoteId }
  /** Two notes that say the same become one: both texts, the votes of both. */
  | { readonly type: "retro/merge"; readonly noteId: RetroNoteId; readonly into: RetroNoteId }
  | {
      readonly type: "retro/make-card";
      readonly noteId: RetroNoteId;
      readonly to: Destination;
      /** Where it comes from, in Markdown and in the words of the screen. */
      readonly description?: string;
    };
