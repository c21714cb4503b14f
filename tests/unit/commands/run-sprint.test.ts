import { expect, test } from "vitest";
import type { Command } from "@/commands/command";
import type { CardId, ColumnId, ProjectId, SprintId } from "@/domain/model/ids";
import { aHouse, type House, must } from "../../support/builders";

async function aSprint(): Promise<{ house: House; sprintId: SprintId; next: SprintId }> {
  const house = await aHouse();
  const sprintId = await house.addSprint("Sprint 1", { capacity: 20 });
  return { house, sprintId, next: await house.addSprint("Sprint 2") };
}
const put = ({ done, columnIds }: House, cardId: CardId, column: number) =>
  done({ type: "card/edit", cardId, fields: { columnId: columnIds[column] as ColumnId } });
const refusal = async ({ dispatch }: House, command: Command) => {
  const outcome = await dispatch(command);
  return outcome.ok ? null : outcome.error.kind;
};

// Verifies: B26
test("starting freezes the open cards with their points, the goal, the capacity and the time; nothing that is done or cancelled already", async () => {
  const { house, sprintId } = await aSprint();
  const open = await house.add("a", { place: sprintId, points: 3 });
  const vague = await house.add("b", { place: sprintId });
  for (const column of [2, 3]) {
    const over = await house.add(`fini ${column}`, { place: sprintId, points: 8 });
    await put(house, over, column);
  }
  await house.done({ type: "sprint/edit", sprintId, fields: { goal: "relier un site" } });
  await house.done({ type: "sprint/start", sprintId });
  await house.done({ type: "card/edit", cardId: open, fields: { points: 13 } });
  const [snapshot] = await house.store.read((tx) => tx.list("snapshot", house.projectId));
  expect(snapshot).toMatchObject({ sprintId, goal: "relier un site", capacity: 20 });
  expect(snapshot?.cards).toEqual([
    { id: open, points: 3 },
    { id: vague, points: null },
  ]);
});

// Verifies: B25, B27
test("one sprint of a team runs at a time, and the refusal names it", async () => {
  const { house, sprintId, next } = await aSprint();
  await house.done({ type: "sprint/start", sprintId });
  expect(await house.dispatch({ type: "sprint/start", sprintId: next })).toEqual({
    ok: false,
    error: { kind: "sprint-active", sprint: "Sprint 1" },
  });
});

// Verifies: B28, B29
test("closing leaves what is done or cancelled, and takes the rest where each card was told to go, in its order", async () => {
  const { house, sprintId, next } = await aSprint();
  const ids: Record<string, CardId> = {};
  for (const title of ["a", "b", "c", "d", "e"]) ids[title] = await house.add(title, { place: sprintId });
  await house.add("déjà là", { place: next });
  await house.done({ type: "sprint/start", sprintId });
  await put(house, ids["a"] as CardId, 2);
  await put(house, ids["b"] as CardId, 3);
  const except = { [ids["d"] as CardId]: "backlog" as const };
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: next, except });
  expect(await house.titles(sprintId)).toEqual(["a", "b"]);
  expect(await house.titles(next)).toEqual(["c", "e", "déjà là"]);
  expect(await house.titles()).toEqual(["d"]);
  const closed = await house.store.read((tx) => tx.get("sprint", sprintId));
  expect(closed?.state.phase).toBe("closed");
});

// Verifies: B81
test("a closing is one deed: undoing it opens the sprint again with its cards", async () => {
  const { house, sprintId, next } = await aSprint();
  for (const title of ["a", "b"]) await house.add(title, { place: sprintId });
  await house.done({ type: "sprint/start", sprintId });
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: next });
  await house.done({ type: "history/undo" });
  expect(await house.titles(sprintId)).toEqual(["a", "b"]);
  expect((await house.store.read((tx) => tx.get("sprint", sprintId)))?.state.phase).toBe("active");
});

// Verifies: B25, B28, B32
test("a sprint closes once, after it was started, and nothing goes into it then", async () => {
  const { house, sprintId, next } = await aSprint();
  const complete = { type: "sprint/complete", sprintId, unfinishedTo: "backlog" } as const;
  expect(await refusal(house, complete)).toBe("sprint-not-active");
  await house.add("a", { place: sprintId });
  await house.done({ type: "sprint/start", sprintId });
  expect(await refusal(house, { ...complete, unfinishedTo: sprintId })).toBe("sprint-closed");
  await house.done(complete);
  expect(await refusal(house, complete)).toBe("sprint-closed");
  await house.add("b", { place: next });
  await house.done({ type: "sprint/start", sprintId: next });
  expect(await refusal(house, { ...complete, sprintId: next, unfinishedTo: sprintId })).toBe("sprint-closed");
});

test("no card ends in the sprint of another project, whichever way it goes", async () => {
  const { house, sprintId } = await aSprint();
  const made = must(
    await house.dispatch({
      type: "project/add",
      name: "Autre",
      code: "AUT",
      colour: "green",
      timeZone: "Europe/Paris",
      columns: [{ name: "À faire", category: "todo" }],
    }),
  );
  const other = made.plan.changes[0]?.id as ProjectId;
  const added = await house.done({ type: "sprint/add", projectId: other, fields: { name: "Sprint A" } });
  const theirs = added.plan.changes[0]?.id as SprintId;
  const cardId = await house.add("a", { place: sprintId });
  const to = { place: theirs, after: null };
  expect(await refusal(house, { type: "card/move", cardIds: [cardId], to })).toBe("sprint-missing");
  expect(await refusal(house, { type: "card/add", projectId: house.projectId, to, title: "b" })).toBe(
    "sprint-missing",
  );
  await house.done({ type: "sprint/start", sprintId });
  expect(await refusal(house, { type: "sprint/complete", sprintId, unfinishedTo: theirs })).toBe(
    "sprint-missing",
  );
});

// Verifies: B28
test("unfinished cards may go into a sprint that is born with the closing, and one undo takes both back", async () => {
  const { house, sprintId } = await aSprint();
  for (const title of ["a", "b"]) await house.add(title, { place: sprintId });
  await house.done({ type: "sprint/start", sprintId });
  const complete = { type: "sprint/complete", sprintId, unfinishedTo: "new" } as const;
  expect(await refusal(house, complete)).toBe("sprint-missing");
  const newSprint = { name: "Sprint 3", startOn: "2026-12-01", endOn: "2026-12-14" };
  expect(await refusal(house, { ...complete, newSprint: { ...newSprint, endOn: "2026-11-14" } })).toBe(
    "days-reversed",
  );
  await house.done({ ...complete, newSprint });
  const sprints = await house.store.read((tx) => tx.list("sprint", house.projectId));
  const born = sprints.find(({ name }) => name === "Sprint 3");
  expect(born).toMatchObject({ state: { phase: "planned" }, order: 3 });
  expect(await house.titles(born?.id)).toEqual(["a", "b"]);
  await house.done({ type: "history/undo" });
  expect(await house.titles(sprintId)).toEqual(["a", "b"]);
  expect(await house.store.read((tx) => tx.list("sprint", house.projectId))).toHaveLength(2);
});

// Verifies: B32
test("a closed sprint opens again with a reason that stays, never beside one that runs", async () => {
  const { house, sprintId, next } = await aSprint();
  const reopen = { type: "sprint/reopen", sprintId, reason: "une recette oubliée" } as const;
  expect(await refusal(house, reopen)).toBe("sprint-not-closed");
  await house.done({ type: "sprint/start", sprintId });
  const { state: before } = (await house.store.read((tx) => tx.get("sprint", sprintId)))!;
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: "backlog" });
  expect(await refusal(house, { ...reopen, reason: "  " })).toBe("reason-missing");
  await house.done({ type: "sprint/start", sprintId: next });
  expect(await refusal(house, reopen)).toBe("sprint-active");
  await house.done({ type: "sprint/complete", sprintId: next, unfinishedTo: "backlog" });
  await house.done(reopen);
  const { state } = (await house.store.read((tx) => tx.get("sprint", sprintId)))!;
  expect(state).toMatchObject({ ...before, reopened: [{ reason: "une recette oubliée" }] });
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: "backlog" });
  const closed = (await house.store.read((tx) => tx.get("sprint", sprintId)))!;
  expect(closed.state).toMatchObject({ phase: "closed", reopened: [{ reason: "une recette oubliée" }] });
});

// Verifies: B35
test("a cadence makes its sprints in one deed, or none when one of them is wrong", async () => {
  const house = await aHouse();
  const sprints = [{ name: "Sprint 1" }, { name: "Sprint 2", startOn: "2026-12-01", endOn: "2026-12-14" }];
  const many = { type: "sprint/add-many", projectId: house.projectId, sprints } as const;
  expect(await refusal(house, { ...many, sprints: [...sprints, { name: " " }] })).toBe("text-empty");
  await house.done(many);
  const made = await house.store.read((tx) => tx.list("sprint", house.projectId));
  expect(made.map(({ name, order }) => [name, order])).toEqual([
    ["Sprint 1", 1],
    ["Sprint 2", 2],
  ]);
  await house.done({ type: "history/undo" });
  expect(await house.store.read((tx) => tx.list("sprint", house.projectId))).toEqual([]);
});

test("a planned sprint is taken away with a word for its cards; one that runs or is closed is not", async () => {
  const { house, sprintId, next } = await aSprint();
  for (const title of ["a", "b"]) await house.add(title, { place: next });
  await house.add("déjà là");
  const remove = { type: "sprint/remove", sprintId: next } as const;
  expect(await refusal(house, remove)).toBe("sprint-not-empty");
  await house.done({ ...remove, cardsTo: "backlog" });
  expect(await house.titles()).toEqual(["a", "b", "déjà là"]);
  await house.done({ type: "history/undo" });
  expect(await house.titles(next)).toEqual(["a", "b"]);
  await house.done({ type: "sprint/start", sprintId });
  expect(await refusal(house, { type: "sprint/remove", sprintId })).toBe("sprint-active");
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: "backlog" });
  expect(await refusal(house, { type: "sprint/remove", sprintId })).toBe("sprint-closed");
});

// Verifies: B34
test("a split gives the remaining estimate to a new card that is tied to the first, in one deed", async () => {
  const { house, sprintId } = await aSprint();
  const cardId = await house.add("Migrer la région", { place: sprintId, points: 8 });
  await house.done({ type: "sprint/start", sprintId });
  const to = { place: "backlog", after: null } as const;
  const split = { type: "card/split", cardId, title: "Migrer la région, suite", remaining: 3, to } as const;
  expect(await refusal(house, { ...split, remaining: 9 })).toBe("points-invalid");
  await house.done(split);
  const [rest] = await house.store.read((tx) => tx.cardsIn(house.projectId, "backlog"));
  expect(rest).toMatchObject({ title: "Migrer la région, suite", points: 3 });
  expect((await house.store.read((tx) => tx.get("card", cardId)))?.points).toBe(5);
  const links = await house.store.read((tx) => tx.linksOf(cardId));
  expect(links).toMatchObject([{ kind: "relates", fromCardId: cardId, toCardId: rest?.id }]);
  await house.done({ type: "history/undo" });
  expect(await house.titles()).toEqual([]);
  expect((await house.store.read((tx) => tx.get("card", cardId)))?.points).toBe(8);
});
