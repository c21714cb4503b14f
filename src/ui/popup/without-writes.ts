import type { MenuEntry } from "@/ui/popup/menu-entry";

/** A menu where nothing can be written: what only reads, and as its last line why there is no more, if there was more. */
export function withoutWrites(entries: readonly MenuEntry[], why: string): readonly MenuEntry[] {
  if (!entries.some(isWriting)) return entries;
  const left = reading(entries);
  return [
    ...left,
    ...(left.length === 0 ? [] : [{ kind: "separator" } as const]),
    { kind: "note", label: why },
  ];
}

const isWriting = (entry: MenuEntry): boolean =>
  (entry.kind === "action" || entry.kind === "submenu") && entry.writes === true;

/** The lines that only read; what stood between or above the others goes with them. */
function reading(entries: readonly MenuEntry[]): readonly MenuEntry[] {
  return entries
    .filter((entry) => !isWriting(entry))
    .filter(({ kind }, at, all) => kind !== "heading" || !isEdge(all[at + 1]))
    .filter(({ kind }, at, all) => kind !== "separator" || !(at === 0 || isEdge(all[at + 1])))
    .filter(({ kind }, at) => kind !== "separator" || at > 0);
}

/** Does a part of the menu end before this entry? */
function isEdge(entry: MenuEntry | undefined): boolean {
  return entry === undefined || entry.kind === "separator" || entry.kind === "heading";
}
