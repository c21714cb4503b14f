import { addCheckItem, addComment, editCheckItem, removeCheckItem } from "../check/checklist";
import type { HandlersOf } from "../command";
import { addCard } from "./add-card";
import type { CardCommand } from "./card-commands";
import { describeCard, editCard } from "./edit-card";
import { moveCard } from "./move-card";
import { trashCard } from "./trash-card";

export const cardHandlers: HandlersOf<CardCommand> = {
  "card/add": addCard,
  "card/edit": editCard,
  "card/describe": describeCard,
  "card/move": moveCard,
  "card/trash": trashCard,
  "check/add": addCheckItem,
  "check/edit": editCheckItem,
  "check/remove": removeCheckItem,
  "comment/add": addComment,
};
