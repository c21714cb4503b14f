import type { ReactElement } from "react";
import { Mark } from "@/ui/badge/mark";
import { isPaletteName, paletteFor } from "@/ui/palette";

/** The epic that a card belongs to: its colour and its name. */
export function EpicMark({ name, colour }: { name: string; colour: string }): ReactElement {
  return (
    <span className="flex min-w-0 items-center gap-1.25 font-semibold text-ink-2 text-xs">
      <Mark color={isPaletteName(colour) ? colour : paletteFor(name)} />
      <span dir="auto" className="truncate">
        {name}
      </span>
    </span>
  );
}
