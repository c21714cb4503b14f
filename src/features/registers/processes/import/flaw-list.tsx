import type { ReactElement } from "react";
import { leavesOut, type ProcessFlaw } from "@/exchange/processes/read-processes";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Callout } from "@/ui/callout";
import { columnText } from "./column-choices";
import type { ProcessFile } from "./process-file";

/** So many cells are named; the rest is counted. */
const mostTold = 12;

/** Every cell that is not taken, by its line and column, with the way out. */
export function FlawList({
  file,
  flaws,
}: {
  file: ProcessFile;
  flaws: readonly ProcessFlaw[];
}): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  if (flaws.length === 0) return null;
  const out = new Set(flaws.filter(leavesOut).map(({ line }) => line)).size;
  const more = flaws.length - mostTold;
  return (
    <Callout tone="warn">
      <p className="font-medium">
        {out === 0
          ? t("plan.processImport.flaws.cells")
          : t("plan.processImport.flaws.lines", { count: out })}
      </p>
      <ul className="mt-1 ml-4 grid list-disc gap-0.5">
        {flaws.slice(0, mostTold).map(({ line, column, why, text }) => (
          <li key={`${line} ${column} ${why}`}>
            {t("plan.processImport.flaws.at", {
              line: format.number(line),
              column: columnText(t, file, column),
              what: t(`plan.processImport.flaws.${why}`, { text }),
            })}
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="mt-1">{t("plan.processImport.flaws.more", { count: more })}</p> : null}
    </Callout>
  );
}
