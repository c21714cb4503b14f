import { expect, test } from "vitest";
import type { CardId } from "@/domain/model/ids";
import { deckOf, outcomeOf, readTable, tableFor } from "@/features/ceremony/poker/hand";

const deck = deckOf("points");

// Verifies: 4d.7
test("picks that are apart say from where to where, by whom and over how many cards; the median is proposed", () => {
  const picks = [
    ["Ada", "3"],
    ["Blaise", "8"],
    ["Claude", "5"],
    ["Denis", "?"],
    ["Emmy", "☕"],
  ] as const;
  expect(outcomeOf(picks, deck)).toEqual({
    spread: { kind: "apart", low: 3, high: 8, lowBy: ["Ada"], highBy: ["Blaise"], steps: 2 },
    unknown: 1,
    coffee: 1,
    proposal: 5,
  });
});

// Verifies: 4d.7
test("one number is an agreement, none is none, and what is no card of the deck is not counted", () => {
  expect(outcomeOf([["Ada", "0.5"]], deck).spread).toEqual({ kind: "agreed", value: 0.5 });
  expect(outcomeOf([["Ada", "0"]], deck)).toMatchObject({ proposal: 0 });
  for (const nothing of [[["Ada", "?"]], [["Ada", ""]], [["Ada", "4"]], []] as const)
    expect(outcomeOf(nothing, deck)).toMatchObject({ spread: { kind: "none" }, proposal: null });
});

// Verifies: 4d.7
test("a table that the desk kept goes on for its card, and begins anew for another", () => {
  const table = { ...readTable(null), cardId: "card_1" as CardId, picks: { a: "5" }, isRevealed: true };
  expect(tableFor(readTable(JSON.parse(JSON.stringify(table))), "card_1" as CardId)).toEqual(table);
  expect(tableFor(table, "card_2" as CardId)).toMatchObject({ picks: {}, isRevealed: false });
  for (const nonsense of [undefined, 3, { picks: 4, absent: "x", others: -2 }, { others: 1e9 }])
    expect(readTable(nonsense).others).toBeLessThanOrEqual(15);
});
