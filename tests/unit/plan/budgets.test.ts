import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Budget } from "@/domain/model/vocabulary";
import { sumOfBudgets } from "@/domain/portfolio/sum-of-budgets";
import { budgetText, sumText } from "@/features/pieces/plan/money-words";
import { loadTexts, translateIn } from "@/i18n/i18n";

beforeAll(loadTexts);

const t = translateIn("fr");
const euros = (amount: number, currency = "EUR"): Budget => ({
  status: "known",
  amount,
  currency,
  year: 2017,
});
const hidden: Budget = { status: "not-disclosed" };
const said = (...budgets: readonly (Budget | null)[]) => sumText(t, "fr", sumOfBudgets(budgets));

// Verifies: F5, B5, 6b.2
test("F5: a portfolio of which no budget is known is « non détaillé », never 0 €", () => {
  expect(said(hidden, hidden)).toBe("Non détaillé");
  expect(said()).toBe("—");
  expect(budgetText(t, "fr", hidden)).toBe("Non détaillé");
  expect(budgetText(t, "fr", null)).toBe("—");
});

// Verifies: F5, B5, 6b.2
test("F5: a sum leaves out what is not disclosed and says how many that is", () => {
  expect(said(euros(9_700_000), hidden, euros(2_000_000), hidden)).toMatch(
    /^11,7\sM\s?€ \(total partiel\s: 2 montants non détaillés\)$/,
  );
  expect(said(euros(1000), null)).toMatch(/^1\s000\s€ \(total partiel\s: 1 non renseigné\)$/);
});

test("amounts in other currencies are summed apart", () => {
  expect(said(euros(1500), euros(200, "USD"), euros(500))).toMatch(/^2\s000\s€ et, à part, 200\s\$US$/);
});

// Verifies: 6b.2
test("cents are two figures, or none where the amount is whole", () => {
  expect(said(euros(812_500.5))).toMatch(/^812\s500,50\s€$/);
  expect(said(euros(812_500))).toMatch(/^812\s500\s€$/);
  expect(sumText(translateIn("en"), "en", sumOfBudgets([euros(2_312_500.5)]))).toBe("€2,312,500.50");
});

// Verifies: 6i.6
test("a sum of amounts in prices of several years says that they are mixed, and of each currency by itself", () => {
  const of = (year: number, currency = "EUR"): Budget => ({ ...euros(1000, currency), year }) as Budget;
  expect(said(of(2018), of(2017))).toMatch(/^2\s000\s€ \(prix de 2017 et de 2018 mêlés\)$/);
  expect(said(of(2018), of(2017, "USD"))).toMatch(/^1\s000\s€ et, à part, 1\s000\s\$US$/);
  expect(said(of(2018), of(2017), hidden)).toMatch(
    /\(total partiel\s: 1 montant non détaillé\s; prix de 2017 et de 2018 mêlés\)$/,
  );
  expect(said(of(2015), of(2016), of(2017), of(2018))).toMatch(/\(prix de 2015 à 2018 mêlés\)$/);
});

// Verifies: B5
test("a sum is the same in whatever order its parts come, to the cent", () => {
  const budget = fc.oneof(
    fc.constant(hidden),
    fc.constant(null),
    fc.integer({ min: 0, max: 9_999_999 }).map((cents) => euros(cents / 100)),
  );
  fc.assert(
    fc.property(fc.array(budget), (budgets) => {
      const sum = sumOfBudgets(budgets);
      expect(sumOfBudgets(budgets.toReversed())).toEqual(sum);
      const cents = budgets.reduce(
        (total, each) => total + (each?.status === "known" ? Math.round(each.amount * 100) : 0),
        0,
      );
      expect(sum.known[0]?.amount ?? 0).toBe(cents / 100);
    }),
  );
});
