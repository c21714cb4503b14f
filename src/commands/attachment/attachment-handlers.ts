import type { HandlersOf } from "../command";
import { addAttachment, removeAttachment, renameAttachment } from "./attach";
import type { AttachmentCommand } from "./attachment-commands";

export const attachmentHandlers: HandlersOf<AttachmentCommand> = {
  "attachment/add": addAttachment,
  "attachment/rename": renameAttachment,
  "attachment/remove": removeAttachment,
};
