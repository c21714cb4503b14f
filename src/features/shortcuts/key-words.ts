import type { Translate } from "@/i18n/i18n";
import { type Combo, keysOf } from "@/ui/keys/combo";

/** A combination as it is said in the person's language: « Maj + F10 ». */
export function comboWords(combo: Combo, t: Translate): string {
  return keysOf(combo)
    .map((key) => keyName(key, t))
    .join(" + ");
}

/** What is printed on the key, in the person's language; a character is its own name. */
function keyName(key: string, t: Translate): string {
  switch (key) {
    case "Ctrl":
    case "Shift":
    case "Space":
    case "Enter":
    case "Escape":
    case "Home":
    case "End":
    case "PageUp":
    case "PageDown":
    case "ArrowUp":
    case "ArrowDown":
    case "ArrowLeft":
    case "ArrowRight":
    case "ContextMenu":
      return t(`shortcuts.keys.${key}`);
    default:
      return key;
  }
}
