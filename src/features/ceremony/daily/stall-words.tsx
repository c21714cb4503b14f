import type { ReactElement } from "react";
import type { Stall } from "@/domain/reports/flow/ageing";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";

/** By what a card is told to be no longer moving. */
export function StallWords({ stall: { by, days, finished, needed } }: { stall: Stall }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const count = Math.round(days * 10) / 10;
  return (
    <p className="text-ink-3 text-s">
      {t(`ceremony.daily.stall.${by}`, {
        ...{ count, days: format.number(count) },
        ...{ finished: format.number(finished), needed: format.number(needed) },
      })}
    </p>
  );
}
