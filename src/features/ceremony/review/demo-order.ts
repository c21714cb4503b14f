import type { CardId } from "@/domain/model/ids";

/** In which order cards are shown to those who came, and which were shown. */
export type Demo = { readonly order: readonly CardId[]; readonly shown: readonly CardId[] };

/** What the desk kept; nothing in it is taken on trust. */
export function readDemo(value: unknown): Demo {
  const { order, shown } = (value ?? {}) as Partial<Record<keyof Demo, unknown>>;
  const ids = (list: unknown): readonly CardId[] =>
    Array.isArray(list) ? list.filter((id): id is CardId => typeof id === "string") : [];
  return { order: ids(order), shown: ids(shown) };
}

/** The cards in the kept order; those that were done since follow in their own. */
export function inDemoOrder<T extends { readonly id: CardId }>(
  lines: readonly T[],
  order: readonly CardId[],
): readonly T[] {
  const rank = new Map(order.map((id, i) => [id, i]));
  const at = ({ id }: T): number => rank.get(id) ?? order.length;
  return [...lines].sort((a, b) => at(a) - at(b));
}

/** The order with one card a step earlier or later. */
export function moved(ids: readonly CardId[], id: CardId, by: 1 | -1): readonly CardId[] {
  const from = ids.indexOf(id);
  const to = from + by;
  const other = ids[to];
  if (from < 0 || other === undefined) return ids;
  return ids.map((each, i) => (i === from ? other : i === to ? id : each));
}
