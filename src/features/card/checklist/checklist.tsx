import { type ReactElement, useId, useLayoutEffect, useRef } from "react";
import type { CheckItemId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { shorten } from "@/lib/text";
import { ProgressBar } from "@/ui/bar/progress-bar";
import { useParts, useSheet } from "../sheet-context";
import { onlyForKept } from "../texts/unsaved-text";
import { type CheckStep, stepOf } from "./check-moves";
import { CheckRow } from "./check-row";
import { NewCheck } from "./new-check";

/** What must be true before the card is done. */
export function Checklist(): ReactElement | null {
  const { t } = useTranslation();
  const { act } = useServices();
  const { isGone, mayEdit } = useSheet();
  const { checklist } = useParts();
  const newText = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<CheckItemId>(undefined);
  // A row that is put elsewhere in the page loses the focus, which stays with the row all the same.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list as it is drawn is what focus follows
  useLayoutEffect(() => {
    const id = moved.current;
    if (id === undefined) return;
    const row = [...(list.current?.children ?? [])].find((each) => each.getAttribute("data-check") === id);
    if (row && !row.contains(document.activeElement)) row.querySelector("input")?.focus();
    moved.current = undefined;
  }, [checklist]);
  const headId = useId();
  const isBare = checklist.length === 0 && !mayEdit;
  if (isBare && !isGone) return null;
  const figures = { done: checklist.filter((item) => item.done).length, total: checklist.length };
  /** A row goes away with its buttons: focus goes to the one that takes its place, or to where a new one is written. */
  const heir = (index: number): HTMLElement | null | undefined => {
    const rows = list.current?.querySelectorAll<HTMLElement>("input[type=checkbox]");
    return rows?.[index + 1] ?? rows?.[index - 1] ?? newText.current?.querySelector("input");
  };
  const go = async (item: (typeof checklist)[number], step: CheckStep): Promise<void> => {
    const goal = stepOf(
      checklist.map(({ id }) => id),
      item.id,
      step,
    );
    if (!goal) return;
    const spot = { position: goal.position, total: checklist.length };
    const said = t("parts.check.moved", { text: shorten(item.text, 60), ...spot });
    moved.current = item.id;
    await act({ type: "check/move", itemId: item.id, after: goal.after }, said);
  };
  return (
    <div className={isBare ? onlyForKept : "grid gap-1"}>
      <h3 id={headId} className="font-semibold">
        {t("card.checklist")}
        {checklist.length === 0 ? null : (
          <>
            {" "}
            <span aria-hidden className="font-normal text-ink-3">
              {t("card.checklistDone", figures)}
            </span>
            <span className="sr-only">{t("card.checklistDoneWords", figures)}</span>
          </>
        )}
      </h3>
      {checklist.length === 0 ? null : (
        <ProgressBar
          label={t("parts.check.progress")}
          ratio={figures.done / figures.total}
          words={t("card.checklistDoneWords", figures)}
        />
      )}
      {checklist.length === 0 ? null : (
        <ul ref={list} aria-labelledby={headId}>
          {checklist.map((item, index) => (
            <CheckRow
              key={item.id}
              item={item}
              heir={() => heir(index)}
              move={{
                isFirst: index === 0,
                isLast: index === checklist.length - 1,
                go: (step) => void go(item, step),
              }}
            />
          ))}
        </ul>
      )}
      {mayEdit || isGone ? (
        <div ref={newText}>
          <NewCheck />
        </div>
      ) : null}
    </div>
  );
}
