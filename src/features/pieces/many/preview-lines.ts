import type { Change } from "@/domain/change";
import { canonicalJson } from "@/lib/canonical";

/** How many cards go from one value to another in one field. */
export type PreviewLine = {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly count: number;
};

/** Fields that follow from others, and would say nothing to people. */
const silent: ReadonlySet<string> = new Set(["rank"]);

/** The changes of a bulk edit, put together by what they do: the most frequent first within a field. */
export function previewLines(changes: readonly Change[]): readonly PreviewLine[] {
  const lines = new Map<string, PreviewLine>();
  for (const { table, before, after } of changes) {
    if (table !== "card" || before === null) continue;
    for (const [field, value] of Object.entries(after)) {
      if (silent.has(field)) continue;
      const was = told(field, (before as Record<string, unknown>)[field]);
      const will = told(field, value);
      const key = canonicalJson([field, was ?? null, will ?? null]);
      const line = lines.get(key);
      lines.set(key, { field, before: was, after: will, count: (line?.count ?? 0) + 1 });
    }
  }
  const fields = [...new Set([...lines.values()].map(({ field }) => field))];
  return fields.flatMap((field) =>
    [...lines.values()].filter((line) => line.field === field).sort((a, b) => b.count - a.count),
  );
}

/** Since when a card is blocked differs by the millisecond, and is not what was asked. */
function told(field: string, value: unknown): unknown {
  return field === "blocked" && value ? (value as { reason?: unknown }).reason : value;
}
