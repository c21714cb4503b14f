import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { useBoard, useBoardState } from "../board-context";
import type { Reading } from "./query-engine";

/** The address and the voice follow the typing at this distance, in ms; the board itself does not wait. */
export const restAfter = 350;

/** The outcome of a deed is said before what follows from it: its commit is heard of here first, in ms. */
const afterOutcome = 150;

/** Sets the filter. Cards follow at once; the address takes it a moment later, so that typing leaves no trail in it. */
export function useQuery(): (query: string) => void {
  const { store, filter } = useBoard();
  return useCallback(
    (query: string) => {
      store.setState({ query });
      filter.ask(query);
    },
    [store, filter],
  );
}

/** What the filter understands of what was typed. */
export function useReading(): Reading | null {
  const { filter } = useBoard();
  return useSyncExternalStore(filter.subscribe, filter.reading);
}

/** Keeps filter and address the same, whichever of them changes. To be used once a board. */
export function useQueryInAddress(countHidden: () => number): void {
  const { t } = useTranslation();
  const { sayBehind } = useServices();
  const { filter } = useBoard();
  const setQuery = useQuery();
  const query = useBoardState((state) => state.query);
  const address = useHashQuery().get("q") ?? "";
  const written = useRef(address);
  /** What the field says without anybody having typed it: the address is not to follow it. */
  const given = useRef(query);

  // Behind what was said meanwhile: on a busy machine a card may be in the hand before the typing has come to rest.
  const tell = useCallback(
    () => sayBehind(t("board.filter.hidden", { count: countHidden() })),
    [sayBehind, t, countHidden],
  );

  useEffect(() => {
    if (address === written.current) return undefined;
    written.current = address;
    given.current = address;
    setQuery(address);
    // A saved view that was chosen, or the way back: what it hides is told when the filter has read it.
    const timer = setTimeout(tell, restAfter);
    return () => clearTimeout(timer);
  }, [address, setQuery, tell]);

  useFollowed(written, given);

  useEffect(() => {
    if (query === given.current) return undefined;
    const timer = setTimeout(
      () => {
        // A text that is no query is not passed on: what stands beside the field tells of it.
        if (filter.reading()?.flaw) return;
        given.current = query;
        written.current = filter.address();
        navigate(withQuery({ q: written.current }), { replace: true });
        tell();
        // Nobody types on in a field that was emptied: what is gone to next, a saved view perhaps, starts from here.
      },
      query === "" ? 0 : restAfter,
    );
    return () => clearTimeout(timer);
  }, [query, tell, filter]);
}

type Known = { current: string };

/** A label that is renamed or deleted elsewhere is renamed in the field and in the address, and told of. */
function useFollowed(written: Known, given: Known): void {
  const { t } = useTranslation();
  const { sayBehind } = useServices();
  const { store, filter } = useBoard();
  useEffect(
    () =>
      filter.subscribe(() => {
        const reading = filter.reading();
        const text = reading?.text;
        if (text === undefined || text === store.getState().query) return;
        // Ids of an address became names, of which nothing is to be told; or a name is another now.
        if (reading?.isFollowed) {
          const isGone = reading.strangers.some((stranger) => stranger.isGone);
          const words = { before: store.getState().query, query: text };
          // The deed that did it is told of by then, if it was one's own.
          setTimeout(
            () => sayBehind(t(isGone ? "query.followedGone" : "query.followed", words)),
            afterOutcome,
          );
          // An address written by hand still bears the former name, which nothing answers to after a reload.
          written.current = filter.address();
          navigate(withQuery({ q: written.current }), { replace: true });
        }
        given.current = text;
        store.setState({ query: text });
      }),
    [filter, store, sayBehind, t, written, given],
  );
}
