import type { Bar } from "@/domain/portfolio/roadmap/bars";

/** Heights of the chart, in pixels: rows are of one height, so that two thousand of them scroll. */
export const rowHeight = 36;
/** Two lines of the scale, and what parts them from the rest. */
export const yearsHeight = 49;

/** Fill, and the same as a hatch for what a date leaves open. */
const tones = { program: "--ink-2", project: "--accent", epic: "--info", milestone: "--ink-2" } as const;

export function fillOf({ table, isInferred }: Pick<Bar, "table" | "isInferred">): string {
  return isInferred ? "var(--info-soft)" : `var(${tones[table]})`;
}

export function hatchOf({ table }: Pick<Bar, "table">): string {
  const tone = `var(${tones[table]})`;
  return `repeating-linear-gradient(135deg, ${tone} 0 2px, transparent 2px 6px)`;
}
