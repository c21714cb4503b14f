// Laws of what a sprint may take: the head of the backlog, in order, never past the velocity unless its first card alone is.
import fc from "fast-check";
import { expect, test } from "vitest";
import { forecastLines, proposeSprint } from "@/domain/capacity/propose";
import { makeId } from "@/domain/model/ids";
import { toHundredths } from "@/domain/model/points";

const points = fc.option(fc.integer({ min: 0, max: 2000 }).map((n) => n / 100));
const backlog = fc
  .array(points, { maxLength: 60 })
  .map((list) => list.map((each, i) => ({ id: makeId("card", `c${i}`), points: each })));
const velocity = fc.integer({ min: 1, max: 6000 }).map((n) => n / 100);

// Verifies: B11
test("a proposal is the head of the backlog, within the velocity, and one more card would pass it", () => {
  fc.assert(
    fc.property(backlog, velocity, (cards, speed) => {
      const { cards: taken, points: sum } = proposeSprint(cards, speed);
      expect(taken.map(({ id }) => id)).toEqual(cards.slice(0, taken.length).map(({ id }) => id));
      const budget = toHundredths(speed);
      const isOneTooLarge = taken.length === 1 && taken[0]?.isTooLarge;
      if (!isOneTooLarge) expect(sum).toBeLessThanOrEqual(budget);
      const next = cards[taken.length];
      if (next && !isOneTooLarge && sum < budget)
        expect(sum + toHundredths(next.points ?? 0)).toBeGreaterThan(budget);
    }),
  );
});

// Verifies: B11
test("above the n-th line of the forecast stands no more than n sprints carry, and the lines only go down", () => {
  fc.assert(
    fc.property(backlog, velocity, (cards, speed) => {
      let above = -1;
      let sprint = 0;
      for (const line of forecastLines(cards, speed, { most: 100 })) {
        const at = cards.findIndex(({ id }) => id === line.after);
        expect(at).toBeGreaterThan(above);
        expect(line.sprint).toBeGreaterThan(sprint);
        above = at;
        sprint = line.sprint;
        const sum = cards
          .slice(0, at + 1)
          .reduce((total, { points: each }) => total + toHundredths(each ?? 0), 0);
        expect(sum).toBeLessThanOrEqual(toHundredths(speed) * line.sprint);
      }
    }),
  );
});

test("unused velocity is carried over: cards of 8 at a velocity of 12 make lines after one, three, four and six", () => {
  const cards = Array.from({ length: 7 }, (_, i) => ({ id: makeId("card", `c${i}`), points: 8 }));
  expect(forecastLines(cards, 12, { most: 9 }).map(({ after, sprint }) => [after, sprint])).toEqual([
    ["card_c0", 1],
    ["card_c2", 2],
    ["card_c3", 3],
    ["card_c5", 4],
  ]);
});

// Verifies: B11
test("what planned sprints hold already leaves less room for the backlog, and one that is full has no line", () => {
  const cards = Array.from({ length: 6 }, (_, i) => ({ id: makeId("card", `c${i}`), points: 5 }));
  const lines = forecastLines(cards, 10, { most: 9, taken: [10, 5] });
  expect(lines.map(({ after, sprint }) => [after, sprint])).toEqual([
    ["card_c0", 2],
    ["card_c2", 3],
    ["card_c4", 4],
  ]);
});
