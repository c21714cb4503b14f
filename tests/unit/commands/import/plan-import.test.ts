import { describe, expect, test } from "vitest";
import type { ImportWish } from "@/commands/import/foreign";
import { aHouse, must } from "../../../support/builders";
import { aForeign, aForeignCard, aWish, cardsOf, importInto, newProject } from "../../../support/imports";
import { draftOf, fixture } from "../../../support/read-csv";

const at = (day: number) => Date.UTC(2026, 10, day);

async function anImport(...cards: Parameters<typeof aForeign>) {
  const house = await aHouse();
  const foreign = aForeign(...cards);
  const wish = aWish({ kind: "existing", projectId: house.projectId });
  const bring = async (more: Partial<ImportWish> = {}, file = foreign) =>
    must(await importInto(house.store, house.hand, file, { ...wish, ...more }));
  return { ...house, bring, cards: () => cardsOf(house.store, house.projectId) };
}

// Verifies: B89
describe("the same file again", () => {
  test("changes nothing, however often", async () => {
    const { bring } = await anImport([
      aForeignCard("Pare-feu", {
        externalKey: "SEC-1",
        points: 3,
        labels: ["sonde"],
        assignees: ["Exploitant"],
      }),
      aForeignCard("Sonde", {
        sprint: "Sprint 2",
        pastSprints: ["Sprint 1"],
        blocked: true,
        description: "…",
      }),
    ]);
    expect((await bring()).created.cards).toBe(2);
    expect(await bring()).toMatchObject({ changes: 0, unchanged: 2, created: { cards: 0 } });
    expect(await bring()).toMatchObject({ changes: 0 });
  });

  test("after an undo brings everything back under the same ids", async () => {
    const { bring, cards, done } = await anImport([
      aForeignCard("Pare-feu", {
        externalKey: "SEC-1",
        comments: [{ at: at(1), author: "A", body: "Vu" }],
        sprint: "Sprint 1",
      }),
    ]);
    await bring();
    const before = await cards();
    await done({ type: "history/undo" });
    expect(await cards()).toEqual([]);
    expect(await bring()).toMatchObject({ revived: 1, created: { cards: 0, sprints: ["Sprint 1"] } });
    const bare = ({ id, title, place, number, comments }: (typeof before)[number]) => ({
      id,
      title,
      place,
      number,
      comments,
    });
    expect((await cards()).map(bare)).toEqual(before.map(bare));
  });

  test("meets on another desk instead of doubling", async () => {
    const [one, two] = [await aHouse(), await aHouse()];
    const foreign = aForeign([aForeignCard("Pare-feu", { externalKey: "SEC-1", sprint: "Sprint 1" })]);
    const [a, b] = [
      must(await importInto(one.store, one.hand, foreign, aWish(newProject))),
      must(await importInto(two.store, two.hand, foreign, aWish(newProject))),
    ];
    expect(a.project.id).toBe(b.project.id);
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
    expect(ids(await cardsOf(one.store, a.project.id))).toEqual(ids(await cardsOf(two.store, b.project.id)));
  });
});

describe("a newer file", () => {
  const card = (points: number, title = "Pare-feu") => aForeignCard(title, { externalKey: "SEC-1", points });

  test("updates what nobody touched here, and counts the fields", async () => {
    const { bring, cards } = await anImport([card(3)]);
    await bring();
    const report = await bring(
      { source: { name: "b.csv", at: at(2) } },
      aForeign([card(5, "Pare-feu du site")]),
    );
    expect(report.updated).toEqual({ cards: 1, fields: { points: 1, title: 1 } });
    expect((await cards())[0]).toMatchObject({
      points: 5,
      title: "Pare-feu du site",
      source: { name: "b.csv" },
    });
  });

  test("leaves alone what was worked on here and is no news in the file", async () => {
    const { bring, cards, done } = await anImport([card(3)]);
    await bring();
    const cardId = (await cards())[0]?.id ?? ("" as never);
    await done({ type: "card/edit", cardId, fields: { points: 8 } });
    const report = await bring({ source: { name: "b.csv", at: Date.UTC(2027, 1, 1) } });
    expect(report).toMatchObject({
      changes: 0,
      kept: { cards: 1, fields: { points: 1 }, titles: ["Pare-feu"] },
    });
    expect((await cards())[0]?.points).toBe(8);
  });

  test("wins over work done here when it is the later word, and loses when it is the earlier one", async () => {
    const { bring, cards, done } = await anImport([card(3)]);
    await bring();
    const cardId = (await cards())[0]?.id ?? ("" as never);
    await done({ type: "card/edit", cardId, fields: { points: 8 } });
    const told = (updatedAt: number) => aForeign([{ ...card(5), updatedAt }]);
    expect(await bring({}, told(at(1)))).toMatchObject({ changes: 0 });
    await bring({ source: { name: "b.csv", at: Date.UTC(2027, 1, 1) } }, told(Date.UTC(2027, 1, 1)));
    expect((await cards())[0]?.points).toBe(5);
  });

  test("an older file overwrites nothing", async () => {
    const { bring, cards } = await anImport([card(3)]);
    await bring({ source: { name: "b.csv", at: at(5) } });
    expect(await bring({ source: { name: "a.csv", at: at(4) } }, aForeign([card(1)]))).toMatchObject({
      changes: 0,
    });
    expect((await cards())[0]?.points).toBe(3);
  });

  test("says nothing about fields that it has no column for", async () => {
    const { bring, cards } = await anImport([card(3)]);
    await bring();
    const bare = aForeign([aForeignCard("Pare-feu", { externalKey: "SEC-1" })]);
    expect(await bring({ fields: ["title", "key"] }, bare)).toMatchObject({ changes: 0 });
    expect((await cards())[0]?.points).toBe(3);
  });

  test("does not take back a card that was dragged elsewhere or put in the trash", async () => {
    const { bring, cards, done } = await anImport([card(3)]);
    await bring();
    await done({ type: "card/trash", cardIds: (await cards()).map(({ id }) => id) });
    expect(await bring()).toMatchObject({ changes: 0 });
    expect((await cards())[0]?.place).toBe("trash");
  });
});

describe("numbers and keys", () => {
  test("a key of the project keeps its number; any other gets the next one and stays as an alias", async () => {
    const { bring, cards, add, store } = await anImport([
      aForeignCard("A", { externalKey: "SEC-7" }),
      aForeignCard("B", { externalKey: "INT-5" }),
      aForeignCard("C", { externalKey: "INT-1" }),
      aForeignCard("D"),
    ]);
    await add("Ici avant");
    expect((await bring()).created.aliases).toBe(2);
    const rows = (await cards()).filter(({ title }) => title !== "Ici avant");
    expect(rows.map(({ title, number }) => [title, number])).toEqual([
      ["A", 6],
      ["B", 5],
      ["C", 7],
      ["D", 8],
    ]);
    const again = await store.read((tx) =>
      tx.getMany(
        "card",
        rows.map(({ id }) => id),
      ),
    );
    expect(again.map((row) => row?.externalKey)).toEqual(["SEC-7", "INT-5", "INT-1", undefined]);
  });

  test("a card made here whose export comes back is itself, not its double", async () => {
    const { bring, cards, add } = await anImport([
      aForeignCard("Câbler la baie", { externalKey: "INT-1", points: 5 }),
    ]);
    await add("Câbler la baie", { points: 2 });
    expect(await bring({ source: { name: "a.csv", at: Date.UTC(2027, 1, 1) } })).toMatchObject({
      created: { cards: 0 },
      updated: { cards: 1 },
    });
    expect(await cards()).toHaveLength(1);
  });

  test("cards stand in the order of the file, behind those that were here", async () => {
    const titles = Array.from({ length: 500 }, (_, i) => `Carte ${i}`);
    const { bring, cards, add } = await anImport(titles.map((title) => aForeignCard(title)));
    await add("Ici avant");
    await bring();
    const rows = await cards();
    expect(rows.map(({ title }) => title)).toEqual(["Ici avant", ...titles]);
    expect(Math.max(...rows.map(({ rank }) => rank.length))).toBeLessThan(8);
  });
});

describe("what cards refer to", () => {
  test("statuses go to the column of their name, accents apart, then to their category, then where a person says", async () => {
    const cards = ["a faire", "En revue", "Bizarre"].map((status) => aForeignCard(status, { status }));
    const columns = [
      { name: "a faire", category: "todo" },
      { name: "En revue", category: "inProgress" },
      { name: "Bizarre", category: "todo" },
    ] as const;
    const { bring, columnIds } = await anImport(cards, { columns });
    const report = await bring({ columnByStatus: { Bizarre: columnIds[3] ?? "new" } });
    expect(report.statuses.map(({ status, column, isNew }) => [status, column, isNew])).toEqual([
      ["a faire", "À faire", false],
      ["En revue", "En cours", false],
      ["Bizarre", "Annulé", false],
    ]);
    const made = await bring({
      columnByStatus: { Bizarre: "new" },
      source: { name: "x", at: Date.UTC(2027, 1, 1) },
    });
    expect(made.created.columns).toEqual(["Bizarre"]);
  });

  // Verifies: B32
  test("a closed sprint takes nobody in: its cards go to the backlog, and that is said", async () => {
    const { bring, cards, addSprint, done } = await anImport([aForeignCard("A", { sprint: "sprint 1" })]);
    const sprintId = await addSprint("Sprint 1");
    await done({ type: "sprint/start", sprintId });
    await done({ type: "sprint/complete", sprintId, unfinishedTo: "backlog" });
    expect((await bring()).leftOut).toEqual({ "sprint-closed": 1 });
    expect((await cards())[0]?.place).toBe("backlog");
  });

  test("a new project under a code that is taken is refused, and nothing is written", async () => {
    const house = await aHouse();
    const wish = aWish({ kind: "new", name: "Autre", code: "int", timeZone: "Europe/Paris" });
    const outcome = await importInto(house.store, house.hand, aForeign([aForeignCard("A")]), wish);
    expect(outcome).toEqual({ ok: false, error: { kind: "code-taken", code: "INT" } });
    expect(await house.titles()).toEqual([]);
  });
});

describe("a small French export of Jira", () => {
  // Verifies: B86
  test("the last of three Sprint columns is where the card is, the others are told in words", async () => {
    const { store, hand } = await aHouse();
    const draft = draftOf(fixture("jira-fr-small.csv"));
    const report = must(await importInto(store, hand, draft, aWish(newProject)));
    expect(report.created).toMatchObject({
      cards: draft.cards.length,
      sprints: ["Sprint 1", "Sprint 2", "Sprint 3"],
    });
    const rows = await cardsOf(store, report.project.id);
    const probe = rows.find(({ externalKey }) => externalKey === "INT-2");
    const sprints = await store.read((tx) => tx.list("sprint", report.project.id));
    expect(sprints.find(({ id }) => id === probe?.place)?.name).toBe("Sprint 3");
    const comments = await store.read((tx) => tx.partsOf("comment", probe?.id ?? ("" as never)));
    expect(comments.map(({ text }) => text)).toContain("Sprints précédents : Sprint 1, Sprint 2");
    expect(probe).toMatchObject({ points: 5, comments: 3, source: { name: "cartes.csv" } });
  });

  test("parents, epics, dates of birth and texts that look like markup arrive as they are", async () => {
    const { store, hand } = await aHouse();
    const draft = draftOf(fixture("jira-fr-small.csv"));
    const { project } = must(await importInto(store, hand, draft, aWish(newProject)));
    const rows = await cardsOf(store, project.id);
    const byKey = (key: string) => rows.find(({ externalKey }) => externalKey === key);
    expect(byKey("INT-4")?.parentCardId).toBe(byKey("INT-2")?.id);
    expect(byKey("INT-2")?.epicId).not.toBeNull();
    expect(rows.map(({ title }) => title)).toContain("<script>alert(1)</script> sur la page d’accueil");
    const stamp = byKey("INT-2")?.stamp;
    const birth = await store.read((tx) => tx.event(byKey("INT-2")?.id ?? "", stamp as never, "card"));
    expect(birth?.occurredAt).toBe(draft.cards.find(({ externalKey }) => externalKey === "INT-2")?.createdAt);
  });
});
