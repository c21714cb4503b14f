import type { ReactElement } from "react";
import type { Tally } from "@/domain/portfolio/shares";
import { useTranslation } from "@/i18n/words";

/** Cards by their status, and in words under the pointer and for a screen reader (B2); empty where there are none. */
export function StatusBar({
  name,
  tally,
}: {
  name: string;
  tally: Pick<Tally, "cards" | "done" | "started">;
}): ReactElement {
  const { t } = useTranslation();
  const words = useStatusWords()(tally);
  const part = (count: number): string => `${tally.cards === 0 ? 0 : (count / tally.cards) * 100}%`;
  return (
    <div
      role="img"
      aria-label={t("plan.overview.status.of", { name, words })}
      title={words}
      className="flex h-2 overflow-hidden rounded-full bg-line forced-colors:border"
    >
      <span className="bg-accent forced-colors:bg-[Highlight]" style={{ width: part(tally.done) }} />
      {/* Stripes: what is begun differs from what is done by more than its colour. */}
      <span
        className="bg-[repeating-linear-gradient(135deg,var(--color-accent)_0_2px,transparent_2px_5px)]"
        style={{ width: part(tally.started) }}
      />
    </div>
  );
}

/** « 12 terminées, 5 en cours, 33 à faire ». */
function useStatusWords(): (tally: Pick<Tally, "cards" | "done" | "started">) => string {
  const { t } = useTranslation();
  return ({ cards, done, started }) =>
    [
      t("plan.overview.status.done", { count: done }),
      t("plan.overview.status.started", { count: started }),
      t("plan.overview.status.todo", { count: cards - done - started }),
    ].join(", ");
}
