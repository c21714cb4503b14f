import { formatFor } from "@/i18n/format";
import { locales } from "@/i18n/format-number";
import { firstTexts } from "@/i18n/fr/first";
import type { fr } from "@/i18n/fr/fr";
import type { Language } from "@/i18n/language";
import { once } from "@/lib/once";
import { patiently } from "@/lib/patiently";
import { watched } from "@/lib/watched";

/** The keys of the texts, whole: `{ board: { card: { blocked } } }` has `board.card.blocked`; plural forms share one. */
type TextKey = KeysOf<typeof fr>;

type KeysOf<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutForm<K> : `${K}.${KeysOf<T[K]>}`;
}[keyof T & string];
type WithoutForm<K extends string> = K extends `${infer Bare}_${"one" | "many" | "other"}` ? Bare : K;

/** What the holes of a text are filled with; a `count` that is a number also chooses the plural form. */
type Values = { readonly [name: string]: unknown };

/** What code outside components takes as an argument to speak. */
export type Translate = (key: TextKey, values?: Values) => string;

type Nested = { readonly [key: string]: string | Nested };

const texts: Readonly<Record<Language, Map<string, string>>> = { fr: new Map(), en: new Map() };
const onScreen = watched<Language>("fr");

function addTexts(language: Language, added: Nested, under = ""): void {
  for (const [key, value] of Object.entries(added)) {
    if (typeof value === "string") texts[language].set(under + key, value);
    else addTexts(language, value, `${under}${key}.`);
  }
}

/** French travels with the app; any other language is fetched first, so that no screen shows half of each. */
export async function startLanguage(language: Language): Promise<void> {
  addTexts("fr", firstTexts);
  await changeLanguage(language);
}

/** Resolves once every text of the page is in that language; <html lang> says so too. */
export async function changeLanguage(language: Language): Promise<void> {
  if (texts[language].size === 0) addTexts(language, (await patiently(() => import("@/i18n/en/en"))).en);
  onScreen.set(language);
  // Tests of plain functions run without a page.
  if (typeof document !== "undefined") document.documentElement.lang = language === "en" ? "en-GB" : "fr";
}

/** The rest of the French texts: a screen that is fetched late waits for them with its code. */
export async function loadTexts(): Promise<void> {
  addTexts("fr", (await patiently(() => import("@/i18n/fr/later"))).laterTexts);
}

/** `{{name}}`, or `{{name, number}}` for a number as the language writes it. */
const hole = /\{\{(\w+)(, number)?\}\}/g;

function speaker(language: Language): Translate {
  const rules = once(() => new Intl.PluralRules(locales[language]));
  const find = (key: string): string | undefined => texts[language].get(key) ?? texts.fr.get(key);
  const inForm = (key: string, count: unknown): string | undefined =>
    typeof count === "number" ? find(`${key}_${rules().select(count)}`) : undefined;
  return (key, values) => {
    if (values === undefined) return find(key) ?? key;
    // In one pass: what a value says is text, whatever braces it holds.
    return (inForm(key, values["count"]) ?? find(key) ?? key).replace(hole, (_, name, number) =>
      number ? formatFor(language).number(Number(values[name])) : String(values[name] ?? ""),
    );
  };
}

const speakers: Readonly<Record<Language, Translate>> = { fr: speaker("fr"), en: speaker("en") };

/** Speaks one language; always the same function for the same language. */
export const translateIn = (language: Language): Translate => speakers[language];

/** Speaks in the language on screen at the time of the call, for code outside components. */
export const translate: Translate = (key, values) => speakers[onScreen.get()](key, values);

/** The language on screen now, for code outside components; components use `useFormat`. */
export const currentLanguage = (): Language => onScreen.get();

/** Tells of each change of the language on screen; answers how to stop. */
export const onLanguage = (listener: () => void): (() => void) => onScreen.subscribe(listener);
