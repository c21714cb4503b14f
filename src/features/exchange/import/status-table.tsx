import type { ReactElement } from "react";
import { useStore } from "zustand";
import type { ImportReport } from "@/commands/import/import-report";
import type { ColumnId } from "@/domain/model/ids";
import type { ImportPreview } from "@/features/services/exchange-jobs";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Select } from "@/ui/form/select";
import { Part } from "@/ui/section";
import { type Flow, revise } from "./import-flow";

/** Where each status of the file goes; in a project that is here, the person may say otherwise. */
export function StatusTable({ flow, preview }: { flow: Flow; preview: ImportPreview }): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  const choices = useStore(flow.store, (state) => state.choices);
  const { statuses } = preview.report;
  if (!choices || statuses.length === 0) return null;
  const { target, columnByStatus } = choices;
  const route = (status: string, columnId: ColumnId | "new") =>
    void revise(flow, { columnByStatus: { ...columnByStatus, [status]: columnId } });
  return (
    <Part title={t("exchange.status.title")} hint={t("exchange.status.hint")}>
      <table className="max-w-3xl rounded-m border border-line">
        <thead className="bg-sunken text-left">
          <tr>
            {(["status", "cards", "column"] as const).map((name) => (
              <th key={name} scope="col" className="px-2 py-1 font-medium">
                {t(`exchange.status.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statuses.map(({ status, cards, column, columnId, isNew }) => (
            <tr key={status} className="border-line border-t">
              <th scope="row" className="px-2 py-1 text-left font-normal">
                {status}
              </th>
              <td className="px-2 py-1 tabular-nums">{format.number(cards)}</td>
              <td className="px-2 py-1">
                {target.kind === "existing" ? (
                  <ColumnChoice
                    columns={preview.report.columns}
                    status={status}
                    value={isNew ? "new" : columnId}
                    onColumn={(chosen) => route(status, chosen)}
                  />
                ) : (
                  column
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

type ChoiceProps = {
  columns: ImportReport["columns"];
  status: string;
  value: ColumnId | "new";
  onColumn: (columnId: ColumnId | "new") => void;
};

function ColumnChoice({ columns, status, value, onColumn }: ChoiceProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t("exchange.status.choose", { name: status })}
      value={value as string}
      onValue={(chosen) => onColumn(columns.find(({ id }) => id === chosen)?.id ?? "new")}
      options={[
        ...columns.map(({ id, name }) => ({ value: id as string, label: name })),
        { value: "new", label: t("exchange.status.new") },
      ]}
    />
  );
}
