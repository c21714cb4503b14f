import { lazy, type ReactElement, Suspense } from "react";
import type { DialogProps } from "@/ui/popup/dialog";
import { loadDialog, loadPopover, loadSideSheet } from "@/ui/popup/load";
import type { PopoverProps } from "@/ui/popup/popover";
import type { SideSheetProps } from "@/ui/popup/side-sheet";

const RealDialog = lazy(async () => ({ default: (await loadDialog()).Dialog }));
const RealSideSheet = lazy(async () => ({ default: (await loadSideSheet()).SideSheet }));

/** The dialog, fetched when first drawn (`preloadPopups` has usually been there before). */
export function LazyDialog(props: DialogProps): ReactElement {
  return (
    <Suspense fallback={null}>
      <RealDialog {...props} />
    </Suspense>
  );
}

/** The side sheet, fetched when first drawn. */
export function LazySideSheet(props: SideSheetProps): ReactElement {
  return (
    <Suspense fallback={null}>
      <RealSideSheet {...props} />
    </Suspense>
  );
}

const RealPopover = lazy(async () => ({ default: (await loadPopover()).Popover }));

/** The popover, fetched when first drawn. */
export function LazyPopover(props: PopoverProps): ReactElement {
  return (
    <Suspense fallback={null}>
      <RealPopover {...props} />
    </Suspense>
  );
}
