import { ArrowRight } from "lucide-react";
import type { ReactElement } from "react";
import type { EpicId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { useGrid } from "./grid-context";

/**
 * Where a dependency is pulled out of an epic: half over its right edge, below the menu and beside every neighbour. It
 * shows itself to a pointer over the card, and to fingers always; a press without a pull opens the form. By keyboard a
 * shortcut on the card opens the same form and its menu one like it, so that a board of many epics has no third stop for each.
 */
export function LinkHandle({ epicId, name }: { epicId: EpicId; name: string }): ReactElement | null {
  const { t } = useTranslation();
  const { asOf } = useServices();
  const { linking, onLinkFrom } = useGrid();
  if (asOf) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t("plan.program.link.handle", { name })}
      className="pointer-events-none absolute -right-3 bottom-1 z-11 grid size-6 touch-none cursor-crosshair place-items-center opacity-0 group-hover:pointer-events-auto group-hover:opacity-100 group-has-[[data-focus]:focus-visible]:opacity-100 pointer-coarse:pointer-events-auto pointer-coarse:opacity-100 print:hidden"
      onPointerDown={(event) => linking.begin(event, epicId)}
      onClick={() => {
        if (!linking.hasDrawn) onLinkFrom(epicId);
      }}
    >
      <span className="grid size-4.5 place-items-center rounded-full border border-accent bg-surface text-accent">
        <ArrowRight aria-hidden size={11} />
      </span>
    </button>
  );
}
