import type { TableName } from "@/domain/model/entities";
import type { Refusal } from "@/domain/rules/refusal";
import { ok, type Result } from "@/lib/result";
import type { Apart, Planned } from "../command";

export type UndoPreview = {
  readonly back: Readonly<Partial<Record<TableName, number>>>;
  /** What somebody has worked on since, by name. */
  readonly left: readonly string[];
  /** What today's board keeps where it is, and why. */
  readonly apart: readonly Apart[];
};

/** A planned undoing in figures that cross threads: rows that go back by table, a card's text with its card, and what stays. */
export function undoPreview(planned: Planned): Result<UndoPreview, Refusal> {
  if (!planned.ok) return planned;
  const ids = new Map<TableName, Set<string>>();
  for (const { table, id } of planned.value.changes) {
    const shown = table === "cardText" ? "card" : table;
    ids.set(shown, (ids.get(shown) ?? new Set()).add(id));
  }
  const back = Object.fromEntries([...ids].map(([table, some]) => [table, some.size]));
  return ok({ back, left: planned.value.left ?? [], apart: planned.value.apart ?? [] });
}
