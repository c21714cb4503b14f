import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRanked, type Rank } from "@/domain/model/order";
import { longestRank, rankBetween } from "@/domain/model/rank";
import { aHouse, seededDice } from "../support/builders";

// Verifies: M4

test("a rank between two others is between them, whatever was inserted where before", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), fc.nat(), (inserts, seed) => {
      const dice = seededDice(seed);
      const ranks: Rank[] = [];
      for (const at of inserts) {
        const index = at % (ranks.length + 1);
        ranks.splice(index, 0, rankBetween(ranks[index - 1] ?? null, ranks[index] ?? null, dice));
      }
      expect(ranks).toEqual([...ranks].sort((a, b) => (a < b ? -1 : 1)));
      expect(new Set(ranks).size).toBe(ranks.length);
      expect(ranks.every((rank) => !rank.endsWith("0") || rank.length <= 2)).toBe(true);
    }),
  );
});

test("a thousand cards put at the head, or at the foot, keep ranks short", () => {
  const dice = seededDice(7);
  let head = rankBetween(null, null, dice);
  let foot = head;
  for (let i = 0; i < 1000; i += 1) {
    head = rankBetween(null, head, dice);
    foot = rankBetween(foot, null, dice);
  }
  expect(Math.max(head.length, foot.length)).toBeLessThan(10);
});

test("two desks that insert at the same place hardly ever mint the same rank, and the id settles it when they do", () => {
  const a = rankBetween(null, null, seededDice(1));
  const b = rankBetween(null, null, seededDice(2));
  expect(a).not.toBe(b);
  expect(compareRanked({ rank: a, id: "card_a" }, { rank: a, id: "card_b" })).toBe(-1);
});

test("cards dropped again and again behind the same card stay in order, and no rank outgrows its limit", async () => {
  const house = await aHouse();
  const anchor = await house.add("ancre");
  await house.add("suite");
  for (let i = 0; i < 60; i += 1) {
    await house.done({
      type: "card/add",
      projectId: house.projectId,
      to: { place: "backlog", after: anchor },
      title: `c${i}`,
    });
  }
  const cards = await house.store.read((tx) => tx.cardsIn(house.projectId, "backlog"));
  const expected = ["ancre", ...Array.from({ length: 60 }, (_, i) => `c${59 - i}`), "suite"];
  expect(cards.map((card) => card.title)).toEqual(expected);
  expect(Math.max(...cards.map((card) => card.rank.length))).toBeLessThanOrEqual(longestRank);
});
