/** The languages in which numbers are typed, by the signs that they write them with. */
export type NumberLanguage = "fr" | "en";

/** What was typed: a number, null for nothing on purpose, or why it is none. */
export type ReadDecimal =
  | { readonly number: number | null }
  | { readonly flaw: "unreadable" }
  /** « 1.000 » in French: one, or a thousand; to take either would sometimes write another number than was meant. */
  | { readonly flaw: "ambiguous"; readonly small: number; readonly large: number };

const groups = { fr: /[\s'’]/, en: /[\s,'’]/ } as const;
const unreadable: ReadDecimal = { flaw: "unreadable" };

/**
 * Reads a number as people type it: « 1 000 », « 1 000,5 » and « 2.5 » in French, “1,000” and “1,000.5” in English, and
 * the other language's writing wherever it can mean one number only. Never another number than was written: what has
 * two readings is refused with both of them.
 */
export function readDecimal(text: string, language: NumberLanguage): ReadDecimal {
  const bare = text.trim().replace(/^[−‐‑‒–]/, "-");
  if (bare === "") return { number: null };
  const [, sign = "", body = ""] = /^([+-]?)\s?(.*)$/s.exec(bare) ?? [];
  const minus = sign === "-" ? -1 : 1;
  const signs = body.replace(/\d/g, "");
  if (!/^[\d\s.,'’]+$/.test(body) || !/\d/.test(body)) return unreadable;
  if (signs.length <= 1) return withOneSign(body, signs, minus, language);
  return withSigns(body, signs, minus);
}

/** « 5 », « 2,5 », « 1 000 », « 1.000 »: a sign alone is a decimal one, unless it could part thousands. */
function withOneSign(body: string, sign: string, minus: number, language: NumberLanguage): ReadDecimal {
  const decimal = { number: signed(Number(body.replace(",", ".")), minus) };
  if (sign === "") return decimal;
  const whole = { number: signed(Number(body.replace(sign, "")), minus) };
  const couldGroup = /^[1-9]\d{0,2}[\s.,'’]\d{3}$/.test(body);
  if (groups[language].test(sign) && couldGroup) return whole;
  if (!/[.,]/.test(sign)) return couldGroup ? whole : unreadable;
  if (!couldGroup) return decimal;
  return { flaw: "ambiguous", small: decimal.number, large: whole.number };
}

/** « 1 234 567 », « 1.234,5 », “1,234.5”: the same sign between every three, another one once at most, behind them. */
function withSigns(body: string, signs: string, minus: number): ReadDecimal {
  const last = signs.at(-1) ?? "";
  const isAllGroups = [...signs].every((sign) => isSame(sign, last));
  const at = isAllGroups ? body.length : body.lastIndexOf(last);
  const [whole, decimals] = [body.slice(0, at), body.slice(at + 1)];
  const [group = ""] = signs;
  const isGrouped =
    /^[1-9]\d{0,2}(?:\D\d{3})+$/.test(whole) && [...whole.replace(/\d/g, "")].every((s) => isSame(s, group));
  if (!isGrouped || (!isAllGroups && !/[.,]/.test(last)) || !/^\d*$/.test(decimals)) return unreadable;
  return { number: signed(Number(`${whole.replace(/\D/g, "")}.${decimals || 0}`), minus) };
}

/** Spaces are one sign, whichever was typed or pasted; so are apostrophes. */
const isSame = (a: string, b: string): boolean =>
  a === b || (/\s/.test(a) && /\s/.test(b)) || (/['’]/.test(a) && /['’]/.test(b));

/** Nobody means less than nothing by « -0 ». */
const signed = (number: number, minus: number): number => (number === 0 ? 0 : minus * number);
