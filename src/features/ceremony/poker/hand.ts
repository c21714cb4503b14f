import type { CardId, PersonId } from "@/domain/model/ids";

/** « ? »: I do not know; « ☕ »: I need a break. They are no numbers, and no votes. */
export const unknown = "?";
export const coffee = "☕";

/** What can be picked, by the unit of the project. */
export function deckOf(unit: "points" | "hours"): readonly number[] {
  return unit === "hours" ? [1, 2, 4, 8, 16, 24, 40] : [0, 0.5, 1, 2, 3, 5, 8, 13, 21];
}

/** A picked card: a number of the deck as a text, « ? » or « ☕ ». */
export type Pick = string;

/** How an estimation goes at this desk: who takes part, and what was picked for the present card. */
export type Table = {
  readonly way: "turns" | "all";
  readonly absent: readonly PersonId[];
  /** Participants without a name of their own. */
  readonly others: number;
  readonly cardId: CardId | null;
  readonly picks: Readonly<Record<string, Pick>>;
  readonly isRevealed: boolean;
};

const mostOthers = 15;

/** What the desk kept; nothing in it is taken on trust. */
export function readTable(value: unknown): Table {
  const kept = (value ?? {}) as Partial<Record<keyof Table, unknown>>;
  const absent = Array.isArray(kept.absent) ? kept.absent : [];
  const picks = typeof kept.picks === "object" && kept.picks !== null ? Object.entries(kept.picks) : [];
  const others = typeof kept.others === "number" && Number.isInteger(kept.others) ? kept.others : 0;
  return {
    way: kept.way === "all" ? "all" : "turns",
    absent: absent.filter((id): id is PersonId => typeof id === "string"),
    others: Math.min(mostOthers, Math.max(0, others)),
    cardId: typeof kept.cardId === "string" ? (kept.cardId as CardId) : null,
    picks: Object.fromEntries(picks.filter(([, pick]) => typeof pick === "string")),
    isRevealed: kept.isRevealed === true,
  };
}

/** The table for a card: picks for another one are none. */
export function tableFor(table: Table, cardId: CardId): Table {
  return table.cardId === cardId ? table : { ...table, cardId, picks: {}, isRevealed: false };
}

export type Spread =
  | { readonly kind: "none" }
  | { readonly kind: "agreed"; readonly value: number }
  | {
      readonly kind: "apart";
      readonly low: number;
      readonly high: number;
      /** Who picked the lowest and the highest: they explain. */
      readonly lowBy: readonly string[];
      readonly highBy: readonly string[];
      /** Cards of the deck between the two, the last one included. */
      readonly steps: number;
    };

export type Outcome = {
  readonly spread: Spread;
  readonly unknown: number;
  readonly coffee: number;
  /** What to write, unless the talk says otherwise: the median, upwards; null without a number. */
  readonly proposal: number | null;
};

/** How far the picks are apart, by the names of who picked them. */
export function outcomeOf(picks: readonly (readonly [string, Pick])[], deck: readonly number[]): Outcome {
  const numbers = picks.flatMap(([name, pick]) =>
    deck.includes(Number(pick)) && pick !== "" ? [{ name, value: Number(pick) }] : [],
  );
  const sorted = numbers.map(({ value }) => value).sort((a, b) => a - b);
  const count = (wanted: Pick): number => picks.filter(([, pick]) => pick === wanted).length;
  const by = (wanted: number): readonly string[] =>
    numbers.filter(({ value }) => value === wanted).map(({ name }) => name);
  const [low, high] = [sorted[0], sorted.at(-1)];
  const proposal = sorted[Math.floor(sorted.length / 2)] ?? null;
  const rest = { unknown: count(unknown), coffee: count(coffee), proposal };
  if (low === undefined || high === undefined) return { spread: { kind: "none" }, ...rest };
  if (low === high) return { spread: { kind: "agreed", value: low }, ...rest };
  const steps = deck.indexOf(high) - deck.indexOf(low);
  return { spread: { kind: "apart", low, high, lowBy: by(low), highBy: by(high), steps }, ...rest };
}
