import { changed, type Fields } from "@/domain/change";
import type { JournalEvent } from "@/domain/journal";
import { isLongText } from "@/domain/long-text";
import type {
  AttachmentId,
  CardId,
  CheckItemId,
  CommentId,
  EpicId,
  LabelId,
  PersonId,
} from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { renameAttachment } from "../attachment/attach";
import { aboutCards } from "../card/about-cards";
import type { CardFields } from "../card/card-commands";
import { describeCard, editCard } from "../card/edit-card";
import { moveCard } from "../card/move-card";
import { setParent } from "../card/set-parent";
import type { Chance, CommandOf, Planned } from "../command";
import { editComment } from "../comment/comment";
import { addLink } from "../link/link";
import { markCard } from "../marking/marking-handlers";
import { editCheckItem } from "./checklist";

type Wish = {
  readonly rowId: string;
  readonly field: string;
  readonly value: unknown;
  readonly author: string;
};

/**
 * Gives one field back what it said before an event (B76), by the command that
 * a person would have used for it: what that refuses, a closed sprint or a
 * comment of somebody else, is refused here in the same words. Later events of
 * other fields stay as they are.
 */
export async function restoreField(
  tx: ReadTx,
  command: CommandOf<"field/restore">,
  chance: Chance,
): Promise<Planned> {
  const { table, rowId, stamp, field, author } = command;
  const event = await tx.event(rowId, stamp, table);
  if (event?.redacted) return err({ kind: "restore-emptied" });
  if (!event || event.before === null || !(field in event.before)) return err({ kind: "restore-unknown" });
  const value = await wordsOf(tx, (event.before as Fields)[field]);
  const wish = { rowId, field, value, author };
  return restorers[table]?.(tx, wish, chance) ?? err({ kind: "restore-unknown" });
}

type Restorer = (tx: ReadTx, wish: Wish, chance: Chance) => Promise<Planned>;

const restorers: { readonly [T in JournalEvent["table"]]?: Restorer } = {
  card: restoreCard,
  cardText: async (tx, { rowId, field, value }) =>
    field === "description"
      ? describeCard(tx, {
          type: "card/describe",
          cardId: rowId as CardId,
          description: typeof value === "string" ? value : "",
        })
      : err({ kind: "restore-unknown" }),
  checkItem: async (tx, wish) => {
    if (wish.field === "deleted") return revive(tx, "checkItem", wish);
    const fields = { text: { text: String(wish.value) }, done: { done: wish.value === true } };
    const wanted = fields[wish.field as keyof typeof fields];
    if (!wanted) return err({ kind: "restore-unknown" });
    return editCheckItem(tx, { type: "check/edit", itemId: wish.rowId as CheckItemId, ...wanted });
  },
  comment: async (tx, wish) => {
    const { rowId, field, value, author } = wish;
    if (field === "deleted") return revive(tx, "comment", wish);
    if (field !== "text") return err({ kind: "restore-unknown" });
    const commentId = rowId as CommentId;
    return editComment(tx, { type: "comment/edit", commentId, text: String(value), author });
  },
  attachment: async (tx, { rowId, field, value }) =>
    field === "name"
      ? renameAttachment(tx, {
          type: "attachment/rename",
          attachmentId: rowId as AttachmentId,
          name: String(value),
        })
      : err({ kind: "restore-unknown" }),
  link: async (tx, { rowId, field }, chance) => {
    const link = await tx.get("link", rowId);
    if (!link || field !== "deleted") return err({ kind: "restore-unknown" });
    // Tied anew rather than unmarked: what would lead in a circle by now is refused as for anybody.
    const { kind, fromCardId, toCardId } = link;
    return addLink(tx, { type: "link/add", kind, fromCardId, toCardId }, chance);
  },
};

async function restoreCard(tx: ReadTx, { rowId, field, value }: Wish, chance: Chance): Promise<Planned> {
  const cardId = rowId as CardId;
  if (field === "parentCardId")
    return setParent(tx, { type: "card/parent", cardId, parentCardId: (value ?? null) as CardId | null });
  if (field === "place") return goBack(tx, cardId, value as Place, chance);
  if (field === "marking")
    return markCard(tx, { type: "marking/card", cardId, level: value === "DR" ? value : null });
  const fields = await cardFields(tx, field, value);
  return fields ? editCard(tx, { type: "card/edit", cardId, fields }) : err({ kind: "restore-unknown" });
}

const plain = new Set(["title", "kind", "points", "columnId", "priority", "dueOn", "blocked"]);

/** The former value as fields of an edit; null for one that no edit writes, or that names what is gone. */
async function cardFields(tx: ReadTx, field: string, value: unknown): Promise<CardFields | null> {
  if (plain.has(field)) return { [field]: value ?? null };
  const lives = async (table: "epic" | "label" | "person", id: string) => {
    const row = await tx.get(table, id);
    return row !== undefined && !row.deleted;
  };
  const [set = "", element = ""] = field.split("/");
  if (set === "epicId")
    return value === null || (await lives("epic", String(value))) ? { epicId: value as EpicId | null } : null;
  if (set === "labels" && value !== true) return { unlabel: [element as LabelId] };
  if (set === "labels") return (await lives("label", element)) ? { label: [element as LabelId] } : null;
  if (set === "assignees" && value !== true) return { unassign: [element as PersonId] };
  if (set === "assignees") return (await lives("person", element)) ? { assign: [element as PersonId] } : null;
  return null;
}

/** Back to the end of a place, where a newcomer disturbs nobody's order. */
async function goBack(tx: ReadTx, cardId: CardId, place: Place, chance: Chance): Promise<Planned> {
  const card = await tx.get("card", cardId);
  if (!card || card.deleted) return err({ kind: "card-missing" });
  if (card.place === place) return ok({ changes: [], about: await aboutCards(tx, [card]) });
  const { projectId } = card;
  const [last] = await tx.window({ projectId, place, from: null, direction: "up", limit: 1 });
  const to = { place, after: last?.id ?? null };
  return moveCard(tx, { type: "card/move", cardIds: [cardId], to }, chance);
}

/** A criterion or a comment that was taken away stands again where it stood. */
async function revive(tx: ReadTx, table: "checkItem" | "comment", { rowId, author }: Wish): Promise<Planned> {
  const row = await tx.get(table, rowId);
  const card = row && (await tx.get("card", row.cardId));
  if (!row || !card || card.deleted) return err({ kind: "row-missing" });
  if ("author" in row && row.author !== author)
    return err({ kind: "comment-of-another", author: row.author });
  const about = await aboutCards(tx, [card]);
  return ok({ changes: row.deleted ? [changed(table, row, { deleted: false })] : [], about });
}

/** A long text that the event names by hash, as words. */
async function wordsOf(tx: ReadTx, value: unknown): Promise<unknown> {
  return isLongText(value) ? ((await tx.longText(value.longText)) ?? "") : value;
}
