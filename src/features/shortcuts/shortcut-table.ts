import { dragKeys } from "@/ui/drag/drag-keys";
import { type Combo, isCombo, type KeyPress } from "@/ui/keys/combo";
import { listKeys } from "@/ui/list/roving";

export type ShortcutGroup = "everywhere" | "board" | "card" | "selection" | "held" | "program" | "daily";

export type Shortcut = {
  readonly group: ShortcutGroup;
  /** Always there. */
  readonly combos: readonly Combo[];
  /** Keys without Ctrl or Alt that write a character: there when the person has switched them on (RGAA 12.10). */
  readonly single?: readonly Combo[];
  /** Also while a text is being typed. */
  readonly inFields?: true;
};

/**
 * Every shortcut there is. Who handles a key asks here whether it is meant, and the sheet of shortcuts is drawn from
 * here: what it says is what the keys do (B115). A new one needs a line here, its name in `shortcuts.json`, and
 * `useShortcut` where it acts.
 */
export const shortcuts = {
  undo: { group: "everywhere", combos: ["Ctrl+z"] },
  redo: { group: "everywhere", combos: ["Ctrl+y", "Ctrl+Shift+z"] },
  palette: { group: "everywhere", combos: ["Ctrl+k"], inFields: true },
  sheet: { group: "everywhere", combos: ["Ctrl+/"], single: ["?"], inFields: true },
  notices: { group: "everywhere", combos: ["F8", "Ctrl+F8"], inFields: true },
  newCard: { group: "board", combos: [], single: ["n"] },
  filter: { group: "board", combos: [], single: ["/"] },
  walk: { group: "card", combos: [listKeys.up, listKeys.down] },
  sides: { group: "card", combos: [listKeys.left, listKeys.right] },
  ends: { group: "card", combos: [listKeys.first, listKeys.last] },
  pages: { group: "card", combos: [listKeys.pageUp, listKeys.pageDown] },
  open: { group: "card", combos: ["Enter"], single: ["e"] },
  lift: { group: "card", combos: dragKeys.lift },
  cardMenu: { group: "card", combos: ["Shift+F10", "ContextMenu"] },
  select: { group: "selection", combos: ["Ctrl+Space"], single: ["x"] },
  selectUp: { group: "selection", combos: ["Shift+ArrowUp"] },
  selectDown: { group: "selection", combos: ["Shift+ArrowDown"] },
  selectAll: { group: "selection", combos: ["Ctrl+a"] },
  clearSelection: { group: "selection", combos: ["Escape"] },
  heldWalk: { group: "held", combos: [dragKeys.up, dragKeys.down, dragKeys.left, dragKeys.right] },
  heldEnds: { group: "held", combos: [dragKeys.first, dragKeys.last] },
  drop: { group: "held", combos: dragKeys.drop.slice(0, 2) },
  cancel: { group: "held", combos: dragKeys.cancel },
  dependency: { group: "program", combos: ["Ctrl+Shift+l"], single: ["l"] },
  turnNext: { group: "daily", combos: ["Ctrl+ArrowRight"] },
  turnBack: { group: "daily", combos: ["Ctrl+ArrowLeft"] },
  turnPause: { group: "daily", combos: ["Ctrl+Space"] },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutId = keyof typeof shortcuts;

/** Does this press ask for that? `hasSingle` says whether keys that write a character count. */
export function isShortcut(press: KeyPress, id: ShortcutId, hasSingle: boolean): boolean {
  const { combos, single = [] }: Shortcut = shortcuts[id];
  return [...combos, ...(hasSingle ? single : [])].some((combo) => isCombo(press, combo));
}
