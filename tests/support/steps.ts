import fc from "fast-check";
import type { CardId, SprintId } from "@/domain/model/ids";
import { createMemoryStore, type MemoryStore } from "@/storage/memory-store";
import { aFile, aHand, aHouse, type House } from "./builders";

/** Something that a person at a board may do; numbers choose among what is there. */
export type Step =
  | { do: "add"; place: number; after: number }
  | { do: "move"; cards: number[]; place: number; after: number; column: number | null }
  | { do: "edit"; card: number; points: number | null; title: number }
  | { do: "trash"; card: number }
  | { do: "check"; card: number }
  | { do: "attach"; card: number; content: number }
  | { do: "describe"; card: number; length: number }
  | { do: "undo" }
  | { do: "redo" };

const index = fc.nat(30);
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("add" as const), place: fc.nat(2), after: index }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("move" as const),
      cards: fc.array(index, { minLength: 1, maxLength: 4 }),
      place: fc.nat(2),
      after: index,
      column: fc.option(fc.nat(3)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("edit" as const),
      card: index,
      points: fc.option(fc.nat(2000).map((n) => n / 100)),
      title: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("trash" as const), card: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("check" as const), card: index }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("attach" as const), card: index, content: fc.nat(3) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("describe" as const),
      card: index,
      length: fc.constantFrom(0, 10, 3000),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ do: "undo" as const }) },
  { weight: 2, arbitrary: fc.constant({ do: "redo" as const }) },
);

/** Plays steps in a house with a backlog and two sprints. */
export async function play(
  steps: readonly Step[],
  hand = aHand(),
): Promise<{ readonly store: MemoryStore; readonly house: House }> {
  const store = createMemoryStore();
  const house = await aHouse(store, hand);
  const places = ["backlog" as const, await house.addSprint("Sprint 1"), await house.addSprint("Sprint 2")];
  const cards: CardId[] = [];
  for (const one of steps) await take(house, one, places, cards);
  return { store, house };
}

/** Takes one step; `cards` grows with those that are added. */
export async function take(
  house: Pick<House, "dispatch" | "projectId" | "columnIds">,
  one: Step,
  places: readonly ("backlog" | SprintId)[],
  cards: CardId[],
): Promise<void> {
  const { dispatch, projectId, columnIds } = house;
  const at = (n: number) => cards[n % Math.max(1, cards.length)];
  const place = "place" in one ? (places[one.place] ?? "backlog") : "backlog";
  if (one.do === "undo" || one.do === "redo") await dispatch({ type: `history/${one.do}` });
  else if (one.do === "add") {
    const made = await dispatch({
      type: "card/add",
      projectId,
      to: { place, after: at(one.after) ?? null },
      title: `Carte ${cards.length}`,
    });
    if (made.ok) cards.push(made.value.plan.changes[0]?.id as CardId);
  } else if (cards.length === 0) return;
  else if (one.do === "move") {
    const cardIds = one.cards.map((n) => at(n) as CardId);
    const after = one.after % 3 === 0 ? null : (at(one.after) as CardId);
    const columnId = one.column === null ? {} : { columnId: columnIds[one.column] as never };
    await dispatch({ type: "card/move", cardIds, to: { place, after, ...columnId } });
  } else if (one.do === "edit") {
    await dispatch({
      type: "card/edit",
      cardId: at(one.card) as CardId,
      fields: { points: one.points, title: `Titre ${one.title}` },
    });
  } else if (one.do === "trash") await dispatch({ type: "card/trash", cardIds: [at(one.card) as CardId] });
  else if (one.do === "attach") {
    const files = [aFile(`fichier ${one.content}.txt`, "é".repeat(one.content))];
    const cardId = at(one.card) as CardId;
    await dispatch({ type: "attachment/add", cardId, files, author: "Testeur" });
  } else if (one.do === "describe") {
    const description = "é".repeat(one.length);
    await dispatch({ type: "card/describe", cardId: at(one.card) as CardId, description });
  } else await dispatch({ type: "check/add", cardId: at(one.card) as CardId, text: "Point" });
}
