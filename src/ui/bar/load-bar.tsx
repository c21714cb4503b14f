import { Gauge, TriangleAlert } from "lucide-react";
import type { ReactElement, ReactNode } from "react";

export type LoadState = "under" | "near" | "over";

const inks = { under: "text-ink-2", near: "text-warn", over: "font-semibold text-danger" } as const;
const fills = { under: "bg-accent", near: "bg-accent", over: "bg-danger" } as const;

/**
 * Load against capacity. The caller judges (`state`) and says it (`words`, shown; `label` names the bar); the icon
 * and, beyond capacity, the notch where capacity ends say it again without colour.
 */
export function LoadBar({
  load,
  capacity,
  state,
  label,
  words,
  lead,
}: {
  load: number;
  capacity: number;
  state: LoadState;
  label: string;
  words: string;
  /** At the left of the words: the days of a sprint. */
  lead?: ReactNode;
}): ReactElement {
  const span = Math.max(load, capacity, 0.01);
  const share = (value: number): string => `${(Math.max(0, value) / span) * 100}%`;
  return (
    <div className="grid gap-1">
      <div className="flex items-center justify-between gap-2 text-ink-2 text-s">
        <span className="min-w-0 truncate">{lead}</span>
        <span aria-hidden className={`inline-flex shrink-0 items-center gap-1 print:shrink ${inks[state]}`}>
          {state === "over" ? <TriangleAlert size={14} /> : null}
          {state === "near" ? <Gauge size={14} /> : null}
          {words}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a <meter> can be coloured in no two browsers alike */}
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={span}
        aria-valuenow={Math.max(0, load)}
        aria-valuetext={words}
        className="relative h-1.25 overflow-hidden rounded-full bg-line forced-colors:border"
      >
        <div
          className={`h-full rounded-full forced-colors:bg-[Highlight] ${fills[state]}`}
          style={{ width: share(load) }}
        />
        {state === "over" && capacity > 0 ? (
          <div className="absolute inset-y-0 w-0.5 bg-surface" style={{ left: share(capacity) }} />
        ) : null}
      </div>
    </div>
  );
}
