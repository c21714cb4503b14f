import { expect, test } from "vitest";
import { isShortcut, type Shortcut, shortcuts } from "@/features/shortcuts/shortcut-table";
import { en } from "@/i18n/en/en";
import { laterTexts } from "@/i18n/fr/later";
import { ariaKeys, isCombo, type KeyPress, keysOf } from "@/ui/keys/combo";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

// Verifies: 3b.6, B115
test("a shortcut is its character, wherever the keyboard has it and whether or not it needs Shift there", () => {
  // « ? » is Shift and the comma's key in AZERTY, Shift and the slash's key in QWERTY; « / » needs Shift in AZERTY.
  expect(isCombo(press("?", { shiftKey: true }), "?")).toBe(true);
  expect(isCombo(press("/", { shiftKey: true, ctrlKey: true }), "Ctrl+/")).toBe(true);
  expect(isCombo(press("/", { ctrlKey: true }), "Ctrl+/")).toBe(true);
  expect(isCombo(press("Z", { ctrlKey: true }), "Ctrl+z")).toBe(true);
  expect(isCombo(press("z", { metaKey: true }), "Ctrl+z")).toBe(true);
  expect(isCombo(press("Z", { ctrlKey: true, shiftKey: true }), "Ctrl+z")).toBe(false);
  expect(isCombo(press("Z", { ctrlKey: true, shiftKey: true }), "Ctrl+Shift+z")).toBe(true);
  expect(isCombo(press("z", { ctrlKey: true, altKey: true }), "Ctrl+z")).toBe(false);
  expect(isCombo(press(" ", { ctrlKey: true }), "Ctrl+Space")).toBe(true);
  expect(isCombo(press("ArrowDown", { shiftKey: true }), "ArrowDown")).toBe(false);
});

test("a key alone that writes a character counts only once it is switched on", () => {
  const question = press("?", { shiftKey: true });
  expect(isShortcut(question, "sheet", false)).toBe(false);
  expect(isShortcut(question, "sheet", true)).toBe(true);
  for (const { combos } of Object.values(shortcuts) as readonly Shortcut[])
    for (const combo of combos) expect(keysOf(combo).length > 1 || combo.length > 1, combo).toBe(true);
});

test("no two shortcuts of the same place ask for the same keys, and each has a name in both languages", () => {
  const all = Object.values(shortcuts) as readonly Shortcut[];
  for (const group of new Set(all.map((one) => one.group))) {
    const keys = all
      .filter((one) => one.group === group || one.group === "everywhere")
      .flatMap(({ combos, single = [] }) => [...combos, ...single]);
    expect(new Set(keys).size, group).toBe(keys.length);
  }
  expect(Object.keys(laterTexts.shortcuts.names)).toEqual(Object.keys(shortcuts));
  expect(Object.keys(en.shortcuts.names)).toEqual(Object.keys(shortcuts));
});

// Verifies: 6e.61
test("for assistive technology the keys of every shortcut have the names of the ARIA specification, in no language on screen", () => {
  const named =
    /^(?:Control|Shift|Alt|Space|Enter|Escape|Home|End|Page(?:Up|Down)|Arrow(?:Up|Down|Left|Right)|ContextMenu|F\d+|[A-Z]|\/|\?)$/;
  for (const { combos, single = [] } of Object.values(shortcuts) as readonly Shortcut[])
    for (const combo of [...combos, ...single])
      for (const key of ariaKeys(combo).split("+")) expect(key, combo).toMatch(named);
  expect(ariaKeys("Ctrl+Shift+l")).toBe("Control+Shift+L");
  expect(ariaKeys("Alt+ArrowUp")).toBe("Alt+ArrowUp");
});
