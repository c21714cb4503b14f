import MiniSearch from "minisearch";
import type { CardId } from "@/domain/model/ids";
import { wordsIn } from "@/lib/mark-words";
import type { CardTexts } from "@/storage/queries/search/searchable";
import { createShelf, type Entry } from "./title-shelf";

/** A card that holds a word; `match` says in which fields which words of the card are meant. */
export type Scored = {
  readonly id: CardId;
  readonly score: number;
  readonly match: Readonly<Record<string, readonly string[]>>;
};

export type SearchIndex = ReturnType<typeof createSearchIndex>;

/** A typing error is forgiven in words of this length, where nothing is spelt as it was typed. */
const forgiving = 5;

/** The index over the words of cards, and the entries that answer beside it. */
export function createSearchIndex() {
  const index = new MiniSearch<CardTexts>({
    fields: ["title", "text", "checks", "comments"],
    tokenize: (text) => [...wordsIn(text)],
    processTerm: (term) => term,
  });
  const entries = new Map<CardId, Entry>();
  const shelf = createShelf();
  /** The cards that hold a word, or one that begins so; best first. What half of all cards hold is many: nothing is made for each. */
  const ofWord = (word: string): readonly Scored[] => {
    const ask = (fuzzy: number | false) =>
      index.search(word, { prefix: true, fuzzy, boost: { title: 4, comments: 0.8 } });
    const exact = ask(false);
    return exact.length > 0 || word.length < forgiving ? exact : ask(0.2);
  };
  return {
    entries,
    /** The entries, in pieces that are looked through at one stroke. */
    pieces: shelf.pieces,
    /** How many different words there are: what memory goes into. */
    terms: () => index.termCount,
    keep(card: Entry["card"]): void {
      const { id, projectId, number, title, place, epicId, labels, assignees } = card;
      const kept = { id, projectId, number, title, place, epicId, labels, assignees };
      const entry = { card: kept, words: ` ${wordsIn(title).join(" ")}` };
      const old = entries.get(id);
      if (old) shelf.replace(old, entry);
      else shelf.add(entry);
      entries.set(id, entry);
    },
    write(texts: CardTexts): void {
      if (index.has(texts.id)) index.discard(texts.id);
      index.add(texts);
    },
    forget(id: CardId): void {
      const old = entries.get(id);
      if (old) shelf.replace(old);
      entries.delete(id);
      if (index.has(id)) index.discard(id);
    },
    ofWord,
  };
}
