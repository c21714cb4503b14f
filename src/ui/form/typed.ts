import { createContext, useContext } from "react";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import { dayHere } from "@/lib/day-at";
import { readDecimal } from "@/lib/decimal";
import { firstYear, lastYear, readTypedDay } from "@/lib/typed-day";

/** What a text in a field says: a value, null for nothing on purpose, or what is wrong with it, in words. */
export type Typed<T> =
  | { readonly value: T | null }
  | { readonly flaw: "unreadable" | "ambiguous" | "year"; readonly problem: string };

/** What is being typed and how it changes, as `useState` hands it: undefined while nothing is. */
export type Typing = readonly [string | undefined, (text: string | undefined) => void];

/** The clock by which « demain » is read. */
export const ClockContext = createContext<() => number>(() => Date.now());

/** Reads numbers as the language on screen writes them; one rule for every field of the page. */
export function useNumberReader(): (text: string) => Typed<number> {
  const { t, language } = useTranslation();
  const format = useFormat();
  return (text) => {
    const read = readDecimal(text, language);
    if ("number" in read) return { value: read.number };
    if (read.flaw === "unreadable") return { flaw: read.flaw, problem: t("parts.input.unreadableNumber") };
    const { flaw, small, large } = read;
    const readings = { small: format.number(small), large: format.number(large), plain: String(large) };
    return { flaw, problem: t("parts.input.ambiguousNumber", { text: text.trim(), ...readings }) };
  };
}

/** Reads days as hands type them; one rule for every field of the page. */
export function useDayReader(): (text: string) => Typed<Day> {
  const { t } = useTranslation();
  const now = useContext(ClockContext);
  return (text) => {
    if (text.trim() === "") return { value: null };
    const read = readTypedDay(text, dayHere(now()));
    if ("day" in read) return { value: read.day };
    const { flaw } = read;
    if (flaw === "unreadable") return { flaw, problem: t("parts.input.unreadableDay") };
    return {
      flaw,
      problem: t("parts.input.unplannedYear", { first: String(firstYear), last: String(lastYear) }),
    };
  };
}
