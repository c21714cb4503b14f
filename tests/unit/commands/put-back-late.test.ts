import { expect, test } from "vitest";
import type { Command } from "@/commands/command";
import type { CardId, ColumnId } from "@/domain/model/ids";
import { sprintReportOf } from "@/domain/reports/sprint/sprint-report";
import { readSprints } from "@/domain/reports/sprint-facts";
import { velocityOf } from "@/domain/reports/team/velocity";
import { createMemoryStore } from "@/storage/memory-store";
import { aHouse, type House } from "../../support/builders";
import { journalOf } from "../../support/journal-of";

/** Two closed sprints and one that runs; of the second, a card was finished and nobody said so before the closing. */
async function aForgottenUpdate() {
  const store = createMemoryStore();
  const house = await aHouse(store);
  const [, , over] = house.columnIds as [ColumnId, ColumnId, ColumnId];
  const [first, second, third] = [
    await house.addSprint("Sprint 1"),
    await house.addSprint("Sprint 2"),
    await house.addSprint("Sprint 3"),
  ];
  const finish = (cardId: CardId) => house.done({ type: "card/edit", cardId, fields: { columnId: over } });
  await house.done({ type: "sprint/start", sprintId: first });
  await house.done({ type: "sprint/complete", sprintId: first, unfinishedTo: "backlog" });
  const done = await house.add("dite à temps", { place: second, points: 3 });
  const forgotten = await house.add("oubliée", { place: second, points: 5 });
  const open = await house.add("pas finie", { place: second, points: 8 });
  await house.done({ type: "sprint/start", sprintId: second });
  await finish(done);
  await house.done({ type: "sprint/complete", sprintId: second, unfinishedTo: third });
  await house.done({ type: "sprint/start", sprintId: third });
  await finish(forgotten);
  const factsOf = async (id: string) => {
    const journal = journalOf(store);
    return readSprints(journal)(journal.sprints.find((sprint) => sprint.id === id)!)!;
  };
  return { house, first, second, third, forgotten, open, factsOf };
}

const errorOf = async ({ dispatch }: House, command: Command) => {
  const outcome = await dispatch(command);
  return outcome.ok ? null : outcome.error;
};

// Verifies: B33, 4y.1
test("a finished card goes back into the sprint that was closed last, beside its record: one deed, one undo, one redo", async () => {
  const { house, second, third, forgotten, factsOf } = await aForgottenUpdate();
  const before = await factsOf(second);
  const { deed } = await house.done({ type: "sprint/put-back", sprintId: second, cardId: forgotten });
  expect(deed).toMatchObject({ command: "sprint/put-back", about: { key: "INT-2", name: "oubliée" } });
  expect(await house.titles(second)).toEqual(["dite à temps", "oubliée"]);
  const after = await factsOf(second);
  expect(after.addedAfterClose).toMatchObject([{ id: forgotten, points: 500 }]);
  // What was frozen stays: the commitment, what was done and what was carried over.
  expect({ ...after, addedAfterClose: [] }).toEqual(before);
  const [snapshot] = (await house.store.read((tx) => tx.list("snapshot", house.projectId))).filter(
    ({ sprintId }) => sprintId === second,
  );
  expect(snapshot?.cards.map(({ points }) => points)).toEqual([3, 5, 8]);
  await house.done({ type: "history/undo" });
  expect(await factsOf(second)).toEqual(before);
  expect(await house.titles(third)).toContain("oubliée");
  await house.done({ type: "history/redo" });
  expect((await factsOf(second)).addedAfterClose).toHaveLength(1);
  expect(await house.titles(second)).toEqual(["dite à temps", "oubliée"]);
});

// Verifies: B33, B32, 4y.1
test("no other sprint takes a forgotten card, nor does the last one take what is not done; each says why", async () => {
  const { house, first, second, third, forgotten, open } = await aForgottenUpdate();
  const put = (sprintId: typeof first, cardId: CardId) =>
    errorOf(house, { type: "sprint/put-back", sprintId, cardId });
  expect(await put(first, forgotten)).toEqual({
    ...{ kind: "put-back-earlier", sprint: "Sprint 1", last: "Sprint 2" },
  });
  expect(await put(third, forgotten)).toEqual({ kind: "put-back-open", sprint: "Sprint 3" });
  expect(await put(second, open)).toEqual({ kind: "put-back-unfinished", card: "INT-3" });
  await house.done({ type: "sprint/put-back", sprintId: second, cardId: forgotten });
  // Once more is nothing new; and it is part of a record now.
  expect(await put(second, forgotten)).toBeNull();
  const back = { type: "card/move", cardIds: [forgotten], to: { place: third, after: null } } as const;
  expect(await errorOf(house, back)).toEqual({ kind: "sprint-closed", sprint: "Sprint 2" });
  // The next closing settles it: a correction of an earlier sprint is not made again.
  await house.done({ type: "history/undo" });
  await house.done({ type: "sprint/complete", sprintId: third, unfinishedTo: "backlog" });
  expect(await put(second, forgotten)).toMatchObject({ kind: "put-back-earlier", last: "Sprint 3" });
});

// Verifies: B33, B63, B64, 4y.1
test("a sprint's report lists it apart, and the velocity says it beside what was realised", async () => {
  const { house, second, forgotten, factsOf } = await aForgottenUpdate();
  await house.done({ type: "sprint/put-back", sprintId: second, cardId: forgotten });
  const facts = await factsOf(second);
  const report = sprintReportOf(facts, { goal: "", earlier: [] });
  expect(report.addedAfterClose).toMatchObject([{ id: forgotten, points: 5, timesCarried: 0 }]);
  expect(report.totals).toMatchObject({
    commitment: { cards: 3, points: 16 },
    done: { cards: 1, points: 3 },
    notDone: { cards: 2, points: 13 },
    addedAfterClose: { cards: 1, points: 5, unestimated: 0 },
  });
  const sprint = { id: second, startOn: null, endOn: null, capacity: null, facts };
  const options = { unit: "points", zone: "Europe/Paris" } as const;
  expect(velocityOf([sprint], options).bars).toMatchObject([{ commitment: 16, realised: 3, afterClose: 5 }]);
});

// Verifies: B33
test("a sprint that is opened and closed anew has met the card while it ran: it is no correction any more", async () => {
  const { house, second, third, forgotten, factsOf } = await aForgottenUpdate();
  await house.done({ type: "sprint/put-back", sprintId: second, cardId: forgotten });
  await house.done({ type: "sprint/complete", sprintId: third, unfinishedTo: "backlog" });
  await house.done({ type: "sprint/reopen", sprintId: second, reason: "une recette oubliée" });
  await house.done({ type: "sprint/complete", sprintId: second, unfinishedTo: "backlog" });
  const facts = await factsOf(second);
  expect(facts.addedAfterClose).toEqual([]);
  expect(facts.doneOutside.map(({ id }) => id)).toEqual([forgotten]);
});
