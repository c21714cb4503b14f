import type { Dialog } from "@base-ui/react/dialog";

/** Closes unless someone nearer has already used the key: Escape that ends a drag leaves the sheet open. */
export function leaveOnEscape(
  onClose: () => void,
): (open: boolean, details: Dialog.Root.ChangeEventDetails) => void {
  return (open, details) => {
    if (open) return;
    if (details.reason === "escape-key" && details.event.defaultPrevented) details.cancel();
    else onClose();
  };
}
