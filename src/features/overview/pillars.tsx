import type { ReactElement } from "react";
import { sumOfTallies } from "@/domain/portfolio/shares";
import type { Ask } from "@/features/pieces/plan/ask";
import { behindParts } from "@/features/pieces/plan/behind/behind-parts";
import { HealthButton } from "@/features/pieces/plan/health/health-button";
import { NumberButton } from "@/features/pieces/plan/number-button";
import { ratioOf } from "@/features/pieces/plan/progress/progress-words";
import { StatusBar } from "@/features/pieces/plan/progress/status-bar";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { OverviewRows } from "@/storage/queries/plan/overview";
import { Panel } from "./panel";
import { Unwritten } from "./unwritten";

/** The axes, each with the share of its cards that is finished; one that nothing serves says so. */
export function Pillars({ rows, onAsk }: { rows: OverviewRows; onAsk: Ask }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel id="overview-pillars" title={t("plan.overview.pillars")} aside={t("plan.overview.pillarsAside")}>
      {rows.pillars.length === 0 ? (
        <Unwritten
          words={t("plan.overview.noPillars")}
          action={t("plan.overview.writePillars")}
          of="pillars"
        />
      ) : null}
      <ul className="grid gap-2.5">
        {rows.pillars.map((pillar) => {
          const parts = rows.parts.filter(({ pillars }) => pillars.includes(pillar.id));
          const whole = sumOfTallies(parts.map(({ tally }) => tally));
          const ratio = ratioOf(whole);
          const done = format.number(whole.done);
          const note = rows.streams.get(pillar.id)?.[0];
          return (
            <li
              key={pillar.id}
              className="grid grid-cols-[minmax(0,1fr)_auto_4rem_3rem] items-center gap-x-1.5 print:grid-cols-[minmax(0,1fr)_15rem_7rem_3.25rem]"
            >
              <span dir="auto" className="min-w-0 break-words">
                {pillar.name}
              </span>
              {ratio === null ? (
                <span className="col-span-2 col-start-3 text-right text-ink-3 text-s">
                  {t("plan.overview.nothing")}
                </span>
              ) : (
                <>
                  <span className="col-start-3">
                    <StatusBar name={pillar.name} tally={whole} />
                  </span>
                  <NumberButton
                    className="text-right font-semibold tabular-nums"
                    label={t("plan.overview.openDone", { name: pillar.name, done })}
                    onPress={() =>
                      onAsk({
                        title: t("plan.overview.behind.done", { name: pillar.name }),
                        behind: behindParts(rows, parts, "done"),
                      })
                    }
                  >
                    {format.percent(ratio)}
                  </NumberButton>
                </>
              )}
              {/* One button wherever it stands: a dialog that it opened gives its focus back to it. */}
              <HealthButton
                subject={{ about: pillar.id, name: pillar.name, portfolioId: rows.portfolio.id }}
                note={note}
                isFlat
                isQuiet
                className={`print:col-span-1 print:col-start-2 print:row-start-1 ${note ? "col-span-4 row-start-2" : "col-start-2 row-start-1"}`}
              />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
