import { addCard } from "./card/add-card";
import { describeCard, editCard } from "./card/edit-card";
import { moveCard } from "./card/move-card";
import { trashCard } from "./card/trash-card";
import { addCheckItem, addComment, editCheckItem, removeCheckItem } from "./check/checklist";
import type { Command, Handler } from "./command";
import { applyImport, applyRestore } from "./journal/apply-plan";
import { redoLast, undoLast } from "./journal/undo";
import {
  addEpic,
  addLabel,
  addPerson,
  addPortfolio,
  editWorkspace,
  foundWorkspace,
} from "./project/add-parts";
import { addProject, editProject } from "./project/add-project";
import { addSprint, editSprint } from "./sprint/add-sprint";
import { completeSprint, startSprint } from "./sprint/run-sprint";

/** A command that has no line here does not compile. */
export const handlers: { readonly [T in Command["type"]]: Handler<T> } = {
  "workspace/found": foundWorkspace,
  "workspace/edit": editWorkspace,
  "portfolio/add": addPortfolio,
  "project/add": addProject,
  "project/edit": editProject,
  "sprint/add": addSprint,
  "sprint/edit": editSprint,
  "sprint/start": startSprint,
  "sprint/complete": completeSprint,
  "epic/add": addEpic,
  "label/add": addLabel,
  "person/add": addPerson,
  "card/add": addCard,
  "card/edit": editCard,
  "card/describe": describeCard,
  "card/move": moveCard,
  "card/trash": trashCard,
  "check/add": addCheckItem,
  "check/edit": editCheckItem,
  "check/remove": removeCheckItem,
  "comment/add": addComment,
  "import/apply": applyImport,
  "file/restore": applyRestore,
  "history/undo": undoLast,
  "history/redo": redoLast,
};
