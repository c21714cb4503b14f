import type { ReactElement, ReactNode } from "react";
import { type PaletteName, paletteStyle } from "@/ui/palette";

export type PillTone = "plain" | "ok" | "warn" | "danger" | "info" | "accent";

const tones: Readonly<Record<PillTone, string>> = {
  plain: "bg-sunken text-ink-2",
  ok: "bg-ok-soft text-ok",
  warn: "bg-warn-soft text-warn",
  danger: "bg-danger-soft text-danger",
  info: "bg-info-soft text-info",
  accent: "bg-accent-soft text-accent-ink",
};

/** A state in words; tone and icon only repeat them. `color` is for what people name and colour themselves. */
export function Pill({
  children,
  tone = "plain",
  color,
  icon,
  size = "m",
}: {
  children: ReactNode;
  tone?: PillTone;
  color?: PaletteName;
  icon?: ReactNode;
  size?: "m" | "s";
}): ReactElement {
  const colors = color === undefined ? tones[tone] : "bg-p-soft text-p";
  const measure = size === "m" ? "min-h-6.5 gap-1.5 px-2.25" : "min-h-5 gap-1 px-1.75";
  return (
    <span
      className={`inline-flex max-w-full items-center whitespace-nowrap rounded-full font-medium text-s forced-colors:border [&_svg]:size-3.5 [&_svg]:shrink-0 ${measure} ${colors}`}
      style={color === undefined ? undefined : paletteStyle(color)}
    >
      {icon}
      <span dir="auto" className="min-w-0 truncate">
        {children}
      </span>
    </span>
  );
}
