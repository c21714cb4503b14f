import type { Row } from "@/domain/change";
import type { ColumnId } from "@/domain/model/ids";
import { fromHundredths, toHundredths } from "@/domain/model/points";
import type { WipLimit } from "@/domain/model/vocabulary";
import type { Refusal } from "@/domain/rules/refusal";

/** A limit that a plan goes beyond: a hard one refuses it in these words, a soft one is told. */
export type LimitBreach = {
  readonly columnId: ColumnId;
  readonly says: Extract<Refusal, { kind: "limit-exceeded" | "lane-limit-exceeded" }>;
};

/** What is counted against a limit: cards, or their estimates in hundredths, so that sums are exact. */
export function weightOf({ unit }: WipLimit, { points }: Pick<Row<"card">, "points">): number {
  return unit === undefined ? 1 : toHundredths(points ?? 0);
}

/** A sum of such weights, as people count. */
export function countedOf({ unit }: WipLimit, sum: number): number {
  return unit === undefined ? sum : fromHundredths(sum);
}
