import type { CardId } from "@/domain/model/ids";
import { searchText } from "@/lib/search-text";
import type { ColumnPicture } from "@/storage/queries/column-picture";
import type { Face } from "@/storage/queries/face";
import type { Picture } from "@/storage/queries/picture";

type Answer = { readonly words: readonly string[]; readonly turn: number; readonly ids: readonly CardId[] };

/** The words of a query, each of which a card must hold somewhere in its key or title; case and accents do not count. */
export function wordsOf(query: string): readonly string[] {
  const text = searchText(query);
  return text === "" ? [] : text.split(" ");
}

/**
 * Which cards of a picture a query lets through. Texts are folded once a face and columns are looked through once a
 * change, so that a keystroke at 10 000 cards costs as many searches in short texts and nothing else.
 */
export function createCardFilter(picture: Picture) {
  const textOf = createFolder(picture);
  const answers = new WeakMap<ColumnPicture, Answer>();
  const listeners = new Set<() => void>();
  let words: readonly string[] = [];
  /** Counts what may change an answer while the column stays the same: a card that was given another title. */
  let turn = 0;

  const matches = (id: CardId): boolean => {
    const face = picture.card(id);
    const text = face ? textOf(face) : undefined;
    return text !== undefined && words.every((word) => text.includes(word));
  };
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const filter = {
    isOn: () => words.length > 0,
    /** Would it let this text through? */
    lets: (text: string) => {
      const plain = searchText(text);
      return words.every((word) => plain.includes(word));
    },
    /** Looks at a query from now on. */
    ask(query: string): void {
      const next = wordsOf(query);
      if (next.join(" ") === words.join(" ")) return;
      words = next;
      tell();
    },
    /** The cards to show, in order; the same array as long as they are the same cards. */
    idsOf(column: ColumnPicture): readonly CardId[] {
      if (words.length === 0) return column.ids;
      const last = answers.get(column);
      if (last?.words === words && last.turn === turn) return last.ids;
      const ids = column.ids.filter(matches);
      const same = last && last.ids.length === ids.length && last.ids.every((id, i) => id === ids[i]);
      answers.set(column, { words, turn, ids: same ? last.ids : ids });
      return same ? last.ids : ids;
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Keeps answers true while cards change, and folds what is loaded when the page has nothing better to do. */
    start(places: () => readonly ColumnPicture["place"][]): () => void {
      const stop = picture.onAny(() => {
        if (words.length === 0) return;
        turn += 1;
        tell();
      });
      const rest = foldBehind(picture, places, textOf);
      return () => {
        stop();
        rest();
      };
    },
  };
  return filter;
}

export type CardFilter = ReturnType<typeof createCardFilter>;

/** The text that a query is compared with, folded once a face; a project that changes its code starts anew. */
function createFolder(picture: Picture): (face: Face) => string {
  let foldedFor: string | undefined;
  let folded = new WeakMap<Face, string>();
  return (face) => {
    const code = picture.frame()?.project.code ?? "";
    if (code !== foldedFor) folded = new WeakMap();
    foldedFor = code;
    const known = folded.get(face);
    if (known !== undefined) return known;
    const text = searchText(`${code}-${face.number} ${face.title}`);
    folded.set(face, text);
    return text;
  };
}

const slice = 250;

/** Folds what is loaded while the page has nothing better to do; answers how to stop. */
function foldBehind(
  picture: Picture,
  places: () => readonly ColumnPicture["place"][],
  fold: (face: Face) => string,
): () => void {
  let isOver = false;
  const idle = (next: () => void): void => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(next);
    else setTimeout(next, 16);
  };
  const from = (ids: readonly CardId[], start: number): void => {
    if (isOver || start >= ids.length) return;
    for (const id of ids.slice(start, start + slice)) {
      const face = picture.card(id);
      if (face) fold(face);
    }
    idle(() => from(ids, start + slice));
  };
  void picture.whole().then(() =>
    idle(() =>
      from(
        places().flatMap((place) => picture.column(place)?.ids ?? []),
        0,
      ),
    ),
  );
  return () => {
    isOver = true;
  };
}
