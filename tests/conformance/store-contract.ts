import { expect, test } from "vitest";
import { createDispatch } from "@/commands/dispatch";
import { epicScope, projectScope, recount } from "@/domain/counters";
import type { History } from "@/domain/journal";
import type { LinkId } from "@/domain/model/ids";
import type { Store } from "@/domain/store";
import { aFile, aHouse } from "../support/builders";

/** What every `Store` owes its callers. Run by each implementation's own test file. */
export function storeContract(name: string, open: () => Promise<Store> | Store): void {
  const promise = (text: string, body: (store: Store) => Promise<void>) =>
    test(`${name}: ${text}`, async () => body(await open()));

  promise("what was written can be read, with the journal that tells how it came about", async (store) => {
    const house = await aHouse(store);
    const cardId = await house.add("Bascule du site pilote", { points: 13 });
    const card = await store.read((tx) => tx.get("card", cardId));
    expect(card).toMatchObject({ title: "Bascule du site pilote", points: 13, number: 1, place: "backlog" });
    const head = await store.read((tx) => tx.head());
    const deed = await store.read((tx) => tx.deed(head.stamp as never));
    expect(deed).toMatchObject({ command: "card/add", seq: 2, about: { key: "INT-1", count: 1 } });
    const events = await store.read((tx) => tx.eventsOf(head.stamp as never));
    expect(events).toMatchObject([{ rowId: cardId, table: "card", before: null, after: {} }]);
  });

  promise("a write that throws leaves nothing behind", async (store) => {
    const house = await aHouse(store);
    const head = await store.read((tx) => tx.head());
    const write = store.write(async (tx) => {
      const pen = house.hand.pen();
      const draft = {
        command: "test",
        about: { count: 1 },
        source: "hand",
        undoes: null,
        occurredAt: 0,
        history: (history: History) => history,
      } as const;
      const project = await tx.get("project", house.projectId);
      await tx.apply(
        [
          {
            table: "project",
            id: house.projectId,
            before: { name: project?.name ?? "" },
            after: { name: "Autre" },
          },
        ],
        pen,
        draft,
      );
      throw new Error("no");
    });
    await expect(write).rejects.toThrow("no");
    expect(await store.read((tx) => tx.head())).toEqual(head);
    expect((await store.read((tx) => tx.get("project", house.projectId)))?.name).toBe(
      "Refondation du réseau Intradef",
    );
  });

  promise("a window walks a place in order, both ways, and stops at its limit", async (store) => {
    const house = await aHouse(store);
    for (const title of ["a", "b", "c", "d"]) await house.add(title);
    const cards = await store.read((tx) => tx.cardsIn(house.projectId, "backlog"));
    const range = {
      projectId: house.projectId,
      place: "backlog" as const,
      from: cards[2]?.rank ?? null,
      limit: 2,
    };
    const titles = async (direction: "up" | "down") =>
      (await store.read((tx) => tx.window({ ...range, direction }))).map((card) => card.title);
    expect(await titles("up")).toEqual(["c", "b"]);
    expect(await titles("down")).toEqual(["c", "d"]);
  });

  promise("counters follow every change and equal a recount", async (store) => {
    const house = await aHouse(store);
    const sprintId = await house.addSprint("Sprint 1");
    const first = await house.add("a", { points: 1.5 });
    await house.add("b", { points: 0.25 });
    await house.add("c");
    await house.done({ type: "card/move", cardIds: [first], to: { place: sprintId, after: null } });
    await house.done({
      type: "card/edit",
      cardId: first,
      fields: { points: 3, columnId: house.columnIds[1] as never },
    });
    const scopes = [house.projectId, epicScope(house.projectId), projectScope];
    const [counters, whole, cards] = await store.read(async (tx) => [
      await tx.counters(house.projectId),
      (await Promise.all(scopes.map((scope) => tx.counters(scope)))).flat(),
      [...(await tx.cardsIn(house.projectId, "backlog")), ...(await tx.cardsIn(house.projectId, sprintId))],
    ]);
    const living = counters
      .filter((counter) => counter.cards > 0)
      .map(({ place, cards: n, points, unestimated }) => ({ place, n, points, unestimated }));
    expect(living.sort((a, b) => (a.place < b.place ? -1 : 1))).toEqual([
      { place: "backlog", n: 2, points: 25, unestimated: 1 },
      { place: sprintId, n: 1, points: 300, unestimated: 0 },
    ]);
    expect(recount(cards)).toEqual(
      new Map(
        whole
          .filter((counter) => counter.cards > 0)
          .map((counter) => [
            `${counter.projectId}|${counter.place}|${counter.columnId}`,
            expect.objectContaining({ cards: counter.cards, points: counter.points }),
          ]),
      ),
    );
  });

  promise(
    "links are found from both of their ends, sub-tasks from their card, until they are taken away",
    async (store) => {
      const house = await aHouse(store);
      const [a, b] = [await house.add("A"), await house.add("B")];
      const made = await house.done({ type: "link/add", kind: "blocks", fromCardId: a, toCardId: b });
      await house.done({ type: "card/parent", cardId: b, parentCardId: a });
      const linkId = made.plan.changes[0]?.id as LinkId;
      const found = (id: typeof a) => store.read(async (tx) => (await tx.linksOf(id)).map((link) => link.id));
      expect([await found(a), await found(b)]).toEqual([[linkId], [linkId]]);
      expect((await store.read((tx) => tx.childrenOf(a))).map(({ id }) => id)).toEqual([b]);
      await house.done({ type: "link/remove", linkId });
      expect([await found(a), await found(b)]).toEqual([[], []]);
    },
  );

  promise("the number of a card is never given twice, not even after the trash", async (store) => {
    const house = await aHouse(store);
    const cardId = await house.add("a");
    await house.done({ type: "card/trash", cardIds: [cardId] });
    await house.add("b");
    expect(await store.read((tx) => tx.highestNumber(house.projectId))).toBe(2);
  });

  promise("bytes of an attachment are kept once, with its row or not at all", async (store) => {
    const house = await aHouse(store);
    const [first, second] = [await house.add("a"), await house.add("b")];
    const file = aFile("note.txt", "contenu");
    const add = (cardId: typeof first) =>
      ({ type: "attachment/add", cardId, files: [file], author: "Testeur" }) as const;
    for (const cardId of [first, second]) await house.done(add(cardId));
    const bytes = await store.read((tx) => tx.blob(file.hash));
    expect(new TextDecoder().decode(bytes)).toBe("contenu");
    expect(await store.read((tx) => tx.attachedBytes())).toBe(14);
    expect(await store.read((tx) => tx.partsOf("attachment", first))).toMatchObject([
      { name: "note.txt", bytes: 7, hash: file.hash },
    ]);
    const other = aFile("autre.txt", "perdu");
    const write = store.write(async (tx) => {
      const inside: Store = { read: (work) => work(tx), write: (work) => work(tx) };
      await createDispatch(inside, house.hand)({ ...add(first), files: [other] });
      throw new Error("no");
    });
    await expect(write).rejects.toThrow("no");
    expect(await store.read((tx) => tx.blob(other.hash))).toBeUndefined();
    expect(await store.read((tx) => tx.attachedBytes())).toBe(14);
  });

  promise("texts over 2 kB are kept once and come back on undo", async (store) => {
    const house = await aHouse(store);
    const cardId = await house.add("a");
    const long = "é".repeat(5000);
    await house.done({ type: "card/describe", cardId, description: long });
    await house.done({ type: "card/describe", cardId, description: "court" });
    const head = await store.read((tx) => tx.head());
    const [event] = await store.read((tx) => tx.eventsOf(head.stamp as never));
    expect(event?.before?.["description"]).toEqual({ longText: expect.any(String) });
    await house.done({ type: "history/undo" });
    expect((await store.read((tx) => tx.get("cardText", cardId)))?.description).toBe(long);
  });
}
