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

// Verifies: 4d.5
test("two notes become one with both texts and the votes of both, and one undo parts them", async () => {
  const { house, sprintId, noteId } = await aRetro();
  const other = await house.done({ type: "retro/add", sprintId, lane: "stop", text: "La bascule" });
  const into = other.plan.changes[0]?.id as RetroNoteId;
  for (const each of [noteId, into, into]) await house.done({ type: "retro/vote", noteId: each, votes: 1 });
  await house.done({ type: "retro/merge", noteId, into });
  expect(await notesOf(house)).toMatchObject([
    { lane: "stop", votes: 3, text: "La bascule\nRelire la procédure\nde bascule" },
  ]);
  expect((await house.done({ type: "retro/merge", noteId: into, into })).deed).toBeNull();
  await house.done({ type: "history/undo" });
  expect(await notesOf(house)).toHaveLength(2);
});

// Verifies: 4d.5
test("who wrote, voted or took that back is not in the journal either; who makes a card of it is", async () => {
  const { house, noteId, sprintId } = await aRetro();
  const actors: (string | undefined)[] = [];
  const steps = [
    { type: "retro/vote", noteId, votes: 1 },
    { type: "history/undo" },
    { type: "history/redo" },
    { type: "retro/make-card", noteId, to: { place: "backlog", after: null } },
    { type: "sprint/edit", sprintId, fields: { goal: "x" } },
    { type: "history/undo" },
  ] as const;
  for (const step of steps) actors.push((await house.done(step)).deed?.actor);
  expect(actors).toEqual(["", "", "", "Testeur", "Testeur", "Testeur"]);
});

// Verifies: 4d.6
test("a card that was an action says where it comes from", async () => {
  const { house, noteId } = await aRetro();
  const description = "Action de la [rétrospective](#/projects/INT/retro).";
  const to = { place: "backlog", after: null } as const;
  const { plan } = await house.done({ type: "retro/make-card", noteId, to, description });
  const id = plan.changes[0]!.id;
  expect((await house.store.read((tx) => tx.get("cardText", id)))?.description).toBe(description);
});

// Verifies: 4d.3, 4d.4
test("a daily, a review and a retrospective of one day have minutes of their own, and a review its word on the goal", async () => {
  const house = await aHouse();
  const sprintId = await house.addSprint("Sprint 1");
  const write = { type: "minutes/write", sprintId, on: "2026-11-23" } as const;
  await house.done({ ...write, text: "mêlée" });
  await house.done({ ...write, of: "review", text: "", goal: "met" });
  await house.done({ ...write, of: "review", text: "revue" });
  await house.done({ ...write, of: "retro", text: "rétro" });
  const rows = await house.store.read((tx) => tx.list("minutes", house.projectId));
  expect(rows.map(({ of, text, goal }) => [of, text, goal].join())).toEqual([
    ",mêlée,",
    "retro,rétro,",
    "review,revue,met",
  ]);
});

// Verifies: 3x.9
test("a note that is longer than a title becomes a card whose title ends with a whole character", async () => {
  const { house, sprintId } = await aRetro();
  const text = `${"a".repeat(499)}👩‍🚒 et la suite`;
  const made = await house.done({ type: "retro/add", sprintId, lane: "try", text });
  const noteId = made.plan.changes[0]?.id as RetroNoteId;
  await house.done({ type: "retro/make-card", noteId, to: { place: "backlog", after: null } });
  expect(await house.titles()).toEqual(["a".repeat(499)]);
});
