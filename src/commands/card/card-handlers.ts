import type { HandlersOf } from "../command";
import { archiveCards } from "../trash/archive-cards";
import { purgeCards } from "../trash/purge-cards";
import { restoreCards } from "../trash/restore-cards";
import { addCard, addCards } from "./add-card";
import type { CardCommand } from "./card-commands";
import { describeCard, editCard } from "./edit-card";
import { editMany } from "./edit-many";
import { moveCard } from "./move-card";
import { setParent } from "./set-parent";
import { trashCard } from "./trash-card";

export const cardHandlers: HandlersOf<CardCommand> = {
  "card/add": addCard,
  "card/add-many": addCards,
  "card/parent": setParent,
  "card/edit": editCard,
  "card/describe": describeCard,
  "card/move": moveCard,
  "card/trash": trashCard,
  "card/edit-many": editMany,
  "card/archive": archiveCards,
  "card/restore": restoreCards,
  "card/purge": purgeCards,
};
