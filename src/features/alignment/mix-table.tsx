import type { ReactElement } from "react";
import { fromHundredths } from "@/domain/model/points";
import { mixOf } from "@/domain/portfolio/alignment";
import type { Part } from "@/domain/portfolio/shares";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { OverviewRows } from "@/storage/queries/plan/overview";

/** What the sprints under way give to each axis, beside what was meant for it. */
export function MixTable({
  rows,
  parts,
}: {
  rows: Pick<OverviewRows, "pillars" | "projects">;
  parts: readonly Part[];
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = new Set(parts.map(({ project }) => project.id));
  const mix = mixOf(
    rows.pillars,
    rows.projects.filter(({ project }) => shown.has(project.id)),
  );
  return (
    <section
      aria-labelledby="alignment-mix"
      className="grid content-start gap-2 rounded-l border border-line bg-surface p-4 shadow-1"
    >
      <h2 id="alignment-mix" className="font-semibold">
        {t("plan.alignment.mix")}
      </h2>
      <table className="w-full border-collapse text-left" aria-labelledby="alignment-mix">
        <thead>
          <tr className="border-line border-b text-ink-3 text-s">
            <th scope="col" className="py-1.5 pr-2 font-medium">
              {t("plan.alignment.axis")}
            </th>
            {(["load", "share", "meant"] as const).map((head) => (
              <th key={head} scope="col" className="px-2 py-1.5 text-right font-medium">
                {t(`plan.alignment.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mix.map(({ pillar, load, share, meant }) => (
            <tr key={pillar.id} className="border-line border-b last:border-b-0">
              <th scope="row" dir="auto" className="py-1.5 pr-2 font-normal">
                {pillar.name}
              </th>
              <td className="px-2 py-1.5 text-right tabular-nums">
                {format.points(fromHundredths(Math.round(load)))}
              </td>
              <td className="px-2 py-1.5 text-right tabular-nums">
                {share === null ? "–" : format.percent(share)}
              </td>
              <td className="whitespace-nowrap px-2 py-1.5 text-right tabular-nums">
                {meant === null ? t("plan.alignment.notSaid") : format.percent(meant)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-ink-3 text-s">{t("plan.alignment.mixNote")}</p>
    </section>
  );
}
