import type { JournalEvent } from "../journal";
import type { CardId } from "../model/ids";
import type { Stamp } from "../model/stamp";
import { type CardStory, storyOf } from "./card-story";
import { categoriesOf, columnStories } from "./column-story";
import { byRow, eventsOf, type KeptJournal, keepJournal, type ProjectJournal } from "./kept-journal";
import { type ProjectPast, tellAll } from "./project-past";

/** A past that is being read. */
export type PastInParts = {
  /** All events of some cards: of each card at once, or not yet. */
  readonly add: (events: readonly JournalEvent[]) => void;
  /** Which deeds undid which, once all is read. */
  readonly end: (undoes: ProjectJournal["undoes"]) => ProjectPast;
};

/**
 * Reads a project's journal while the store reads on: `head` is all but what
 * happened to cards, which comes part by part. Stories are told as their events
 * come; those of which an undoing is heard at the end are told again. The same
 * past as one that was read from all of it at once.
 */
export function pastInParts(head: ProjectJournal): PastInParts {
  const kept = keepJournal(head);
  const categories = categoriesOf(kept);
  const eventsByRow = new Map(kept.eventsByRow);
  const stories = new Map<CardId, CardStory>();
  return {
    add(events) {
      for (const [key, own] of byRow(events)) {
        eventsByRow.set(key, own);
        const row = kept.cards.get(own[0]?.rowId as CardId);
        if (row) stories.set(row.id, storyOf(row, own, { undoes: kept.undoes, categories }));
      }
    },
    end(undoes) {
      const journal: KeptJournal = { ...kept, eventsByRow, undoes: new Map([...kept.undoes, ...undoes]) };
      const late = new Set<Stamp>([...undoes.keys()].filter((stamp) => !kept.undoes.has(stamp)));
      const isLate = (events: readonly JournalEvent[]) =>
        late.size > 0 && events.some(({ stamp }) => late.has(stamp));
      if (isLate(head.events)) return tellAll(journal);
      // In the order of the rows, as if all had been read at once.
      const cards = new Map<CardId, CardStory>();
      for (const [id, row] of journal.cards) {
        const events = eventsOf(journal, "card", id);
        const told = isLate(events) ? undefined : stories.get(id);
        cards.set(id, told ?? storyOf(row, events, { undoes: journal.undoes, categories }));
      }
      return { journal, categories, columns: columnStories(journal), cards };
    },
  };
}
