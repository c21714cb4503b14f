import type { ReactElement } from "react";
import { fromHundredths } from "@/domain/model/points";
import { cellOf } from "@/domain/portfolio/alignment";
import type { Part } from "@/domain/portfolio/shares";
import type { Ask } from "@/features/pieces/plan/ask";
import { behindParts } from "@/features/pieces/plan/behind/behind-parts";
import { NumberButton } from "@/features/pieces/plan/number-button";
import { ratioOf } from "@/features/pieces/plan/progress/progress-words";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { OverviewRows } from "@/storage/queries/plan/overview";
import { ProgressBar } from "@/ui/bar/progress-bar";

type Rows = Pick<OverviewRows, "parts" | "objectives" | "pillars">;

/** Objectives by axes: cards, points and progress in each cell; an empty one is seen and said. */
export function Matrix({
  rows,
  parts,
  onAsk,
}: {
  rows: Rows;
  parts: readonly Part[];
  onAsk: Ask;
}): ReactElement {
  const { t } = useTranslation();
  const lines = [
    ...rows.objectives.map(({ id, name }) => ({ id, name })),
    { id: null, name: t("plan.alignment.whole") },
  ];
  const columns = [
    ...rows.pillars.map(({ id, name }) => ({ id, name })),
    { id: null, name: t("plan.alignment.whole") },
  ];
  return (
    <div className="relative overflow-x-auto rounded-l border border-line bg-surface shadow-1 print:overflow-visible">
      <table className="w-full min-w-4xl border-collapse text-left align-top print:min-w-0">
        <caption className="p-3 text-left text-ink-2 text-s">
          {/* The table may be wider than its box, which is never wider than the window: its sentence is not. */}
          <span className="sticky left-3 inline-block max-w-[calc(100vw-4rem)]">
            {t("plan.alignment.caption")}
          </span>
        </caption>
        <thead>
          <tr className="border-line border-b">
            <th scope="col" className="sticky left-0 bg-surface p-2 font-medium text-ink-3 text-s">
              {t("plan.alignment.objective")}
            </th>
            {columns.map(({ id, name }) => (
              <th
                key={id ?? "all"}
                scope="col"
                dir="auto"
                className="min-w-28 p-2 align-bottom font-medium text-s"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id ?? "all"} className="border-line border-b last:border-b-0">
              <th
                scope="row"
                dir="auto"
                className="sticky left-0 w-56 min-w-40 bg-surface p-2 align-top font-semibold"
              >
                {line.name}
              </th>
              {columns.map((column) => (
                <td key={column.id ?? "all"} className="border-line border-l p-2 align-top">
                  <MatrixCell rows={rows} parts={parts} line={line} column={column} onAsk={onAsk} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Head = { readonly id: string | null; readonly name: string };

function MatrixCell({
  rows,
  parts,
  line,
  column,
  onAsk,
}: {
  rows: Rows;
  parts: readonly Part[];
  line: Head;
  column: Head;
  onAsk: Ask;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { parts: own, tally } = cellOf(parts, line.id, column.id);
  const ratio = ratioOf(tally);
  if (ratio === null)
    return (
      <span className="block rounded-m border border-line border-dashed px-2 py-3 text-center text-ink-3 text-s">
        {t("plan.alignment.empty")}
      </span>
    );
  const name = `${line.name} × ${column.name}`;
  const [done, cards] = [format.number(tally.done), format.number(tally.cards)];
  return (
    <span className="grid gap-1">
      <span className="font-semibold tabular-nums">{format.percent(ratio)}</span>
      <ProgressBar label={name} ratio={ratio} words={t("plan.overview.doneOf", { done, cards })} />
      <NumberButton
        className="text-s"
        label={t("plan.overview.openAll", { name, cards })}
        onPress={() =>
          onAsk({ title: t("plan.overview.behind.all", { name }), behind: behindParts(rows, own, "all") })
        }
      >
        {t("common.count.card", { count: tally.cards })}
      </NumberButton>
      <span className="text-ink-3 text-s">
        {t("plan.alignment.points", { points: format.points(fromHundredths(tally.points)) })}
      </span>
    </span>
  );
}
