import { type Density, densityOf } from "@/features/services/density";
import type { Language } from "@/i18n/language";
import { type Watched, watched } from "@/lib/watched";
import { applyTheme, type ThemeChoice } from "@/ui/theme";

/** How this browser wants Vigie to look: read before the first paint, so nothing flashes. Not a row: it belongs to no workspace. */
export type Look = {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly density: Density;
};

const key = "vigie.look";

/** The look that was chosen here; French and the system's theme where nothing was. */
export function readLook(): Look {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Look>;
    const theme = value.theme === "light" || value.theme === "dark" ? value.theme : "system";
    return { language: value.language === "en" ? "en" : "fr", theme, density: densityOf(value.density) };
  } catch {
    return { language: "fr", theme: "system", density: "normal" };
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

/** The density of faces in this window, remembered on this workstation whenever it changes. */
export function watchedDensity(): Watched<Density> {
  const density = watched(readLook().density);
  density.subscribe(() => writeLook({ ...readLook(), density: density.get() }));
  return density;
}
