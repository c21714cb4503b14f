import type { Card } from "@/domain/model/entities";

/** A card as the index keeps it: what is needed to answer at once, its long texts not among it. */
export type Entry = {
  readonly card: Pick<
    Card,
    "id" | "projectId" | "number" | "title" | "place" | "epicId" | "labels" | "assignees"
  >;
  /** Words of the title, each behind a space. */
  readonly words: string;
};

/** Some entries, and all their words in one text: what is not in it is in none of them. */
export type Piece = { readonly entries: Entry[]; readonly words: () => string };

/** So many titles make a text that is looked through in less time than it takes to go from card to card. */
const pieceSize = 500;

/** Entries in the order in which they came, in pieces. */
export function createShelf() {
  const pieces: (Piece & { readonly forget: () => void })[] = [];
  const fresh = () => {
    const entries: Entry[] = [];
    let words: string | null = null;
    const piece = {
      entries,
      words: () => (words ??= entries.map((entry) => entry.words).join("\n")),
      forget: () => {
        words = null;
      },
    };
    pieces.push(piece);
    return piece;
  };
  return {
    pieces: pieces as readonly Piece[],
    add(entry: Entry): void {
      const last = pieces.at(-1);
      const piece = last && last.entries.length < pieceSize ? last : fresh();
      piece.entries.push(entry);
      piece.forget();
      // Nobody who asks is to wait for it.
      if (piece.entries.length === pieceSize) piece.words();
    },
    /** Puts an entry in the place of another; without one, takes that out. */
    replace(old: Entry, entry?: Entry): void {
      for (const piece of pieces) {
        const at = piece.entries.indexOf(old);
        if (at < 0) continue;
        piece.entries.splice(at, 1, ...(entry ? [entry] : []));
        piece.forget();
        return;
      }
    },
  };
}
