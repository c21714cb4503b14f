import { type ReactElement, useCallback, useState } from "react";
import { CardLines } from "@/features/pieces/figure/card-lines";
import { usePlan } from "@/features/use-plan";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { Button } from "@/ui/button";
import { LazyDialog } from "@/ui/lazy-dialog";
import type { Asked } from "../ask";

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
      <div className="mt-2">
        <CardLines title={title} cards={cards?.slice(0, most) ?? []} onClose={onClose} />
      </div>
      {left > 0 ? (
        <Button className="mt-2" onClick={() => setMost(most + step)}>
          {t("plan.overview.more", { number: format.number(Math.min(step, left)) })}
        </Button>
      ) : null}
    </LazyDialog>
  );
}
