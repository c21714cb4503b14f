import { born, type Change, changed, edited, type Row } from "@/domain/change";
import { makeId } from "@/domain/model/ids";
import { capRefusal } from "@/domain/rules/attachment-caps";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";
import { aboutCards } from "../card/about-cards";
import { checkLine } from "../check-text";
import type { Chance, CommandOf, Planned } from "../command";

/** The most that a file's name holds, in UTF-16 units: what file systems take. */
const nameLimit = 255;

/**
 * Files on a card: their rows and their bytes in one deed, or neither. Bytes
 * that are there already are kept once. Refuses what goes over a cap, with both figures.
 */
export async function addAttachment(
  tx: ReadTx,
  command: CommandOf<"attachment/add">,
  { now, mint }: Chance,
): Promise<Planned> {
  const card = await tx.get("card", command.cardId);
  if (!card || card.deleted) return err({ kind: "card-missing" });
  const there = await tx.partsOf("attachment", card.id);
  const used = {
    card: there.reduce((sum, { bytes }) => sum + bytes, 0),
    workspace: await tx.attachedBytes(),
  };
  const sizes = command.files.map(({ name, bytes }) => ({ name, size: bytes.length }));
  const refusal = capRefusal(sizes, used);
  if (refusal) return err(refusal);
  const changes: Change[] = [];
  for (const { name, mediaType, bytes, hash } of command.files) {
    const checked = checkName(name);
    if (!checked.ok) return checked;
    const attachment = {
      id: makeId("attachment", mint()),
      projectId: card.projectId,
      cardId: card.id,
      name: checked.value,
      mediaType: mediaType.slice(0, 200),
      bytes: bytes.length,
      hash,
      author: command.author,
      at: now,
    };
    changes.push(born("attachment", attachment));
  }
  const blobs = new Map(command.files.map(({ hash, bytes }) => [hash, { hash, bytes }]));
  return ok({ changes, blobs: [...blobs.values()], about: await aboutCards(tx, [card]) });
}

/** Gives a file on a card another name; its bytes stay what they are. */
export async function renameAttachment(
  tx: ReadTx,
  { attachmentId, name }: CommandOf<"attachment/rename">,
): Promise<Planned> {
  const found = await find(tx, attachmentId);
  if (!found) return err({ kind: "row-missing" });
  const checked = checkName(name);
  if (!checked.ok) return checked;
  return ok({
    changes: edited("attachment", found.attachment, { name: checked.value }),
    about: await aboutCards(tx, [found.card]),
  });
}

/** Takes a file off a card. Its bytes stay as long as a row names them, so that an undo gives back the whole file. */
export async function removeAttachment(
  tx: ReadTx,
  { attachmentId }: CommandOf<"attachment/remove">,
): Promise<Planned> {
  const found = await find(tx, attachmentId);
  if (!found) return err({ kind: "row-missing" });
  return ok({
    changes: [changed("attachment", found.attachment, { deleted: true })],
    about: await aboutCards(tx, [found.card]),
  });
}

async function find(
  tx: ReadTx,
  id: string,
): Promise<{ readonly attachment: Row<"attachment">; readonly card: Row<"card"> } | null> {
  const attachment = await tx.get("attachment", id);
  const card = attachment && (await tx.get("card", attachment.cardId));
  return attachment && !attachment.deleted && card && !card.deleted ? { attachment, card } : null;
}

/** A file's name without what could make it look like another one: folders, and marks that turn its direction. */
function checkName(name: string): Result<string, Refusal> {
  const bare = name.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "").replace(/[\\/]+/g, "-");
  return checkLine("name", bare, nameLimit);
}
