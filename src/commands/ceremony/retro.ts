import { born, changed, edited, type Row } from "@/domain/change";
import { type CardId, makeId } from "@/domain/model/ids";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";
import { charactersWithin, cleanLine } from "@/lib/text";
import { addCard } from "../card/add-card";
import { checkText, titleLimit } from "../check-text";
import type { Chance, CommandOf, Planned } from "../command";

/** A new note. It bears no name. */
export async function addNote(
  tx: ReadTx,
  command: CommandOf<"retro/add">,
  { mint, now }: Chance,
): Promise<Planned> {
  const sprint = await tx.get("sprint", command.sprintId);
  if (!sprint || sprint.deleted) return err({ kind: "sprint-missing" });
  const text = noteText(command.text);
  if (!text.ok) return text;
  const { id: sprintId, projectId, name } = sprint;
  const note = { projectId, sprintId, lane: command.lane, text: text.value, votes: 0, cardId: null, at: now };
  return ok({
    changes: [born("retroNote", { ...note, id: makeId("retroNote", mint()) })],
    about: { name, count: 1 },
  });
}

/** Writes a note anew, or puts it in another lane. */
export async function editNote(tx: ReadTx, command: CommandOf<"retro/edit">): Promise<Planned> {
  const found = await livingNote(tx, command.noteId);
  if (!found.ok) return found;
  const text = command.text === undefined ? null : noteText(command.text);
  if (text && !text.ok) return text;
  const { lane } = command;
  const wanted = { ...(text ? { text: text.value } : {}), ...(lane === undefined ? {} : { lane }) };
  return ok({ changes: edited("retroNote", found.value, wanted), about: { count: 1 } });
}

/** One vote more, or one less; never below none. */
export async function voteNote(tx: ReadTx, { noteId, votes }: CommandOf<"retro/vote">): Promise<Planned> {
  const found = await livingNote(tx, noteId);
  if (!found.ok) return found;
  const wanted = { votes: Math.max(0, found.value.votes + votes) };
  return ok({ changes: edited("retroNote", found.value, wanted), about: { count: 1 } });
}

/** Takes a note away; an undo gives it back. */
export async function removeNote(tx: ReadTx, { noteId }: CommandOf<"retro/remove">): Promise<Planned> {
  const found = await livingNote(tx, noteId);
  if (!found.ok) return found;
  return ok({ changes: [changed("retroNote", found.value, { deleted: true })], about: { count: 1 } });
}

/** Two notes that say the same become one, with the votes of both; one that is a card already stays by itself. */
export async function mergeNotes(tx: ReadTx, { noteId, into }: CommandOf<"retro/merge">): Promise<Planned> {
  const [from, to] = [await livingNote(tx, noteId), await livingNote(tx, into)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (noteId === into || from.value.cardId !== null) return ok({ changes: [], about: { count: 1 } });
  const text = noteText(`${to.value.text}\n${from.value.text}`);
  if (!text.ok) return text;
  const votes = to.value.votes + from.value.votes;
  return ok({
    changes: [
      ...edited("retroNote", to.value, { text: text.value, votes }),
      changed("retroNote", from.value, { deleted: true }),
    ],
    about: { count: 1 },
  });
}

/** An action becomes a card, in one deed, and the note remembers which. A note that has its card already changes nothing. */
export async function makeCardOfNote(
  tx: ReadTx,
  { noteId, to, description = "" }: CommandOf<"retro/make-card">,
  chance: Chance,
): Promise<Planned> {
  const found = await livingNote(tx, noteId);
  if (!found.ok) return found;
  const note = found.value;
  if (note.cardId !== null) return ok({ changes: [], about: { count: 1 } });
  const title = charactersWithin(cleanLine(note.text), titleLimit);
  const card = await addCard(
    tx,
    { type: "card/add", projectId: note.projectId, to, title, kind: "task" },
    chance,
  );
  if (!card.ok) return card;
  const cardId = card.value.changes[0]?.id as CardId;
  const text = checkText("description", description);
  if (!text.ok) return text;
  const row = { id: cardId, projectId: note.projectId, description: text.value };
  const origin = text.value === "" ? [] : [born("cardText", row)];
  const changes = [...card.value.changes, ...origin, changed("retroNote", note, { cardId })];
  return ok({ ...card.value, changes });
}

function noteText(text: string): Result<string, Refusal> {
  const kept = checkText("note", text.trim());
  if (!kept.ok) return kept;
  return kept.value === "" ? err({ kind: "text-empty", field: "note" }) : kept;
}

async function livingNote(tx: ReadTx, noteId: string): Promise<Result<Row<"retroNote">, Refusal>> {
  const note = await tx.get("retroNote", noteId);
  return !note || note.deleted ? err({ kind: "row-missing" }) : ok(note);
}
