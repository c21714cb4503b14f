import type { CardId } from "@/domain/model/ids";
import type { Cell } from "@/features/pieces/figure/figure";
import type { TeamTools } from "./team-tools";

/** « Engagement (points) »: a column of amounts bears its unit, in a file too. */
export function inUnit(title: string, { amounts }: TeamTools): string {
  return `${title} (${amounts.title.toLocaleLowerCase()})`;
}

/** An amount with the cards behind it. */
export function amountCell(amount: number, { amounts }: TeamTools, ids: readonly CardId[] = []): Cell {
  const value = hundredth(amount);
  return { text: amounts.figure(value), value, ids };
}

/** A share; « – » where there is nothing to divide by. */
export function shareCell(share: number | null, { format }: TeamTools): Cell {
  if (share === null) return { text: "–", value: null };
  return { text: format.percent(share), value: Math.round(share * 10_000) / 10_000 };
}

/** Without the dust of sums of fractions. */
export const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** As a mean is said: with one decimal. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;
