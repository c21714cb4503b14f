import { expect, test } from "vitest";
import { minutesIdOf } from "@/commands/ceremony/minutes";
import type { RetroNoteId, SprintId } from "@/domain/model/ids";
import { aHouse, type House } from "../../support/builders";

const notesOf = async ({ store, projectId }: House) => store.read((tx) => tx.list("retroNote", projectId));

async function aRetro(): Promise<{ house: House; sprintId: SprintId; noteId: RetroNoteId }> {
  const house = await aHouse();
  const sprintId = await house.addSprint("Sprint 1");
  const text = "Relire la procédure\nde bascule";
  const made = await house.done({ type: "retro/add", sprintId, lane: "try", text });
  return { house, sprintId, noteId: made.plan.changes[0]?.id as RetroNoteId };
}

test("the minutes of a day are one text, written again and again, and refuse a day that is none", async () => {
  const house = await aHouse();
  const sprintId = await house.addSprint("Sprint 1");
  const write = (on: string, text: string) => ({ type: "minutes/write", sprintId, on, text }) as const;
  await house.done(write("2026-11-23", "- INT-1 avance"));
  await house.done(write("2026-11-23", "- INT-1 est finie"));
  await house.done(write("2026-11-24", "- rien"));
  const rows = await house.store.read((tx) => tx.list("minutes", house.projectId));
  expect(rows.map(({ on, text }) => [on, text])).toEqual([
    ["2026-11-23", "- INT-1 est finie"],
    ["2026-11-24", "- rien"],
  ]);
  expect(minutesIdOf(sprintId, "2026-11-23")).toBe(rows[0]?.id);
  expect((await house.dispatch(write("2026-02-30", ""))).ok).toBe(false);
});

test("a note bears no name, takes votes that never fall below none, and goes and comes back", async () => {
  const { house, noteId } = await aRetro();
  for (const votes of [1, 1, -1, -1, -1] as const) await house.done({ type: "retro/vote", noteId, votes });
  await house.done({ type: "retro/vote", noteId, votes: 1 });
  await house.done({ type: "retro/edit", noteId, lane: "keep" });
  const [note] = await notesOf(house);
  expect(note).toMatchObject({ lane: "keep", votes: 1 });
  expect(Object.keys(note ?? {})).not.toContain("author");
  await house.done({ type: "retro/remove", noteId });
  expect(await notesOf(house)).toEqual([]);
  await house.done({ type: "history/undo" });
  expect(await notesOf(house)).toHaveLength(1);
});

test("an action becomes a card once, in one deed, and one undo takes card and mark back", async () => {
  const { house, noteId } = await aRetro();
  const make = { type: "retro/make-card", noteId, to: { place: "backlog", after: null } } as const;
  await house.done(make);
  expect(await house.titles()).toEqual(["Relire la procédure de bascule"]);
  expect((await house.done(make)).deed).toBeNull();
  expect((await notesOf(house))[0]?.cardId).not.toBeNull();
  await house.done({ type: "history/undo" });
  expect(await house.titles()).toEqual([]);
  expect((await notesOf(house))[0]?.cardId).toBeNull();
});
