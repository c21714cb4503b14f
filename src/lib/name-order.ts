// The order of names in a list, without Intl: the first collator of a page takes it longer than drawing a column.
// A property compares it with the browser's own; French and English agree on it.
import { searchText } from "./search-text";

/** Signs in the order in which both languages' dictionaries have them, before figures and letters. */
const signs = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";

type Key = { readonly parts: readonly (string | number)[]; readonly accents: string; readonly name: string };

function keyOf(name: string): Key {
  const parts = (searchText(name).match(/\d+|\D/gu) ?? []).map((part) =>
    /^\d/.test(part) ? Number(part) : part,
  );
  return { parts, accents: name.normalize("NFD").toLowerCase(), name };
}

/** 0 for signs, 1 for figures, 2 for letters and whatever else one writes with. */
const kindOf = (part: string | number): number =>
  typeof part === "number" ? 1 : signs.includes(part) ? 0 : 2;

function compareParts(a: string | number, b: string | number): number {
  const kinds = kindOf(a) - kindOf(b);
  if (kinds !== 0) return kinds;
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [one, other] = [String(a), String(b)];
  if (kindOf(a) === 0) return signs.indexOf(one) - signs.indexOf(other);
  return one < other ? -1 : Number(one > other);
}

function compareKeys(a: Key, b: Key): number {
  for (const [at, part] of a.parts.entries()) {
    const other = b.parts[at];
    const order = other === undefined ? 1 : compareParts(part, other);
    if (order !== 0) return order;
  }
  if (a.parts.length < b.parts.length) return -1;
  if (a.accents !== b.accents) return a.accents < b.accents ? -1 : 1;
  // A small letter before its capital.
  if (a.name !== b.name) return a.name > b.name ? -1 : 1;
  return 0;
}

/** The rows by their names as a dictionary has them: « École », « ecran », « Étude »; « v2 » before « v10 ». */
export function inNameOrder<R extends { readonly name: string }>(rows: Iterable<R>): R[] {
  const all = [...rows];
  // Most faces bear one label or none: nothing is in order before anything.
  if (all.length < 2) return all;
  return all
    .map((row) => ({ row, key: keyOf(row.name) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ row }) => row);
}
