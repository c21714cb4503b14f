import { expect } from "vitest";
import { createDispatch } from "@/commands/dispatch";
import { recount } from "@/domain/counters";
import type { Store } from "@/domain/store";
import { createMemoryStore } from "@/storage/memory-store";
import { aHouse, must } from "../../../support/builders";
import { aWish, cardsOf, importInto, newProject } from "../../../support/imports";
import { draftOf } from "../../../support/read-csv";
import { whenPresent } from "../../../support/real-data";
import { storyPoints } from "../../../support/story-points";

async function importReal(bytes: Uint8Array, store = createMemoryStore()) {
  const { hand } = await aHouse(store);
  const draft = draftOf(bytes);
  const wish = aWish(newProject);
  const report = must(await importInto(store, hand, draft, wish));
  return { store, hand, draft, wish, report };
}

async function pointsIn(store: Store, projectId: Parameters<typeof cardsOf>[1]): Promise<number> {
  const cards = await cardsOf(store, projectId);
  return cards.reduce((sum, { points }) => sum + Math.round((points ?? 0) * 100), 0);
}

whenPresent(
  "jira-csv/jira-cloud_fr_724events.csv",
  "the real French export of Jira arrives whole, once",
  async (bytes) => {
    const { store, hand, draft, wish, report } = await importReal(bytes);
    expect(report.created.cards + draft.epics.filter(({ line }) => line > 0).length).toBe(draft.counts.rows);
    const cards = await cardsOf(store, report.project.id);
    expect(cards).toHaveLength(draft.cards.length);
    expect(cards.map(({ title }) => title)).toEqual(draft.cards.map(({ title }) => title));
    expect(await pointsIn(store, report.project.id)).toBe(draft.counts.pointsHundredths);
    const again = must(
      await importInto(store, hand, draft, {
        ...wish,
        target: { kind: "existing", projectId: report.project.id },
      }),
    );
    expect(again).toMatchObject({ changes: 0, unchanged: cards.length });
  },
);

whenPresent(
  "jira-csv/jira-cloud_en_bom_95cols_team9.csv",
  "an English export of Jira with one sprint gives it",
  async (bytes) => {
    const { report } = await importReal(bytes);
    expect(report.created.sprints).toHaveLength(1);
  },
);

whenPresent(
  "jira-csv/jira-cloud_en_bom_storypoints_tb1.csv",
  "an English export of Jira with three sprints gives them",
  async (bytes) => {
    const { report } = await importReal(bytes);
    expect(report.created.sprints).toHaveLength(3);
  },
);

whenPresent(
  "story-points/mesos.csv",
  "23,313 rows are imported in the order of the file, undone and done again; the counters hold",
  async () => {
    const store = createMemoryStore();
    const bytes = storyPoints();
    const { report, hand, draft } = await importReal(bytes, store);
    expect(report.created.cards).toBe(23_313);
    const { project } = report;
    const titles = async () => (await cardsOf(store, project.id)).map(({ title }) => title);
    const whole = draft.cards.map(({ title }) => title);
    expect(await titles()).toEqual(whole);
    const rows = () => [...store.contents().rows.values()];
    const counters = () => new Map([...store.contents().counters].filter(([, { cards }]) => cards > 0));
    const cardRows = () => rows().flatMap(({ table, row }) => (table === "card" ? [row as never] : []));
    expect(counters()).toEqual(recount(cardRows()));

    const dispatch = createDispatch(store, hand);
    must(await dispatch({ type: "history/undo" }));
    expect(await titles()).toEqual([]);
    expect(counters()).toEqual(new Map());
    must(await dispatch({ type: "history/redo" }));
    expect(await titles()).toEqual(whole);
    expect(counters()).toEqual(recount(cardRows()));
  },
  90_000,
);
