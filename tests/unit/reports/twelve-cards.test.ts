import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { changed, type FieldsOf, type Row } from "@/domain/change";
import type { Deed, JournalEvent } from "@/domain/journal";
import type { CardId, SprintId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import { readSprints, type SprintFacts, scopeLine, spillOvers, sumOf } from "@/domain/reports/sprint-facts";
import { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { createMemoryStore } from "@/storage/memory-store";
import { aHand } from "../../support/builders";
import { dayOf, names, playTwelve } from "../../support/twelve-cards";

type Journal = {
  readonly rows: readonly { readonly table: string; readonly row: Row }[];
  readonly events: readonly JournalEvent[];
  readonly deeds: readonly Deed[];
};

function factsOf({ rows, events, deeds }: Journal): (sprintId: SprintId | undefined) => SprintFacts {
  const of = (table: string) => rows.filter((one) => one.table === table).map(({ row }) => row);
  const undoes = new Map<Stamp, Stamp>();
  for (const { stamp, undoes: undone } of deeds) if (undone !== null) undoes.set(stamp, undone);
  const read = readSprints({ cards: of("card"), columns: of("column"), events, undoes } as never);
  return (sprintId) => {
    const facts = read(of("sprint").find(({ id }) => id === sprintId) as never);
    if (facts === null) throw new Error("the sprint never started");
    return facts;
  };
}

let opened = 0;
const stores = {
  "in memory": () => {
    const store = createMemoryStore();
    const journal = async (): Promise<Journal> => {
      const { rows, eventsByDeed, deeds } = store.contents();
      return {
        rows: [...rows.values()],
        events: [...eventsByDeed.values()].flat(),
        deeds: [...deeds.values()],
      };
    };
    return { store, journal };
  },
  "on IndexedDB": () => {
    const db = new VigieDatabase(`twelve-${++opened}`);
    const journal = async (): Promise<Journal> => {
      const tables = ["card", "column", "sprint"] as const;
      const rows = await Promise.all(
        tables.map(async (table) =>
          (await db.rows(table).toArray()).map((row) => ({ table, row: row as Row })),
        ),
      );
      return { rows: rows.flat(), events: await db.event.toArray(), deeds: await db.deed.toArray() };
    };
    return { store: createDexieStore(db), journal };
  },
};

describe.each(Object.entries(stores))("a sprint of twelve cards, kept %s", (_, open) => {
  // Verifies: 2b.6, B26, B60, B61, B63
  test("commitment, scope, done and carry-over are read back from events alone, to the figure", async () => {
    const { store, journal } = open();
    const { ids, sprints } = await playTwelve(store);
    const facts = factsOf(await journal())(sprints[0]);
    const nameOf = (id: CardId) => names.find((name) => ids[name] === id) ?? "?";
    const list = (cards: readonly { id: CardId; points: number | null }[]) =>
      Object.fromEntries(
        cards
          .map(({ id, points: worth }) => [nameOf(id), worth] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );

    expect(dayOf(facts.startedAt.at)).toBe(1);
    expect(dayOf(facts.closedAt?.at ?? 0)).toBe(5);
    expect(list(facts.commitment)).toEqual({
      ...{ A: 500, B: 300, C: 800, D: 200, F: 300, G: 200, H: 500, I: 100, K: null, L: 300 },
    });
    expect(sumOf(facts.commitment)).toBe(3200);
    const changes = facts.scopeChanges.map(
      ({ at, cardId, kind, by, isByStatus }) =>
        `${dayOf(at)} ${nameOf(cardId)} ${kind} ${by}${isByStatus ? " by status" : ""}`,
    );
    expect(changes).toEqual([
      "2 B raised 200",
      "2 E added 150",
      "2 I removed -100",
      "2 K raised 225",
      "2 G removed -200",
      "3 D removed -200",
      "4 C lowered -500",
      "4 H removed -500 by status",
      "4 L removed -300",
      "5 I added 100",
    ]);
    const atEndOf = (which: number) => {
      const { scope, done } = scopeLine(facts).findLast(({ at }) => dayOf(at) <= which) ?? {};
      return { scope, done };
    };
    expect([1, 2, 3, 4, 5].map(atEndOf)).toEqual([
      { scope: 3200, done: 0 },
      { scope: 3475, done: 300 },
      { scope: 3275, done: 500 },
      { scope: 1975, done: 650 },
      { scope: 2075, done: 1475 },
    ]);
    expect(list(facts.done)).toEqual({ A: 500, C: 300, E: 150, F: 300, K: 225 });
    expect(Object.fromEntries(facts.done.map(({ id, doneAt }) => [nameOf(id), dayOf(doneAt.at)]))).toEqual({
      ...{ A: 3, C: 5, E: 4, F: 5, K: 5 },
    });
    expect(facts.done.filter(({ reopened }) => reopened > 0).map(({ id }) => nameOf(id))).toEqual(["F"]);
    expect(list(facts.doneOutside)).toEqual({ G: 200 });
    expect(list(facts.cancelled)).toEqual({ H: 500 });
    expect(list(facts.unfinished)).toEqual({ B: 500, I: 100 });
    expect(facts.carriedOver.map(({ id, to }) => [nameOf(id), to]).sort()).toEqual([
      ["B", sprints[1]],
      ["I", "backlog"],
    ]);
  });

  // Verifies: B60, B12
  test("what is changed after the close changes nothing in the sprint that is over", async () => {
    const { store, journal } = open();
    const { ids, sprints, on, columnIds } = await playTwelve(store);
    const before = factsOf(await journal())(sprints[0]);
    const [, second] = sprints as [SprintId, SprintId];
    // At this desk a closed sprint's points and status are refused; a peer who has not heard of the close may still send them.
    const peer = aHand({ seed: 5, session: "sp" });
    const fromPeer = (id: CardId, fields: FieldsOf<"card">) =>
      store.write(async (tx) => {
        const row = await tx.get("card", id);
        const draft = { command: "card/edit", about: { count: 1 }, source: "peer", undoes: null } as const;
        const occurredAt = peer.clock.now + 30 * 86_400_000;
        if (row)
          await tx.apply([changed("card", row, fields)], peer.pen(), {
            ...draft,
            occurredAt,
            history: (history) => history,
          });
      });
    for (const name of ["A", "C", "E", "F", "K"] as const)
      await fromPeer(ids[name], { points: 40, title: `${name} bis` });
    await fromPeer(ids.A, { columnId: columnIds[0] as never });
    await on(8, { type: "card/edit", cardId: ids.B, fields: { points: 1, columnId: columnIds[2] as never } });
    await on(8, { type: "card/move", cardIds: [ids.I, ids.D, ids.J], to: { place: second, after: null } });
    await on(8, { type: "card/trash", cardIds: [ids.G, ids.B] });
    expect(factsOf(await journal())(sprints[0])).toEqual(before);
  });

  // Verifies: B31
  test("a card that two closings took along was carried twice", async () => {
    const { store, journal } = open();
    const { ids, sprints, on } = await playTwelve(store);
    const [first, second, third] = sprints as [SprintId, SprintId, SprintId];
    await on(8, { type: "sprint/start", sprintId: second });
    await on(12, { type: "sprint/complete", sprintId: second, unfinishedTo: third });
    const read = factsOf(await journal());
    expect(spillOvers([read(first), read(second)])).toEqual(
      new Map([
        [ids.B, 2],
        [ids.I, 1],
      ]),
    );
  });

  // Verifies: B26
  test("the commitment that was frozen and the one read from the journal are the same", async () => {
    const { store, journal } = open();
    const { sprints, projectId } = await playTwelve(store);
    const [snapshot] = await store.read((tx) => tx.list("snapshot", projectId));
    const { commitment, startedAt } = factsOf(await journal())(sprints[0]);
    expect(snapshot).toMatchObject({ at: startedAt.at, capacity: 30 });
    const frozen = snapshot?.cards.map(({ id, points: worth }) => [id, worth === null ? null : worth * 100]);
    expect(new Map(frozen as never)).toEqual(new Map(commitment.map(({ id, points: worth }) => [id, worth])));
  });
});
