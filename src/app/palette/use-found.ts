import { useEffect, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { useServices } from "@/features/services";
import type { SearchState } from "@/features/services/search";
import type { SearchAnswer, SearchHit } from "@/storage/queries/search/found";

/**
 * What is written in texts is looked for when the typing rests this long, in ms; titles and names are at once. Where
 * these fill the list, texts can but put it in a better order: that waits until no next key is to be expected, since
 * what so many cards hold takes long to look for, and who asks meanwhile has to wait.
 */
const restAfter = { open: 120, full: 300 };

const nothing: SearchAnswer = { hits: [], isMore: false };

export type FoundCards = Answer & { readonly state: SearchState };

/** What was found for a text: while the next one is looked for, that of the last one stands. */
type Answer = SearchAnswer & { readonly text: string; readonly isSettled: boolean };

/** The cards that answer a text: those found by title first, then all. `isFixed` keeps the order that is on screen. */
export function useFound(text: string, isFixed: () => boolean): FoundCards {
  const { search } = useServices();
  const state = useSyncExternalStore(search.subscribe, search.state);
  const [answer, setAnswer] = useState<Answer>({ ...nothing, text: "", isSettled: true });
  useEffect(() => search.wake(), [search]);
  const { phase } = state;
  const hasTitles = phase === "ready" || state.total > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same text has another answer once titles, and then all texts, are there
  useEffect(() => {
    if (text.trim() === "") {
      setAnswer({ ...nothing, text, isSettled: true });
      return undefined;
    }
    let isOld = false;
    const take = (next: SearchAnswer | null, isSettled: boolean): void => {
      if (isOld || !next) return;
      setAnswer((shown) => {
        const kept =
          isSettled && shown.text === text && isFixed() ? joined(shown.hits, next.hits) : next.hits;
        return { hits: kept, isMore: next.isMore, text, isSettled };
      });
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const since = performance.now();
    const lookFurther = (isFull: boolean): void => {
      const rest = isFull ? restAfter.full : restAfter.open;
      timer = setTimeout(
        () => {
          search.whole(text).then(
            (next) => take(next, true),
            () => undefined,
          );
        },
        rest - (performance.now() - since),
      );
    };
    search.quick(text).then(
      (next) => {
        if (isOld) return;
        // At once: a turn later the list would miss its frame.
        flushSync(() => take(next, phase !== "ready"));
        lookFurther(next.isMore);
      },
      () => {
        if (!isOld) lookFurther(false);
      },
    );
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [text, search, phase, hasTitles]);
  return { ...answer, state };
}

/** What is on screen stays where it is; what else was found comes behind it. */
function joined(shown: readonly SearchHit[], found: readonly SearchHit[]): readonly SearchHit[] {
  const known = new Set(shown.map(({ cardId }) => cardId));
  return [...shown, ...found.filter(({ cardId }) => !known.has(cardId))];
}
