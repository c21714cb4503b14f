// Base UI is never part of the first load: everything that draws with it is fetched through these doors.

export const loadMenu = () => import("@/ui/popup/menu");
export const loadDialog = () => import("@/ui/popup/dialog");
export const loadPopover = () => import("@/ui/popup/popover");
export const loadSideSheet = () => import("@/ui/popup/side-sheet");

/** Fetches the popups when the browser has nothing better to do, so that the first click waits for nothing. */
export function preloadPopups(): void {
  const fetchAll = (): void => {
    // A failure here is no mishap yet: the click that needs the part will ask again, and be told.
    Promise.all([loadMenu(), loadDialog(), loadSideSheet()]).catch(() => undefined);
  };
  if (typeof requestIdleCallback === "function") requestIdleCallback(fetchAll, { timeout: 5000 });
  else setTimeout(fetchAll, 1000);
}
