import type { Row } from "../../change";
import type { EpicId, IterationId } from "../../model/ids";
import type { ProgramFacts } from "./facts";

/** What has changed since the commitment: `was` is what was promised, `is` what stands now. */
export type Delta = {
  readonly epicId: EpicId;
  readonly name: string;
  readonly kind: "added" | "removed" | "earlier" | "later" | "longer" | "shorter" | "gone";
  readonly was: { readonly iterationId: IterationId; readonly span: number } | null;
  readonly is: { readonly iterationId: IterationId; readonly span: number } | null;
};

/** The differences between what an interval was committed to and what it plans now (B56); none before a commitment. */
export function deltasOf(
  { epic: epics, iteration: iterations }: Pick<ProgramFacts, "epic" | "iteration">,
  interval: Row<"planningInterval">,
): readonly Delta[] {
  const { committed } = interval;
  if (!committed) return [];
  const days = new Map<string, string>(iterations.map(({ id, startOn }) => [id, startOn]));
  const own = new Set<string>(
    iterations.filter(({ intervalId }) => intervalId === interval.id).map(({ id }) => id),
  );
  const now = new Map(epics.map((epic) => [epic.id, epic]));
  const promised = new Set(committed.epics.map(({ id }) => id));
  const changed = committed.epics.flatMap(({ id, ...was }): Delta[] => {
    const epic = now.get(id);
    const base = { epicId: id, name: epic?.name ?? "", was };
    if (!epic) return [{ ...base, kind: "gone", is: null }];
    const { iterationId = null, span = 1 } = epic;
    if (iterationId === null || !days.has(iterationId)) return [{ ...base, kind: "removed", is: null }];
    const is = { iterationId, span };
    if (iterationId !== was.iterationId) {
      const isLater = (days.get(iterationId) ?? "") > (days.get(was.iterationId) ?? "");
      return [{ ...base, kind: isLater ? "later" : "earlier", is }];
    }
    return span === was.span ? [] : [{ ...base, kind: span > was.span ? "longer" : "shorter", is }];
  });
  const added = epics.flatMap(({ id, name, iterationId = null, span = 1 }): Delta[] =>
    iterationId !== null && own.has(iterationId) && !promised.has(id)
      ? [{ epicId: id, name, kind: "added", was: null, is: { iterationId, span } }]
      : [],
  );
  return [...changed, ...added];
}
