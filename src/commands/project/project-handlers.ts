import type { HandlersOf } from "../command";
import { addEpic, addLabel, addPerson, addPortfolio, editWorkspace, foundWorkspace } from "./add-parts";
import { addProject, editProject } from "./add-project";
import { editEpic, editLabel, removeLabel } from "./edit-names";
import type { ProjectCommand } from "./project-commands";
import { shelveProject } from "./shelve-project";

export const projectHandlers: HandlersOf<ProjectCommand> = {
  "workspace/found": foundWorkspace,
  "workspace/edit": editWorkspace,
  "portfolio/add": addPortfolio,
  "project/add": addProject,
  "project/edit": editProject,
  "project/archive": shelveProject,
  "project/trash": shelveProject,
  "project/restore": shelveProject,
  "epic/add": addEpic,
  "epic/edit": editEpic,
  "label/add": addLabel,
  "label/edit": editLabel,
  "label/remove": removeLabel,
  "person/add": addPerson,
};
