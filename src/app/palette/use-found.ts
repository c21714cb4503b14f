import { useEffect, useState, useSyncExternalStore } from "react";
import { useServices } from "@/features/services";
import type { SearchState } from "@/features/services/search";
import type { SearchAnswer, SearchHit } from "@/storage/queries/search/found";

/** What is written in texts is looked for when the typing rests this long, in ms; titles and names are at once. */
const restAfter = 120;

const nothing: SearchAnswer = { hits: [], isMore: false };

export type FoundCards = SearchAnswer & { readonly state: SearchState; readonly isSettled: boolean };

/** The cards that answer a text: those found by title first, then all. `isFixed` keeps the order that is on screen. */
export function useFound(text: string, isFixed: () => boolean): FoundCards {
  const { search } = useServices();
  const state = useSyncExternalStore(search.subscribe, search.state);
  const [answer, setAnswer] = useState<SearchAnswer & { readonly text: string; readonly isSettled: boolean }>(
    {
      ...nothing,
      text: "",
      isSettled: true,
    },
  );
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
    const quick = search.quick(text).then(
      (next) => take(next, phase !== "ready"),
      () => undefined,
    );
    const timer = setTimeout(() => {
      void quick
        .then(() => search.whole(text))
        .then(
          (next) => take(next, true),
          () => undefined,
        );
    }, restAfter);
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
