import { type ReactElement, useEffect, useState } from "react";
import type { LimitBreach } from "@/commands/wip/limit-breach";
import { refusalText } from "@/features/pieces/refusal-text";
import type { Translate } from "@/i18n/i18n";
import { useHand } from "@/ui/drag/drag-context";
import { itemOf, type Sprints, useSprints } from "../sprints-context";
import { effectOf, moveCommand } from "./moves";

// The words lie on the head of the cell, whose load they say anew, and leave its cards and the line free; of a cell that
// begins above the window they keep to what is in sight, below the names of the iterations.
/** What a drop into a cell would do, or why it is refused, while something hovers over it (B14). The drag itself speaks it. */
export function Foreseen({ cellId }: { cellId: string }): ReactElement | null {
  const itemId = useHand((hand) =>
    hand.phase === "held" && hand.hover?.columnId === cellId && hand.home.columnId !== cellId
      ? hand.itemId
      : null,
  );
  const refusal = useHand((hand) =>
    hand.phase === "held" && hand.hover?.columnId === cellId ? hand.hover.refusal : null,
  );
  if (itemId === null) return null;
  return <Box key={itemId} cellId={cellId} itemId={itemId} refusal={refusal} />;
}

function Box({
  cellId,
  itemId,
  refusal,
}: {
  cellId: string;
  itemId: string;
  refusal: string | null;
}): ReactElement | null {
  const { latest } = useSprints();
  const limits = useLimits(latest, { itemId, cellId });
  const { current } = latest;
  const [item, place] = [itemOf(current, itemId), current.places.get(cellId)];
  if (!item || !place) return null;
  const isBad = refusal !== null || limits?.isHard === true;
  const words = refusal ?? (limits?.isHard ? limits.text : effectOf(current, item, place));
  return (
    <div
      aria-hidden
      className={`pointer-events-none absolute inset-0 z-15 border-2 ${isBad ? "border-danger border-dashed" : "border-accent"}`}
    >
      <p
        className={`sticky top-14 m-1 rounded-m border px-2.5 py-1.5 text-s shadow-2 ${isBad ? "border-danger bg-danger-soft text-danger" : "border-accent bg-raised text-ink"}`}
      >
        {words}
        {limits && !limits.isHard ? <span className="block text-warn">{limits.text}</span> : null}
      </p>
    </div>
  );
}

type Limits = { readonly isHard: boolean; readonly text: string };

/** What the limits of the target's columns say, from the door that would apply them: a hard one refuses, a soft one warns. */
function useLimits(
  latest: { readonly current: Sprints },
  { itemId, cellId }: { readonly itemId: string; readonly cellId: string },
): Limits | null {
  const [limits, setLimits] = useState<Limits | null>(null);
  useEffect(() => {
    const { services, places, t, format } = latest.current;
    const [item, place] = [itemOf(latest.current, itemId), places.get(cellId)];
    const command = item?.kind === "card" && place ? moveCommand(item, place) : null;
    if (!command) return undefined;
    let isHere = true;
    void services.foresee(command).then((planned) => {
      if (!isHere) return;
      const told: Limits | null = planned.ok
        ? softWords(t, planned.value.beyond ?? [])
        : { isHard: true, text: refusalText(t, format, planned.error) };
      setLimits(told);
      if (told) services.sayBehind(told.text);
    });
    return () => {
      isHere = false;
    };
  }, [latest, itemId, cellId]);
  return limits;
}

function softWords(t: Translate, beyond: readonly LimitBreach[]): Limits | null {
  const texts = beyond.flatMap(({ says }) => {
    const { column, count, limit, unit = "cards" } = says;
    return says.kind === "limit-exceeded" ? [t(`status.exceeded.${unit}`, { column, count, limit })] : [];
  });
  return texts.length === 0 ? null : { isHard: false, text: texts.join(" ") };
}
