import { attachmentHandlers } from "./attachment/attachment-handlers";
import type { CapacityCommand } from "./capacity/capacity-commands";
import { editCalendar } from "./capacity/edit-calendar";
import { copyCapacity, setCapacity } from "./capacity/set-capacity";
import { cardHandlers } from "./card/card-handlers";
import type { CeremonyCommand } from "./ceremony/ceremony-commands";
import { writeMinutes } from "./ceremony/minutes";
import { addNote, editNote, makeCardOfNote, mergeNotes, removeNote, voteNote } from "./ceremony/retro";
import { partHandlers } from "./check/part-handlers";
import { columnHandlers } from "./column/column-handlers";
import type { Command, HandlersOf } from "./command";
import { applyImport, applyRestore } from "./journal/apply-plan";
import type { JournalCommand } from "./journal/journal-commands";
import { redoLast, undoDeed, undoLast } from "./journal/undo";
import { markingHandlers } from "./marking/marking-handlers";
import { planHandlers } from "./plan/plan-handlers";
import { projectHandlers } from "./project/project-handlers";
import { registerHandlers } from "./register/edit-register";
import { addSprint, addSprints, editSprint } from "./sprint/add-sprint";
import { completeSprint } from "./sprint/complete-sprint";
import { putBackLate } from "./sprint/put-back-late";
import { removeSprint, reopenSprint, startSprint } from "./sprint/run-sprint";
import { splitCard } from "./sprint/split-card";
import type { SprintCommand } from "./sprint/sprint-commands";
import { templateHandlers } from "./template/template-handlers";
import { transferCards } from "./transfer/transfer-cards";
import { viewHandlers } from "./view/view-handlers";

const sprintHandlers: HandlersOf<SprintCommand> = {
  "sprint/add": addSprint,
  "sprint/edit": editSprint,
  "sprint/start": startSprint,
  "sprint/add-many": addSprints,
  "sprint/complete": completeSprint,
  "sprint/reopen": reopenSprint,
  "sprint/put-back": putBackLate,
  "sprint/remove": removeSprint,
  "card/split": splitCard,
};

const capacityHandlers: HandlersOf<CapacityCommand> = {
  "calendar/edit": editCalendar,
  "capacity/set": setCapacity,
  "capacity/copy": copyCapacity,
};

const ceremonyHandlers: HandlersOf<CeremonyCommand> = {
  "minutes/write": writeMinutes,
  "retro/add": addNote,
  "retro/edit": editNote,
  "retro/vote": voteNote,
  "retro/remove": removeNote,
  "retro/merge": mergeNotes,
  "retro/make-card": makeCardOfNote,
};

const journalHandlers: HandlersOf<JournalCommand> = {
  "import/apply": applyImport,
  "file/restore": applyRestore,
  "history/undo": undoLast,
  "history/redo": redoLast,
  "history/undo-deed": undoDeed,
};

/** A command that has no line in a noun's table does not compile. */
export const handlers: HandlersOf<Command> = {
  ...cardHandlers,
  ...partHandlers,
  ...columnHandlers,
  ...attachmentHandlers,
  ...sprintHandlers,
  ...projectHandlers,
  ...planHandlers,
  ...registerHandlers,
  ...markingHandlers,
  ...templateHandlers,
  ...viewHandlers,
  ...capacityHandlers,
  ...ceremonyHandlers,
  ...journalHandlers,
  "card/transfer": transferCards,
};
