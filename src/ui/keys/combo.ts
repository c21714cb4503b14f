/** A key with its modifiers, in the words of the browser: `Ctrl+Shift+z`, `PageDown`, `?`. */
export type Combo = string;

export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/**
 * Is this press that combination? The character counts, not where its key lies, so a keyboard in AZERTY has them all
 * (B115). The command key of a Mac is its Ctrl. Shift is asked for with letters and named keys only: whether « ? »
 * needs it is the keyboard's affair.
 */
export function isCombo(press: KeyPress, combo: Combo): boolean {
  const parts = combo.split("+");
  const wanted = parts.at(-1) === "Space" ? " " : (parts.at(-1) ?? "");
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (key !== wanted || press.altKey !== parts.includes("Alt")) return false;
  if ((press.ctrlKey || press.metaKey) !== parts.includes("Ctrl")) return false;
  const asksShift = wanted.length > 1 || wanted === " " || /\p{L}/u.test(wanted);
  return !asksShift || press.shiftKey === parts.includes("Shift");
}

/** The keys of a combination, one by one, as they are printed on a keyboard; letters in capitals. */
export function keysOf(combo: Combo): readonly string[] {
  return combo.split("+").map((part) => (part.length === 1 ? part.toUpperCase() : part));
}

/** The combination for `aria-keyshortcuts`: the key names of the specification, in English whatever the language on screen. */
export function ariaKeys(combo: Combo): string {
  return keysOf(combo)
    .map((key) => (key === "Ctrl" ? "Control" : key))
    .join("+");
}

/** Is someone writing here? A field keeps its own keys. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "file"].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}
