import i18next, { type TFunction } from "i18next";
import { formatFor } from "@/i18n/format";
import { firstTexts } from "@/i18n/fr/first";
import type { fr } from "@/i18n/fr/fr";
import type { Language } from "@/i18n/language";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "main";
    resources: { main: typeof fr };
  }
}

/** What code outside components takes as an argument to speak. */
export type Translate = TFunction<"main">;

type Nested = { readonly [key: string]: string | Nested };

/** Texts under their whole keys: `{ board: { card: { blocked } } }` is `{ "board.card.blocked" }`. */
function flat(texts: Nested, under = ""): Record<string, string> {
  const whole: Record<string, string> = {};
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === "string") whole[under + key] = value;
    else Object.assign(whole, flat(value, `${under}${key}.`));
  }
  return whole;
}

/** French travels with the app; any other language is fetched first, so that no screen shows half of each. */
export async function startLanguage(language: Language): Promise<void> {
  await i18next.init({
    lng: "fr",
    fallbackLng: "fr",
    defaultNS: "main",
    ns: ["main"],
    resources: { fr: { main: flat(firstTexts) } },
    // Keys are whole, as `flat` writes them: walking a path of objects at every call is half of what a text costs.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  // `{{count, number}}`: one way to write numbers, in texts and beside them.
  i18next.services.formatter?.add("number", (value: unknown, lng) =>
    formatFor(lng === "en" ? "en" : "fr").number(Number(value)),
  );
  await changeLanguage(language);
}

/** Resolves once every text of the page is in that language; <html lang> says so too. */
export async function changeLanguage(language: Language): Promise<void> {
  if (language === "en" && !i18next.hasResourceBundle("en", "main")) {
    const { en } = await import("@/i18n/en/en");
    i18next.addResourceBundle("en", "main", flat(en));
  }
  await i18next.changeLanguage(language);
  // Tests of plain functions run without a page.
  if (typeof document !== "undefined") document.documentElement.lang = language === "en" ? "en-GB" : "fr";
}

/** The rest of the French texts: a screen that is fetched late waits for them with its code. */
export async function loadTexts(): Promise<void> {
  const { laterTexts } = await import("@/i18n/fr/later");
  i18next.addResourceBundle("fr", "main", flat(laterTexts), true, true);
}

/** Speaks in the language on screen at the time of the call, for code outside components. */
export const translate: Translate = i18next.t;

/** The language on screen now, for code outside components; components use `useFormat`. */
export function currentLanguage(): Language {
  return i18next.language === "en" ? "en" : "fr";
}
