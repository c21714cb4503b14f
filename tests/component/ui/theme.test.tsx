import { afterEach, expect, test } from "vitest";
import { changeLanguage, translate } from "@/i18n/i18n";
import { applyTheme } from "@/ui/theme";

function desktop(dark: boolean): { turn: (dark: boolean) => void; listeners: number } {
  const listeners = new Set<() => void>();
  const query = {
    matches: dark,
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  };
  // jsdom has no matchMedia: this stands for the desktop's own setting.
  Object.defineProperty(window, "matchMedia", { configurable: true, value: () => query });
  return {
    turn: (next) => {
      query.matches = next;
      for (const listener of listeners) listener();
    },
    get listeners() {
      return listeners.size;
    },
  };
}
afterEach(() => {
  Reflect.deleteProperty(window, "matchMedia");
});
const shown = (): string | undefined => document.documentElement.dataset["theme"];

test("the theme follows the desktop until a choice is made", () => {
  const system = desktop(true);
  applyTheme("system");
  expect(shown()).toBe("dark");
  system.turn(false);
  expect(shown()).toBe("light");
  applyTheme("dark");
  system.turn(false);
  expect(shown()).toBe("dark");
  expect(system.listeners).toBe(0);
});

test("the page says in which language it is", async () => {
  await changeLanguage("en");
  expect(document.documentElement.lang).toBe("en-GB");
  expect(translate("common.close")).toBe("Close");
  await changeLanguage("fr");
  expect(document.documentElement.lang).toBe("fr");
});
