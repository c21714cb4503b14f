import type { Budget } from "@/domain/model/vocabulary";
import type { SumOfBudgets } from "@/domain/portfolio/sum-of-budgets";
import { locales } from "@/i18n/format-number";
import type { Translate } from "@/i18n/i18n";
import type { Language } from "@/i18n/language";

/** « 9,7 M€ » where that is the whole amount, « 9 712 500 € » where it would not be. */
function amountText(amount: number, currency: string, language: Language): string {
  const isRound = Math.abs(amount) >= 1_000_000 && Number.isInteger(amount / 10_000);
  const cents = Number.isInteger(amount) ? 0 : 2;
  const cut: Intl.NumberFormatOptions = isRound
    ? { notation: "compact", minimumFractionDigits: 0, maximumFractionDigits: 2 }
    : // Cents are two figures, or none.
      { minimumFractionDigits: cents, maximumFractionDigits: cents };
  try {
    // « $US » and « $CA »: two kinds of dollar in one sum are told apart.
    const money: Intl.NumberFormatOptions = { style: "currency", currency, currencyDisplay: "symbol" };
    return new Intl.NumberFormat(locales[language], { ...cut, ...money }).format(amount);
  } catch {
    // A currency that nobody knows, from a file: the figure and its word still say all there is.
    return `${new Intl.NumberFormat(locales[language], cut).format(amount)}\u00a0${currency}`;
  }
}

/** An amount as it is known: the figure and its year, « Non détaillé », or a dash where nobody said anything; never 0 for what is not known. */
export function budgetText(t: Translate, language: Language, budget: Budget | null | undefined): string {
  if (!budget) return t("plan.pieces.money.unsaid");
  if (budget.status === "not-disclosed") return t("plan.pieces.money.undisclosed");
  return t("plan.pieces.money.known", {
    amount: amountText(budget.amount, budget.currency, language),
    year: budget.year,
  });
}

/** A sum that tells what is missing from it: « 12,4 M€ (total partiel : 2 montants non détaillés) » (F5). */
export function sumText(t: Translate, language: Language, sum: SumOfBudgets): string {
  if (sum.known.length === 0)
    return t(sum.undisclosed === 0 ? "plan.pieces.money.unsaid" : "plan.pieces.money.undisclosed");
  const amounts = sum.known
    .map(({ amount, currency }) => amountText(amount, currency, language))
    .reduce((first, rest) => t("plan.pieces.money.apart", { first, rest }));
  const missing = [
    ...(sum.undisclosed === 0 ? [] : [t("plan.pieces.money.missing", { count: sum.undisclosed })]),
    ...(sum.unsaid === 0 ? [] : [t("plan.pieces.money.missingUnsaid", { count: sum.unsaid })]),
  ];
  const notes = [
    ...(missing.length === 0 ? [] : [t("plan.pieces.money.partial", { missing: missing.join(", ") })]),
    ...mixedYears(t, language, sum),
  ];
  return notes.length === 0
    ? amounts
    : t("plan.pieces.money.noted", { amounts, notes: notes.join(language === "fr" ? "\u202f; " : "; ") });
}

/** « prix de 2017 et de 2018 mêlés »: money of one year is not money of another. */
function mixedYears(t: Translate, language: Language, { known }: SumOfBudgets): readonly string[] {
  const years = [...new Set(known.flatMap((each) => (each.years.length > 1 ? each.years : [])))].sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (years.length > 3) return [t("plan.pieces.money.mixedSpan", { first, last })];
  const list = new Intl.ListFormat(locales[language], { type: "conjunction" });
  return [
    t("plan.pieces.money.mixed", {
      years: list.format(years.map((year) => t("plan.pieces.money.yearOf", { year: String(year) }))),
    }),
  ];
}
