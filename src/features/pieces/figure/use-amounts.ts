import { useMemo } from "react";
import type { Unit } from "@/domain/reports/sprint/burn";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { useFigureScope } from "./figure-scope";

/** How amounts of work are written. */
export type Amounts = {
  /** « 13 pts », « 6 h », « 4 cartes ». */
  readonly say: (amount: number) => string;
  /** The figure alone. */
  readonly figure: (amount: number) => string;
  /** With its sign: « + 3 », « − 2 ». */
  readonly signed: (amount: number) => string;
  /** What the axis counts: « Points », « Heures », « Cartes ». */
  readonly title: string;
};

/** The words of the estimates, or of whole cards. */
export function useAmounts(unit: Unit): Amounts {
  const { t } = useTranslation();
  const format = useFormat();
  const { unit: estimate } = useFigureScope();
  return useMemo(() => amountsOf({ t, format }, unit, estimate), [t, format, unit, estimate]);
}

/** The same for who has the words at hand. */
export function amountsOf(
  { t, format }: { readonly t: Translate; readonly format: Format },
  unit: Unit,
  estimate: "points" | "hours",
): Amounts {
  const say = (amount: number): string =>
    unit === "cards"
      ? t("common.count.card", { count: amount })
      : t(`board.card.${estimate}`, { count: amount, points: format.points(amount) });
  return {
    say,
    figure: (amount) => format.points(amount),
    signed: (amount) => `${amount < 0 ? "−" : "+"}\u00a0${format.points(Math.abs(amount))}`,
    title: t(`reports.common.unit.${unit === "cards" ? "cards" : estimate}`),
  };
}

/** « 2 cartes, 5 points »; where cards are what is counted, « 2 cartes » says it all. */
export function cardsAndSum(
  count: number,
  amount: number,
  { t, amounts }: { readonly t: Translate; readonly amounts: Amounts },
): string {
  const cards = t("common.count.card", { count });
  const sum = amounts.say(amount);
  return cards === sum ? cards : `${cards}, ${sum}`;
}
