import { lazy, type ReactElement, Suspense } from "react";
import { loadTexts } from "@/i18n/i18n";
import { useBoard, useBoardState } from "../board-context";

const SelectionBar = lazy(async () => {
  const [{ SelectionBar: Bar }] = await Promise.all([import("./selection-bar"), loadTexts()]);
  return { default: Bar };
});

/** Where the bar of a selection stands while there is one; fetched with the first. */
export function SelectionHost(): ReactElement | null {
  const { isReadOnly } = useBoard();
  const hasAny = useBoardState((state) => state.selection.ids.size > 0);
  if (!hasAny || isReadOnly) return null;
  return (
    <Suspense fallback={null}>
      <SelectionBar />
    </Suspense>
  );
}
