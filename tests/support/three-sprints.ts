import type { SprintId } from "@/domain/model/ids";
import { createMemoryStore } from "@/storage/memory-store";
import { playTwelve } from "./twelve-cards";

/*
 * The sprint of twelve cards and two more behind it, by hand. Capacity of the first: 30; nobody said any of the others.
 *
 *            committed            done                  working days
 * Sprint 1   32 (10 cards)        14.75 (1.5 unplanned)  2 to 6 November: 5
 * Sprint 2   B 5                  B 5                   9 to 13 November, the 11th is a holiday: 4
 * Sprint 3   J 8, a bug, and D 2  J 8                   16 to 20 November: 5
 *
 * In all 47 committed and 27.75 done, 1.5 of it unplanned, in 14 working days: 9.25 a sprint, from 5 to 14.75.
 */
export async function playThree(upTo: 0 | 1 | 2 | 3 = 3) {
  const store = createMemoryStore();
  const played = await playTwelve(store);
  const { ids, sprints, on, columnIds } = played;
  const [, second, third] = sprints as [SprintId, SprintId, SprintId];
  const finish = (day: number, cardId: (typeof ids)["A"]) =>
    on(day, { type: "card/edit", cardId, fields: { columnId: columnIds[2] as never } });
  if (upTo >= 2) {
    await on(8, { type: "sprint/start", sprintId: second });
    await finish(9, ids.B);
    await on(12, { type: "sprint/complete", sprintId: second, unfinishedTo: "backlog" });
  }
  if (upTo >= 3) {
    await on(15, { type: "card/edit", cardId: ids.J, fields: { kind: "bug" } });
    await on(15, { type: "card/move", cardIds: [ids.J, ids.D], to: { place: third, after: null } });
    await on(15, { type: "sprint/start", sprintId: third });
    await finish(16, ids.J);
    await on(19, { type: "sprint/complete", sprintId: third, unfinishedTo: "backlog" });
  }
  return { ...played, store };
}
