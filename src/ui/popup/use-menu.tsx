import { type ReactNode, useCallback, useMemo, useState } from "react";
import { lazyPart } from "@/ui/lazy-part";
import { loadMenu } from "@/ui/popup/load";
import type { MenuRequest } from "@/ui/popup/menu-entry";

const LazyMenu = lazyPart(async () => ({ default: (await loadMenu()).Menu }));

export interface MenuHandle {
  readonly openMenu: (request: MenuRequest) => void;
  /** The element at which the menu is open now, for `aria-expanded`. */
  readonly openAt: MenuRequest["anchor"] | undefined;
  /** To be drawn once, anywhere in the component. */
  readonly outlet: ReactNode;
}

/**
 * One menu for as many openers as you like: a board of 60 cards has 60 plain buttons and this once. The real menu is
 * fetched when first asked for.
 */
export function useMenu(): MenuHandle {
  const [request, setRequest] = useState<{ readonly wanted: MenuRequest; readonly turn: number }>();
  const openMenu = useCallback((wanted: MenuRequest): void => {
    setRequest((last) => ({ wanted, turn: (last?.turn ?? 0) + 1 }));
  }, []);
  return useMemo(
    () => ({
      openMenu,
      openAt: request?.wanted.anchor,
      outlet:
        request === undefined ? null : (
          <LazyMenu
            key={request.turn}
            request={request.wanted}
            onClosed={() => setRequest((now) => (now?.turn === request.turn ? undefined : now))}
          />
        ),
    }),
    [openMenu, request],
  );
}
