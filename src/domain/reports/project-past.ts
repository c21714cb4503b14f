import type { CardId } from "../model/ids";
import { type CardStory, storyOf } from "./card-story";
import { type Categories, type ColumnStory, categoriesOf, columnStories } from "./column-story";
import { grown } from "./growing-map";
import { addToJournal, eventsOf, type KeptJournal, keepJournal, type ProjectJournal } from "./kept-journal";

/** Everything that charts of a project are drawn from: each card's story, each column's. */
export type ProjectPast = {
  readonly journal: KeptJournal;
  readonly categories: Categories;
  /** In the order of the workflow, removed ones too. */
  readonly columns: readonly ColumnStory[];
  readonly cards: ReadonlyMap<CardId, CardStory>;
};

/** Turns a project's journal into stories (B60). Linear in the events. */
export function readPast(journal: ProjectJournal): ProjectPast {
  return tellAll(keepJournal(journal));
}

/**
 * The past with more of the journal, the same as one that was read from all of
 * it at once. Only the cards that are spoken of are told anew, unless a column
 * changed its meaning or an undoing is heard of apart from its events; `past`
 * is left as it is.
 */
export function addToPast(past: ProjectPast, more: ProjectJournal): ProjectPast {
  return growPast(past, more).past;
}

/** The same, and which cards may read otherwise than before. */
export function growPast(
  past: ProjectPast,
  more: ProjectJournal,
): { readonly past: ProjectPast; readonly touched: ReadonlySet<CardId> | "all" } {
  const journal = addToJournal(past.journal, more);
  const stamps = new Set(more.events.map(({ stamp }) => stamp));
  const isLateUndoing = [...more.undoes.keys()].some(
    (stamp) => !past.journal.undoes.has(stamp) && !stamps.has(stamp),
  );
  const hasColumns = more.columns.length > 0 || more.events.some(({ table }) => table === "column");
  if (isLateUndoing || hasColumns) return { past: tellAll(journal), touched: "all" };
  const touched = new Set<CardId>(more.cards.map(({ id }) => id));
  for (const { table, rowId } of more.events) if (table === "card") touched.add(rowId as CardId);
  const { undoes } = journal;
  const told = [...touched].flatMap((id) => {
    const row = journal.cards.get(id);
    return row ? [[id, storyOf(row, eventsOf(journal, "card", id), { ...past, undoes })] as const] : [];
  });
  return { past: { ...past, journal, cards: grown(past.cards, told) }, touched };
}

/** Every story of a journal, told anew. */
export function tellAll(journal: KeptJournal): ProjectPast {
  const categories = categoriesOf(journal);
  const cards = new Map<CardId, CardStory>();
  for (const [id, row] of journal.cards)
    cards.set(id, storyOf(row, eventsOf(journal, "card", id), { undoes: journal.undoes, categories }));
  return { journal, categories, columns: columnStories(journal), cards };
}
