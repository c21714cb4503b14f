import { lazyPart } from "@/ui/lazy-part";
import { loadDialog, loadPopover, loadSideSheet } from "@/ui/popup/load";

// Fetched when first drawn; `preloadPopups` has usually been there before.

export const LazyDialog = lazyPart(async () => ({ default: (await loadDialog()).Dialog }));

export const LazySideSheet = lazyPart(async () => ({ default: (await loadSideSheet()).SideSheet }));

export const LazyPopover = lazyPart(async () => ({ default: (await loadPopover()).Popover }));
