import { expect, test } from "vitest";
import type { JournalEvent } from "@/domain/journal";
import type { Stamp } from "@/domain/model/stamp";
import { always, type Moment, timelineOf } from "@/domain/reports/timeline";

const stamp = (n: number) => `${String(n).padStart(12, "0")}-a` as Stamp;
/** Right after everything that happened by then. */
const by = (at: number): Moment => ({ at, stamp: "z" as Stamp });

/** An event of a card: recorded as number `n`, happened at `at`. */
function event(
  n: number,
  at: number,
  fields: Record<string, readonly [unknown, unknown]> | null,
): JournalEvent {
  const side = (i: 0 | 1) =>
    Object.fromEntries(Object.entries(fields ?? {}).map(([field, said]) => [field, said[i]]));
  return {
    rowId: "card_a",
    stamp: stamp(n),
    table: "card",
    projectId: "project_a",
    occurredAt: at,
    before: fields && side(0),
    after: side(1),
  };
}

const points = (before: number | null, after: number | null) => ({ points: [before, after] as const });
const undoing = (...pairs: readonly (readonly [by: number, of: number])[]) =>
  new Map(pairs.map(([undo, undone]) => [stamp(undo), stamp(undone)]));
const nothingUndone = { undoes: undoing(), span: always };
const born = event(1, 10, null);

test("a field says what the last deed made of it, and before the first one what stood there at birth", () => {
  const events = [born, event(2, 20, points(3, 5)), event(3, 30, points(5, 8))];
  const { said, before } = timelineOf({ points: 8 }, events, nothingUndone);
  expect([15, 20, 29, 30, 99].map((at) => said("points", by(at)))).toEqual([3, 5, 5, 8, 8]);
  expect(before("points", { at: 20, stamp: stamp(2) })).toBe(3);
});

test("what today's row says counts only for fields that no event ever touched", () => {
  const events = [born, event(2, 20, points(3, 5))];
  const { said } = timelineOf({ points: 1000, title: "Bascule" }, events, nothingUndone);
  expect([15, 25].map((at) => said("points", by(at)))).toEqual([3, 5]);
  expect(said("title", by(15))).toBe("Bascule");
});

test("a row is not there before its birth; without a birth in the journal it always was", () => {
  const told = timelineOf({}, [born], nothingUndone);
  expect([9, 10].map((at) => told.said("deleted", by(at)))).toEqual([true, false]);
  expect(timelineOf({}, [], nothingUndone).said("deleted", by(0))).toBe(false);
});

// Verifies: M14
test("what is written down late stands where it happened, and does not change what stood at birth", () => {
  const events = [born, event(2, 30, points(3, 5)), event(3, 20, points(5, 4))];
  const { said } = timelineOf({ points: 4 }, events, nothingUndone);
  expect([15, 25, 35].map((at) => said("points", by(at)))).toEqual([3, 4, 5]);
});

test("deeds of one instant are told apart by their stamps", () => {
  const events = [born, event(3, 20, points(5, 8)), event(2, 20, points(3, 5))];
  const { said } = timelineOf({ points: 8 }, events, nothingUndone);
  expect(said("points", { at: 20, stamp: stamp(2) })).toBe(5);
  expect(said("points", { at: 20, stamp: stamp(3) })).toBe(8);
});

// Verifies: M16
test("a deed and its undoing cancel out within the span, and stand where one of them is outside it", () => {
  const events = [born, event(2, 20, points(3, 5)), event(3, 30, points(5, 3))];
  const undoes = undoing([3, 2]);
  const read = (from: number, to: number) => {
    const { said } = timelineOf({ points: 3 }, events, { undoes, span: { from: by(from), to: by(to) } });
    return [15, 25, 35].map((at) => said("points", by(at)));
  };
  expect(read(10, 40)).toEqual([3, 3, 3]);
  expect(read(10, 29)).toEqual([3, 5, 3]);
  expect(read(25, 40)).toEqual([3, 5, 3]);
});

// Verifies: M16
test("a deed that was done again stands at its own instant", () => {
  const events = [born, event(2, 20, points(3, 5)), event(3, 30, points(5, 3)), event(4, 40, points(3, 5))];
  const { said, steps } = timelineOf({ points: 5 }, events, {
    undoes: undoing([4, 3], [3, 2]),
    span: always,
  });
  expect([15, 25, 35, 45].map((at) => said("points", by(at)))).toEqual([3, 5, 5, 5]);
  expect(steps.filter(({ field }) => field === "points")).toHaveLength(1);
});

test("what an undoing left standing stands", () => {
  const deed = event(2, 20, { points: [3, 5], place: ["backlog", "sprint_a"] });
  const undo = event(3, 30, { place: ["sprint_a", "backlog"] });
  const { said } = timelineOf({ points: 5, place: "backlog" }, [born, deed, undo], {
    undoes: undoing([3, 2]),
    span: always,
  });
  expect([said("points", by(25)), said("place", by(25))]).toEqual([5, "backlog"]);
});

test("a card that was made and unmade within the span never was", () => {
  const unmade = event(2, 20, { deleted: [false, true], place: ["sprint_a", "trash"] });
  const { said } = timelineOf({ place: "trash", deleted: true }, [born, unmade], {
    undoes: undoing([2, 1]),
    span: always,
  });
  expect([5, 15, 25].map((at) => said("deleted", by(at)))).toEqual([true, true, true]);
});
