import i18next, { type TFunction } from "i18next";
import { firstTexts } from "@/i18n/fr/first";
import type { fr } from "@/i18n/fr/fr";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "main";
    resources: { main: typeof fr };
  }
}

export type Language = "fr" | "en";
/** What code outside components takes as an argument to speak. */
export type Translate = TFunction<"main">;

/** French travels with the app; any other language is fetched first, so that no screen shows half of each. */
export async function startLanguage(language: Language): Promise<void> {
  await i18next.init({
    lng: "fr",
    fallbackLng: "fr",
    defaultNS: "main",
    ns: ["main"],
    resources: { fr: { main: firstTexts } },
    interpolation: { escapeValue: false },
  });
  await changeLanguage(language);
}

/** Resolves once every text of the page is in that language; <html lang> says so too. */
export async function changeLanguage(language: Language): Promise<void> {
  if (language === "en" && !i18next.hasResourceBundle("en", "main")) {
    const { en } = await import("@/i18n/en/en");
    i18next.addResourceBundle("en", "main", en);
  }
  await i18next.changeLanguage(language);
  // Tests of plain functions run without a page.
  if (typeof document !== "undefined") document.documentElement.lang = language === "en" ? "en-GB" : "fr";
}

/** The rest of the French texts: a screen that is fetched late waits for them with its code. */
export async function loadTexts(): Promise<void> {
  const { laterTexts } = await import("@/i18n/fr/later");
  i18next.addResourceBundle("fr", "main", laterTexts, true, true);
}

/** Speaks in the language on screen at the time of the call, for code outside components. */
export const translate: Translate = i18next.t;

/** The language on screen now, for code outside components; components use `useFormat`. */
export function currentLanguage(): Language {
  return i18next.language === "en" ? "en" : "fr";
}
