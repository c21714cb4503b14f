import type { ReactElement } from "react";
import { initials } from "@/lib/text";
import { type PaletteName, paletteFor, paletteStyle } from "@/ui/palette";

/** Initials on a colour. Decoration beside a written name; alone, set `speaks` so that the name is read out. */
export function Avatar({
  name,
  color = paletteFor(name),
  size = "m",
  speaks = false,
}: {
  name: string;
  color?: PaletteName;
  size?: "m" | "l";
  speaks?: boolean;
}): ReactElement {
  return (
    <span
      {...(speaks ? { role: "img", "aria-label": name } : { "aria-hidden": true })}
      className={`inline-grid shrink-0 select-none place-items-center rounded-full bg-p font-semibold text-p-on leading-none forced-colors:border ${size === "m" ? "size-5.5 text-[9.5px]" : "size-7 text-xs"}`}
      style={paletteStyle(color)}
    >
      {initials(name)}
    </span>
  );
}
