import type { Field, Warning, WarningCode } from "@/exchange/draft";

export type Warned = {
  readonly field?: Field | null;
  readonly value?: string | null;
  /** lines of the file; 0 or nothing when no line is concerned */
  readonly line?: number;
  readonly count?: number;
};

export type Warnings = {
  add(code: WarningCode, about?: Warned): void;
  list(): readonly Warning[];
};

type Open = { code: WarningCode; field: Field | null; value: string | null; count: number; lines: number[] };

/** A text that is shown beside a warning need not be longer than a line. */
const shownLength = 120;

/** Gathers warnings so that the same thing met on 500 lines is said once, with its lines. */
export function createWarnings(): Warnings {
  const byKey = new Map<string, Open>();
  return {
    add(code, { field = null, value = null, line = 0, count = 1 } = {}) {
      const shown =
        value !== null && value.length > shownLength ? `${value.slice(0, shownLength - 1)}…` : value;
      const key = [code, field ?? "", shown ?? ""].join("\n");
      const known = byKey.get(key) ?? { code, field, value: shown, count: 0, lines: [] };
      known.count += count;
      if (line > 0 && known.lines.at(-1) !== line) known.lines.push(line);
      byKey.set(key, known);
    },
    list: () => [...byKey.values()],
  };
}
