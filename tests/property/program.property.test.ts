import fc from "fast-check";
import { expect, test } from "vitest";
import type { EpicId } from "@/domain/model/ids";
import { dependencyHealth, type End } from "@/domain/portfolio/dependency-health";
import { boardOf, isConflict, tallyOf } from "@/domain/portfolio/program/board";
import { layOut, lowered, measuresFor } from "@/features/program/board/layout";
import { createRouter, piecesOf } from "@/features/program/wires/route";
import { facts, interval } from "../support/program-facts";

const names = ["a", "b", "c", "d", "e", "f", "g"];

const anEpic = fc.record({
  at: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  span: fc.integer({ min: 1, max: 4 }),
  of: fc.constantFrom("A", "B"),
});
const someFacts = fc
  .record({
    epics: fc.array(anEpic, { minLength: 2, maxLength: names.length }),
    links: fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 12, selector: String }),
    sameIteration: fc.constantFrom("tight" as const, "late" as const),
  })
  .map(({ epics, links, sameIteration }) =>
    facts({
      epics: epics.map((epic, i) => ({ id: names[i]!, ...epic })),
      links: links
        .filter(([from, to]) => from !== to && from < epics.length && to < epics.length)
        .map(([from, to]) => `${names[from]}>${names[to]}`),
      sameIteration,
    }),
  );

// Verifies: B47, 6c.1
test("the health of a dependency is a pure function of both ends, and counts, conflicts and table tell the same", () => {
  fc.assert(
    fc.property(someFacts, (given) => {
      const board = boardOf(given, interval)!;
      const rule = given.planningInterval[0]!.sameIteration;
      for (const { from, to, health, dependency } of board.links) {
        const ends: readonly End[] = [from.end, to.end];
        const isOne = from.iterationId !== null && to.iterationId !== null;
        const [one, other] = isOne ? ends : ends.map((end) => ({ ...end, slot: null }));
        expect(health).toBe(dependencyHealth({ from: one!, to: other!, state: dependency.state }, rule));
      }
      expect(board.tally).toEqual(tallyOf(board.links));
      expect(board.links.filter(isConflict)).toHaveLength(board.tally.late + board.tally.tight);
      // Whatever else stands in the plan, two ends that stay say the same.
      const [link] = board.links;
      if (!link) return;
      const alone = {
        ...given,
        epic: given.epic.filter(({ id }) => id === link.from.id || id === link.to.id),
        dependency: [link.dependency],
      };
      expect(boardOf(alone, interval)!.links[0]?.health).toBe(link.health);
    }),
  );
});

// Verifies: 6c.2
test("no wire crosses a card, wherever the epics stand and however many iterations they span, in a low window too", () => {
  fc.assert(
    fc.property(someFacts, fc.integer({ min: 300, max: 2000 }), fc.boolean(), (given, width, isLow) => {
      const board = boardOf(given, interval)!;
      const usual = measuresFor(width, board.columns.length, 13);
      const layout = layOut(board, isLow ? lowered(usual, 13) : usual);
      const route = createRouter(layout);
      const cards = [...layout.cards.values()];
      board.links.forEach(({ from, to }, turn) => {
        const way = route(from.id as EpicId, to.id as EpicId, turn);
        expect(way).not.toBeNull();
        way!.forEach((a, i) => {
          const b = way![i + 1];
          if (!b) return;
          expect(a.x === b.x || a.y === b.y).toBe(true);
          for (const { x, y, width: w } of cards) {
            const isOver =
              Math.max(a.x, b.x) > x &&
              Math.min(a.x, b.x) < x + w &&
              Math.max(a.y, b.y) > y &&
              Math.min(a.y, b.y) < y + layout.measures.card;
            expect(isOver).toBe(false);
          }
        });
      });
    }),
  );
});

// Verifies: 6s.2
test("a wire drawn in pieces goes its whole way without a gap, and no piece leaves its tile by more than its corner", () => {
  const turn = fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 2000 }));
  fc.assert(
    fc.property(fc.array(turn, { minLength: 1, maxLength: 6 }), (turns) => {
      const points = [{ x: 2500, y: 2500 }];
      for (const [dx, dy] of turns) {
        const { x, y } = points.at(-1)!;
        points.push({ x: x + dx, y }, { x: x + dx, y: y + dy });
      }
      const ends = piecesOf(points).map(([, d]) => d.match(/-?[\d.]+/g)!.map(Number));
      ends.forEach(([x, y, ...rest], i) => {
        const before = ends[i - 1]?.slice(-2) ?? [points[0]!.x, points[0]!.y];
        expect([x, y]).toEqual(before);
        const [toX, toY] = rest.slice(-2) as [number, number];
        expect(Math.abs(toX - x!)).toBeLessThanOrEqual(480);
        expect(Math.abs(toY - y!)).toBeLessThanOrEqual(480);
      });
      const last = ends.at(-1)?.slice(-2);
      if (last) expect(last).toEqual([points.at(-1)!.x, points.at(-1)!.y]);
    }),
    {
      examples: [
        [
          [
            [1200, -900],
            [480, 0],
          ],
        ],
      ],
    },
  );
});
