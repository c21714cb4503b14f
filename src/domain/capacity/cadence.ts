import { addDays, type Day, daysBetween } from "@/lib/day";

export type Cadence = {
  /** Calendar days of a sprint, its first and last included: 14 for two weeks. */
  readonly days: number;
  /** Calendar days between the end of one and the start of the next; 0 = the day after. */
  readonly coolDown: number;
  readonly count: number;
};

export type PlannedSpan = { readonly name: string; readonly startOn: Day; readonly endOn: Day };

/**
 * The next sprints of a cadence, from `firstOn` on, named after the last one:
 * its number goes on (« Sprint 12 » → « Sprint 13 »), and a name without a
 * number gets one (B35). Nothing that exists is touched.
 */
export function nextSprints(lastName: string, firstOn: Day, cadence: Cadence): readonly PlannedSpan[] {
  const [, head = "", digits = ""] = /^(.*?)(\d{0,9})$/su.exec(lastName) ?? [];
  const from = digits === "" ? 1 : Number(digits);
  const stem = digits === "" && head !== "" ? `${head.trimEnd()} ` : head;
  return Array.from({ length: cadence.count }, (_, i) => {
    const startOn = addDays(firstOn, i * (cadence.days + cadence.coolDown));
    const number = String(from + i + 1).padStart(digits.length, "0");
    return { name: `${stem}${number}`, startOn, endOn: addDays(startOn, cadence.days - 1) };
  });
}

/** Sprints of one team whose days overlap, by pairs in order of their start: planning warns, it never refuses. */
export function overlaps<T extends { readonly startOn: Day; readonly endOn: Day }>(
  sprints: readonly T[],
): readonly (readonly [T, T])[] {
  const inOrder = [...sprints].sort((a, b) => daysBetween(b.startOn, a.startOn));
  return inOrder.flatMap((first, i) =>
    inOrder
      .slice(i + 1)
      .filter((other) => other.startOn <= first.endOn)
      .map((other) => [first, other] as const),
  );
}
