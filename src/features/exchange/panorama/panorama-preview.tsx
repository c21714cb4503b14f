import type { ReactElement } from "react";
import { phases } from "@/domain/model/planning";
import type { PanoramaRead } from "@/exchange/panorama/read-panorama";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";

/** So many rows that were left out are named; the rest is counted. */
const mostGaps = 10;

/** What the list holds: by phase, what is known of its costs, and what is left out and why. */
export function PanoramaPreview({
  read,
  onTake,
  onLeave,
}: {
  read: PanoramaRead;
  onTake: () => void;
  onLeave: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { projects, gaps } = read;
  const known = projects.flatMap(({ estimated }) => (estimated.status === "known" ? [estimated.amount] : []));
  const millions = format.points(known.reduce((sum, amount) => sum + amount, 0) / 1_000_000);
  const hidden = projects.length - known.length;
  return (
    <div className="grid gap-3">
      <p className="font-semibold">{t("plan.panorama.count", { count: projects.length })}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {phases.map((phase) => {
          const count = projects.filter((project) => project.phase === phase).length;
          return count === 0 ? null : (
            <li key={phase}>
              {t(`refusal.phase.${phase}`)}{" "}
              <span className="font-semibold tabular-nums">{format.number(count)}</span>
            </li>
          );
        })}
      </ul>
      <p>
        {known.length === 0 ? t("plan.panorama.noCost") : t("plan.panorama.cost", { millions })}
        {known.length > 0 && hidden > 0 ? ` (${t("plan.panorama.partial", { count: hidden })})` : null}
      </p>
      {gaps.length > 0 ? (
        <div>
          <p>{t("plan.panorama.leftOut", { count: gaps.length })}</p>
          <ul className="ml-4 list-disc text-ink-2">
            {gaps.slice(0, mostGaps).map(({ line, why, text }) => (
              <li key={line}>{t(`plan.panorama.why.${why}`, { line: format.number(line), text })}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" disabled={projects.length === 0} onClick={onTake}>
          {t("plan.panorama.take", { count: projects.length })}
        </Button>
        <Button onClick={onLeave}>{t("common.cancel")}</Button>
      </div>
    </div>
  );
}
