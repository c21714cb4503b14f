import { expect, test } from "vitest";
import { addToBook, factsOf, type ReportBook } from "@/domain/reports/book";
import { createMemoryStore } from "@/storage/memory-store";
import { aHand, aHouse } from "../../support/builders";
import { journalOf } from "../../support/journal-of";
import { bookIn } from "../../support/report-book";

// Verifies: 5h.16, B60
test("a sprint that is closed, opened again or closed in the future without a word of any card is read so in a book that grows", async () => {
  const store = createMemoryStore();
  const hand = aHand();
  const house = await aHouse(store, hand);
  const tomorrow = hand.clock.now + 86_400_000;
  const sprintId = await house.addSprint("Sprint 1");
  await house.done({ type: "sprint/start", sprintId });
  let book = bookIn(store);
  /** What the book says after it was told what is new, and what one says that is read at once. */
  const told = (): readonly unknown[] => {
    const { sprints: _, ...journal } = journalOf(store);
    const stamps = new Set([...book.past.journal.eventsByRow.values()].flat().map(({ stamp }) => stamp));
    const events = journal.events.filter(({ stamp }) => !stamps.has(stamp));
    const { tables } = bookIn(store);
    book = addToBook(book, { cards: [], columns: [], events, undoes: journal.undoes, tables });
    const stateOf = (of: ReportBook) => {
      const { closedAt, isClosedAhead } = factsOf(of, sprintId, tomorrow) ?? {};
      return [closedAt === null, isClosedAhead];
    };
    return [stateOf(book), stateOf(bookIn(store))];
  };
  const running = [true, false];
  const closed = [false, false];
  const ahead = [true, true];
  expect(told()).toEqual([running, running]);
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: "backlog" });
  expect(told()).toEqual([closed, closed]);
  await house.done({ type: "history/undo" });
  expect(told()).toEqual([running, running]);
  await house.done({ type: "sprint/complete", sprintId, unfinishedTo: "backlog" }, tomorrow + 1);
  expect(told()).toEqual([ahead, ahead]);
});
