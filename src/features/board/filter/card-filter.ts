import type { CardId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { ColumnPicture } from "@/storage/queries/column-picture";
import type { Face } from "@/storage/queries/face";
import type { Picture } from "@/storage/queries/picture";
import { loadQueryEngine, queryEngineNow } from "./engine-door";
import type { Asker, QueryEngine, Reading } from "./query-engine";

type Answer = { readonly turn: number; readonly ids: readonly CardId[] };

/**
 * Which cards of a picture a query lets through. What reads queries is fetched with the first one; texts are folded
 * once a face and columns are looked through once a change, so that a keystroke at 10 000 cards costs as many searches
 * in short texts and nothing else.
 */
export function createCardFilter(picture: Picture, asker: Asker) {
  const listeners = new Set<() => void>();
  let asked = "";
  /** Counts what may change an answer while the column stays the same: another question, a card with another title. */
  let turn = 0;
  const tell = (): void => {
    turn += 1;
    for (const listener of [...listeners]) listener();
  };
  const engine = engineOf(picture, asker, tell);
  const kept = answering(picture, (card) => engine.now()?.lets(card) ?? true);
  return {
    isOn: () => engine.now()?.isOn() ?? false,
    /** Would it let this card through? */
    lets: (card: Face): boolean => engine.now()?.lets(card) ?? true,
    /** What is understood of the last question; null before there was one. */
    reading: (): Reading | null => engine.now()?.reading() ?? null,
    /** The last good question as an address carries it. */
    address: () => engine.now()?.address() ?? asked,
    /** Looks at a query from now on. */
    ask(query: string): void {
      if (query === asked && engine.now()?.reading()?.text === query) return;
      asked = query;
      if (query.trim() === "" && !engine.now()) return;
      engine.use((ready) => {
        ready.ask(asked);
        tell();
      });
    },
    /** Makes ready what reads queries, and reads the present one: for who is about to ask. */
    open(): void {
      if (engine.now()?.reading()) return;
      engine.use((ready) => {
        ready.ask(asked);
        tell();
      });
    },
    /** The cards to show, in order; the same array as long as they are the same cards. */
    idsOf: (column: ColumnPicture): readonly CardId[] =>
      engine.now()?.isOn() ? kept(column, turn) : column.ids,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** The question may have another answer: a day began. */
    again(): void {
      const ready = engine.now();
      if (!ready?.isOn()) return;
      ready.again();
      tell();
    },
    /** Keeps answers true while cards and names change, and folds what is loaded when the page has nothing better to do. */
    start: (places: () => readonly Place[]) => follow(picture, engine, tell, places),
  };
}

export type CardFilter = ReturnType<typeof createCardFilter>;

function follow(
  picture: Picture,
  engine: ReturnType<typeof engineOf>,
  tell: () => void,
  places: () => readonly Place[],
): () => void {
  const stop = picture.onAny(() => {
    const ready = engine.now();
    const isRenamed = ready?.refresh() ?? false;
    if (ready?.isOn() || isRenamed) tell();
  });
  let rest = (): void => undefined;
  let isOver = false;
  engine.whenIdle((ready) => {
    if (!isOver) rest = ready.foldBehind(places);
  });
  return () => {
    isOver = true;
    stop();
    rest();
  };
}

/** The cards of a column that are let through; the same array as long as they are the same cards. */
function answering(picture: Picture, lets: (card: Face) => boolean) {
  const answers = new WeakMap<ColumnPicture, Answer>();
  return (column: ColumnPicture, turn: number): readonly CardId[] => {
    const last = answers.get(column);
    if (last?.turn === turn) return last.ids;
    const ids = column.ids.filter((id) => {
      const card = picture.card(id);
      return card !== undefined && lets(card);
    });
    const same = last && last.ids.length === ids.length && last.ids.every((id, i) => id === ids[i]);
    answers.set(column, { turn, ids: same ? last.ids : ids });
    return same ? last.ids : ids;
  };
}

/** The engine of one board: there at once when its code is, else with the first question or when the page is idle. */
function engineOf(picture: Picture, asker: Asker, tell: () => void) {
  let engine: QueryEngine | null = null;
  const lookedUp = (): void => {
    engine?.again();
    tell();
  };
  const use = (work: (ready: QueryEngine) => void): void => {
    const make = queryEngineNow();
    if (!engine && make) engine = make(picture, asker, lookedUp);
    if (engine) {
      work(engine);
      return;
    }
    // Where it cannot be fetched, the board shows everything, and the next key tries again.
    loadQueryEngine().then(
      () => use(work),
      () => undefined,
    );
  };
  return {
    now: () => engine,
    use,
    whenIdle(work: (ready: QueryEngine) => void): void {
      const fetched = (): void => use(work);
      void picture.whole().then(() => {
        if (typeof requestIdleCallback === "function") requestIdleCallback(fetched, { timeout: 4000 });
        else setTimeout(fetched, 16);
      });
    },
  };
}
