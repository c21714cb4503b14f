import type { HandlersOf } from "../command";
import { addComment, editComment, removeComment } from "../comment/comment";
import { addLink, removeLink } from "../link/link";
import { addCheckItem, addCheckItems, editCheckItem, moveCheckItem, removeCheckItem } from "./checklist";
import { convertCheckItem } from "./convert";
import type { PartCommand } from "./part-commands";
import { restoreField } from "./restore-field";

export const partHandlers: HandlersOf<PartCommand> = {
  "check/add": addCheckItem,
  "check/add-many": addCheckItems,
  "check/edit": editCheckItem,
  "check/move": moveCheckItem,
  "check/convert": convertCheckItem,
  "check/remove": removeCheckItem,
  "comment/add": addComment,
  "comment/edit": editComment,
  "comment/remove": removeComment,
  "link/add": addLink,
  "link/remove": removeLink,
  "field/restore": restoreField,
};
