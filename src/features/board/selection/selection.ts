import type { CardId } from "@/domain/model/ids";
import { noSelection, type Selection } from "./taken";

/** With one card more, or one less. */
export function toggled({ ids }: Selection, id: CardId): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id, head: id, base: next };
}

/**
 * Everything between the anchor and a card of the same column, beside what was selected before the anchor was set: so
 * a range shrinks again when one comes back (B18). Where the anchor stands elsewhere, the card itself.
 */
export function extended(selection: Selection, shown: readonly CardId[], to: CardId): Selection {
  const { anchor } = selection;
  const from = anchor === null ? -1 : shown.indexOf(anchor);
  if (from < 0) {
    const ids = new Set([...selection.ids, to]);
    return { ids, anchor: to, head: to, base: selection.ids };
  }
  const at = shown.indexOf(to);
  const range = shown.slice(Math.min(from, at), Math.max(from, at) + 1);
  return { ...selection, ids: new Set([...selection.base, ...range]), head: to };
}

/** One step with Shift from the card that has the focus: a range that ended elsewhere is left as it is. */
export function stepped(
  selection: Selection,
  shown: readonly CardId[],
  { from, to }: { readonly from: CardId; readonly to: CardId },
): Selection {
  const start =
    selection.head === from
      ? selection
      : { ids: selection.ids, anchor: from, head: from, base: selection.ids };
  return extended(start, shown, to);
}

/** With all that a column shows. */
export function withAll({ ids }: Selection, shown: readonly CardId[]): Selection {
  const next = new Set([...ids, ...shown]);
  return { ids: next, anchor: shown[0] ?? null, head: shown.at(-1) ?? null, base: ids };
}

/** Without the cards that are gone; the very same where none is. */
export function pruned(selection: Selection, isThere: (id: CardId) => boolean): Selection {
  const left = [...selection.ids].filter(isThere);
  if (left.length === selection.ids.size) return selection;
  return left.length === 0 ? noSelection : { ...noSelection, ids: new Set(left), base: new Set(left) };
}
