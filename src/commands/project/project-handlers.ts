import type { HandlersOf } from "../command";
import { addEpic, addLabel, addPerson, addPortfolio, editWorkspace, foundWorkspace } from "./add-parts";
import { addProject, editProject } from "./add-project";
import type { ProjectCommand } from "./project-commands";

export const projectHandlers: HandlersOf<ProjectCommand> = {
  "workspace/found": foundWorkspace,
  "workspace/edit": editWorkspace,
  "portfolio/add": addPortfolio,
  "project/add": addProject,
  "project/edit": editProject,
  "epic/add": addEpic,
  "label/add": addLabel,
  "person/add": addPerson,
};
