import type { HandlersOf } from "../command";
import { addFromTemplate } from "./add-from-template";
import { editTemplate, removeTemplate, saveTemplate } from "./save-template";
import type { TemplateCommand } from "./template-commands";

export const templateHandlers: HandlersOf<TemplateCommand> = {
  "template/save": saveTemplate,
  "template/edit": editTemplate,
  "template/remove": removeTemplate,
  "card/add-from-template": addFromTemplate,
};
