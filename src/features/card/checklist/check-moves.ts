import type { CheckItemId } from "@/domain/model/ids";

export type CheckStep = "up" | "down" | "first" | "last";

/** What a row knows of its place in the list. */
export type CheckMove = {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly go: (step: CheckStep) => void;
};

/** Behind which item a step leads, and the position that it gets; undefined where it leads nowhere. */
export function stepOf(
  ids: readonly CheckItemId[],
  id: CheckItemId,
  step: CheckStep,
): { readonly after: CheckItemId | null; readonly position: number } | undefined {
  const at = ids.indexOf(id);
  const others = ids.filter((other) => other !== id);
  const to = { up: at - 1, down: at + 1, first: 0, last: others.length }[step];
  if (at < 0 || to === at || to < 0 || to > others.length) return undefined;
  return { after: others[to - 1] ?? null, position: to + 1 };
}
