import type { ReactElement } from "react";
import { useStore } from "zustand";
import { useTranslation } from "@/i18n/words";
import { Part, Scrolls } from "@/ui/section";
import type { Flow } from "./import-flow";

/** Enough to see whether accents and columns are right; thousands of columns would help nobody. */
const shownColumns = 12;

/** The first rows of the file, as they were cut into cells. */
export function SampleRows({ flow }: { flow: Flow }): ReactElement | null {
  const { t } = useTranslation();
  const session = useStore(flow.store, (state) => state.session);
  if (!session) return null;
  const { headers, rows } = session.table;
  // A column that is empty in all of them shows nothing about the reading.
  const filled = headers
    .map((_, column) => column)
    .filter((column) => rows.some((row) => (row[column] ?? "") !== ""));
  const shown = filled.slice(0, shownColumns);
  const more = headers.length - shown.length;
  return (
    <Part title={t("exchange.review.firstRows")}>
      <Scrolls label={t("exchange.review.firstRows")}>
        <table className="w-full text-s">
          <thead className="bg-sunken text-left">
            <tr>
              {shown.map((column) => (
                <th key={column} scope="col" className="max-w-60 truncate px-2 py-1 font-medium">
                  {headers[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name, and never move
              <tr key={at} className="border-line border-t">
                {shown.map((column) => (
                  <td key={column} className="max-w-60 truncate px-2 py-1">
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
      {more > 0 ? (
        <p className="text-ink-3 text-s">{t("exchange.review.moreColumns", { count: more })}</p>
      ) : null}
    </Part>
  );
}
