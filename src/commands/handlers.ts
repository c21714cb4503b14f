import { cardHandlers } from "./card/card-handlers";
import { partHandlers } from "./check/part-handlers";
import type { Command, HandlersOf } from "./command";
import { applyImport, applyRestore } from "./journal/apply-plan";
import type { JournalCommand } from "./journal/journal-commands";
import { redoLast, undoLast } from "./journal/undo";
import { projectHandlers } from "./project/project-handlers";
import { addSprint, addSprints, editSprint } from "./sprint/add-sprint";
import { completeSprint } from "./sprint/complete-sprint";
import { removeSprint, reopenSprint, startSprint } from "./sprint/run-sprint";
import type { SprintCommand } from "./sprint/sprint-commands";
import { templateHandlers } from "./template/template-handlers";

const sprintHandlers: HandlersOf<SprintCommand> = {
  "sprint/add": addSprint,
  "sprint/edit": editSprint,
  "sprint/start": startSprint,
  "sprint/add-many": addSprints,
  "sprint/complete": completeSprint,
  "sprint/reopen": reopenSprint,
  "sprint/remove": removeSprint,
};

const journalHandlers: HandlersOf<JournalCommand> = {
  "import/apply": applyImport,
  "file/restore": applyRestore,
  "history/undo": undoLast,
  "history/redo": redoLast,
};

/** A command that has no line in a noun's table does not compile. */
export const handlers: HandlersOf<Command> = {
  ...cardHandlers,
  ...partHandlers,
  ...sprintHandlers,
  ...projectHandlers,
  ...templateHandlers,
  ...journalHandlers,
};
