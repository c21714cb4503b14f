export type ThemeChoice = "light" | "dark" | "system";

let stopFollowing: (() => void) | undefined;

/**
 * Puts the chosen theme on <html>; "system" keeps following the desktop until the next call. Call it before the
 * first render, with "system" when no choice is known yet.
 */
export function applyTheme(choice: ThemeChoice): void {
  stopFollowing?.();
  stopFollowing = undefined;
  if (choice !== "system") {
    document.documentElement.dataset["theme"] = choice;
    return;
  }
  const darkDesktop = window.matchMedia("(prefers-color-scheme: dark)");
  const follow = (): void => {
    document.documentElement.dataset["theme"] = darkDesktop.matches ? "dark" : "light";
  };
  follow();
  darkDesktop.addEventListener("change", follow);
  stopFollowing = () => darkDesktop.removeEventListener("change", follow);
}
