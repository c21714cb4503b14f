import type { Language } from "@/i18n/language";
import { applyTheme, type ThemeChoice } from "@/ui/theme";

/** How this browser wants Vigie to look: read before the first paint, so nothing flashes. Not a row: it belongs to no workspace. */
export type Look = { readonly language: Language; readonly theme: ThemeChoice };

const key = "vigie.look";

/** The look that was chosen here; French and the system's theme where nothing was. */
export function readLook(): Look {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Look>;
    const theme = value.theme === "light" || value.theme === "dark" ? value.theme : "system";
    return { language: value.language === "en" ? "en" : "fr", theme };
  } catch {
    return { language: "fr", theme: "system" };
  }
}

/** The look that was chosen here, its theme put on the page before anything is drawn. */
export function applyLook(): Look {
  const look = readLook();
  applyTheme(look.theme);
  return look;
}

/** Remembers a choice; where storage is refused it lasts as long as the window. */
export function writeLook(look: Look): void {
  try {
    localStorage.setItem(key, JSON.stringify(look));
  } catch {
    // Nothing to be done, and nothing lost but the choice.
  }
}
