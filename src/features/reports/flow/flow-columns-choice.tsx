import type { ReactElement } from "react";
import type { ColumnId } from "@/domain/model/ids";
import type { ReportAnswer } from "@/domain/reports/answers/answers";
import { navigate, withQuery } from "@/features/route";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/form/checkbox";
import { useReport } from "../use-report";
import { columnsText, useFlowColumns, useWaiting } from "./flow-query";
import { columnName } from "./flow-tools";

type Columns = ReportAnswer<"flowColumns">;

/** The category of those that are counted so until somebody says otherwise; no column is a queue by itself. */
const meanings = { begun: "inProgress", done: "done", waiting: null } as const;
type Meaning = keyof typeof meanings;

/** Which columns count as begun, as done and as waiting: by category until somebody says otherwise (B67). */
export function FlowColumnsChoice(): ReactElement | null {
  const { t } = useTranslation();
  const columns = useReport("flowColumns", {});
  const { begun, done } = useFlowColumns();
  const waiting = useWaiting();
  const isByCategory = begun === null && done === null && waiting.length === 0;
  if (!columns) return null;
  return (
    <section
      aria-label={t("reports.flow.columns.label")}
      className="flex flex-wrap items-start gap-x-8 gap-y-3 rounded-l border border-line bg-surface px-4 py-3"
    >
      <Boxes meaning="begun" columns={columns} chosen={begun} />
      <Boxes meaning="done" columns={columns} chosen={done} />
      <Boxes
        meaning="waiting"
        columns={columns.filter(({ id, category }) => begun?.includes(id) ?? category === "inProgress")}
        chosen={waiting}
      />
      <Button
        look="quiet"
        disabled={isByCategory}
        onClick={() => navigate(withQuery({ begun: null, done: null, waiting: null }), { replace: true })}
      >
        {t("reports.flow.columns.reset")}
      </Button>
    </section>
  );
}

function Boxes({
  meaning,
  columns,
  chosen,
}: {
  meaning: Meaning;
  columns: Columns;
  chosen: readonly ColumnId[] | null;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const usual = columns.filter(({ category }) => category === meanings[meaning]).map(({ id }) => id);
  const now = chosen ?? usual;
  const choose = (id: ColumnId, isIn: boolean): void => {
    // In the order of the workflow, so that the same choice is the same address.
    const next = columns
      .map((column) => column.id)
      .filter((each) => (each === id ? isIn : now.includes(each)));
    const isUsual = next.length === usual.length && next.every((each) => usual.includes(each));
    navigate(withQuery({ [meaning]: columnsText(isUsual ? null : next) }), { replace: true });
  };
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{t(`reports.flow.columns.${meaning}`)}</legend>
      <div className="mt-1 flex flex-wrap gap-x-4">
        {columns.map((column) => (
          <Checkbox
            key={column.id}
            label={columnName(column, { t, format })}
            checked={now.includes(column.id)}
            onChecked={(isIn) => choose(column.id, isIn)}
          />
        ))}
      </div>
    </fieldset>
  );
}
