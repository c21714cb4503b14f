import { memo, type ReactElement, useDeferredValue } from "react";
import { useTranslation } from "@/i18n/words";
import type { Asked, FigureTable } from "./figure";
import { FigureRow } from "./figure-row";

const empty: FigureTable = { columns: [], rows: [] };

/** Past so many rows a table on the screen says how many are left; the file has them all. */
const shown = 400;

/** The numbers of a chart, row by row; a number with cards behind it opens them. What waits for paper, or for somebody to open it, is drawn after the charts, in slices. */
export const FigureTableView = memo(function FigureTableView({
  caption,
  table,
  isSeen,
  onAsk,
}: {
  caption: string;
  table: FigureTable;
  isSeen: boolean;
  onAsk: (asked: Asked) => void;
}): ReactElement {
  const { t } = useTranslation();
  const later = useDeferredValue(table, empty);
  const { columns, rows } = isSeen ? table : later;
  const rest = rows.length - shown;
  return (
    <section
      aria-label={t("reports.common.tableOf", { title: caption })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled, also by keyboard
      tabIndex={0}
      className="max-h-96 overflow-auto rounded-m border border-line print:max-h-none print:overflow-visible print:border-0"
    >
      <table className="w-full border-collapse text-s">
        <caption className="sr-only">{caption}</caption>
        <thead className="print:break-after-avoid">
          <tr>
            {columns.map(({ title, isNumber }) => (
              <th
                key={title}
                scope="col"
                className={`sticky top-0 bg-canvas px-2 py-1.5 font-semibold ${isNumber ? "text-right" : "text-left"}`}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="print:[&>tr:first-child]:break-before-avoid">
          {rows.slice(0, shown).map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are told by their place alone
            <FigureRow key={i} row={row} columns={columns} onAsk={onAsk} />
          ))}
        </tbody>
      </table>
      {rest > 0 ? (
        <p className="px-2 py-1.5 text-ink-2 text-s">{t("reports.common.rest", { count: rest })}</p>
      ) : null}
    </section>
  );
});
