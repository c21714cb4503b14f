import type { ReactElement } from "react";
import { type PaletteName, paletteStyle } from "@/ui/palette";

/** The small square of a colour, always beside the name it stands for. */
export function Mark({ color }: { color: PaletteName }): ReactElement {
  return (
    <span
      aria-hidden
      className="inline-block size-2 shrink-0 rounded-[2px] bg-p forced-color-adjust-none"
      style={paletteStyle(color)}
    />
  );
}
