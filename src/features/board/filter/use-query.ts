import { useCallback, useEffect, useRef } from "react";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { useBoard, useBoardState } from "../board-context";

/** The address and the voice follow the typing at this distance, in ms; the board itself does not wait. */
const restAfter = 350;

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

/** Keeps filter and address the same, whichever of them changes. To be used once a board. */
export function useQueryInAddress(countHidden: () => number): void {
  const { t } = useTranslation();
  const { say } = useServices();
  const setQuery = useQuery();
  const query = useBoardState((state) => state.query);
  const address = useHashQuery().get("q") ?? "";
  const written = useRef(address);

  useEffect(() => {
    if (address === written.current) return;
    written.current = address;
    setQuery(address);
  }, [address, setQuery]);

  useEffect(() => {
    if (query === written.current) return undefined;
    const timer = setTimeout(() => {
      written.current = query;
      navigate(withQuery({ q: query }), { replace: true });
      say(t("board.filter.hidden", { count: countHidden() }));
    }, restAfter);
    return () => clearTimeout(timer);
  }, [query, say, t, countHidden]);
}
