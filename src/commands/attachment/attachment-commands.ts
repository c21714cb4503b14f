import type { AttachmentId, CardId } from "@/domain/model/ids";

/** A file as it was read: its bytes, and the hash that names them. */
export type NewFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
};

/** What a person can ask of the files on a card. */
export type AttachmentCommand =
  | {
      readonly type: "attachment/add";
      readonly cardId: CardId;
      readonly files: readonly NewFile[];
      readonly author: string;
    }
  | { readonly type: "attachment/rename"; readonly attachmentId: AttachmentId; readonly name: string }
  | { readonly type: "attachment/remove"; readonly attachmentId: AttachmentId };
