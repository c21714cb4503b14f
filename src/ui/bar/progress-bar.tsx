import type { ReactElement } from "react";

const fills = { accent: "bg-accent", ok: "bg-ok", warn: "bg-warn", danger: "bg-danger" } as const;

/** How far something is: `ratio` from 0 to 1, null while nobody knows. `words` is what a screen reader says of it. */
export function ProgressBar({
  label,
  ratio,
  words,
  tone = "accent",
}: {
  label: string;
  ratio: number | null;
  words?: string;
  tone?: keyof typeof fills;
}): ReactElement {
  const percent = ratio === null ? undefined : Math.round(Math.min(1, Math.max(0, ratio)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent === undefined ? {} : { "aria-valuenow": percent })}
      {...(words === undefined ? {} : { "aria-valuetext": words })}
      className="h-1.5 overflow-hidden rounded-full bg-line forced-colors:border"
    >
      <div
        className={`h-full rounded-full forced-colors:bg-[Highlight] ${fills[tone]} ${percent === undefined ? "w-1/3 animate-pulse" : ""}`}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
