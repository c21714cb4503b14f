import type { Link, TableName } from "@/domain/model/entities";
import type { CardId, CheckItemId, CommentId, LinkId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import type { ChildrenChoice } from "../card/card-commands";

/** What a person can ask of what hangs on a card: criteria, comments, links, and its own past. */
export type PartCommand =
  | { readonly type: "check/add"; readonly cardId: CardId; readonly text: string }
  | { readonly type: "check/add-many"; readonly cardId: CardId; readonly texts: readonly string[] }
  | {
      readonly type: "check/edit";
      readonly itemId: CheckItemId;
      readonly text?: string;
      readonly done?: boolean;
    }
  /** Behind which item of its list it goes; null = first. */
  | { readonly type: "check/move"; readonly itemId: CheckItemId; readonly after: CheckItemId | null }
  /** The item goes, a sub-task of its card is born with its words. */
  | { readonly type: "check/convert"; readonly itemId: CheckItemId }
  | { readonly type: "check/remove"; readonly itemId: CheckItemId }
  | { readonly type: "comment/add"; readonly cardId: CardId; readonly text: string; readonly author: string }
  /** `author` is who asks: only one's own comments change. */
  | {
      readonly type: "comment/edit";
      readonly commentId: CommentId;
      readonly text: string;
      readonly author: string;
    }
  | { readonly type: "comment/remove"; readonly commentId: CommentId; readonly author: string }
  | {
      readonly type: "link/add";
      readonly kind: Link["kind"];
      readonly fromCardId: CardId;
      readonly toCardId: CardId;
    }
  | { readonly type: "link/remove"; readonly linkId: LinkId }
  /** Gives one field back what it said before an event of the card's history. */
  | {
      readonly type: "field/restore";
      readonly table: TableName;
      readonly rowId: string;
      readonly stamp: Stamp;
      readonly field: string;
      readonly author: string;
      readonly children?: ChildrenChoice;
    };
