import { type ReactElement, useCallback, useState } from "react";
import { navigate, withQuery } from "@/features/route";
import { usePlan } from "@/features/use-plan";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { Button } from "@/ui/button";
import { LazyDialog } from "@/ui/lazy-dialog";
import type { Asked } from "./ask";

/** A list on a screen is no file: so many at once, the rest on demand. */
const step = 200;

/** The cards that a number counts, each a way to its sheet. */
export function CardsBehind({ title, behind, onClose }: Asked & { onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const [most, setMost] = useState(step);
  const cards = usePlan(useCallback((plan: PlanQuestions) => plan.cardsBehind(behind), [behind]));
  const left = (cards?.length ?? 0) - most;
  return (
    <LazyDialog title={title} onClose={onClose}>
      <p className="text-ink-2">
        {cards ? t("common.count.card", { count: cards.length }) : t("common.loading")}
      </p>
      <ul aria-label={title} className="mt-2 grid">
        {cards?.slice(0, most).map(({ id, key, title: name }) => (
          <li key={id}>
            <button
              type="button"
              className="flex min-h-8 w-full items-center gap-2 rounded-s px-1 text-left hover:bg-canvas"
              onClick={() => {
                onClose();
                navigate(withQuery({ card: key }));
              }}
            >
              <span className="shrink-0 text-ink-2 tabular-nums">{key}</span>
              <span dir="auto" className="min-w-0 break-words">
                {name}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <Button className="mt-2" onClick={() => setMost(most + step)}>
          {t("plan.overview.more", { number: format.number(Math.min(step, left)) })}
        </Button>
      ) : null}
    </LazyDialog>
  );
}
