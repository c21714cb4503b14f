import type { ReactElement } from "react";
import {
  columnLetters,
  filledColumns,
  type ProcessField,
  processFields,
} from "@/exchange/processes/process-columns";
import type { Translate } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";
import { Checkbox } from "@/ui/form/checkbox";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import type { ProcessFile } from "./process-file";
import type { ProcessImport } from "./use-process-import";

/** « État (colonne C) ». */
export function columnText(t: Translate, { head }: ProcessFile, column: number): string {
  const name = (head.cells[column] ?? "").trim();
  const letters = columnLetters(column);
  return name === ""
    ? t("plan.processImport.column.unnamed", { letters })
    : t("plan.processImport.column.named", { name, letters });
}

/** Which column of the file tells what: guessed from the headings, and a person's choice. */
export function ColumnChoices({ form }: { form: ProcessImport }): ReactElement {
  const { t } = useTranslation();
  const { file, columns, setColumns, fillsDown, setFillsDown } = form;
  const choices = filledColumns(file.head, file.rows).map((column) => ({
    value: String(column),
    label: columnText(t, file, column),
  }));
  const choose = (field: ProcessField, column: number | null): void => {
    const freed = Object.entries(columns).map(([other, at]) => [other, at === column ? null : at]);
    setColumns({ ...Object.fromEntries(freed), [field]: column });
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-semibold">{t("plan.processImport.columns")}</legend>
      <div className="grid grid-cols-3 gap-3 max-md:grid-cols-2 max-sm:grid-cols-1">
        {processFields.map((field) => (
          <Field
            key={field}
            label={t(`plan.processImport.field.${field}`)}
            required={field === "name"}
            error={
              field === "name" && columns.name === null ? t("plan.processImport.nameMissing") : undefined
            }
          >
            <Select
              value={String(columns[field] ?? "")}
              options={[{ value: "", label: t("plan.processImport.column.none") }, ...choices]}
              onValue={(value) => choose(field, value === "" ? null : Number(value))}
            />
          </Field>
        ))}
      </div>
      {columns.businessLine === null ? null : (
        <Checkbox label={t("plan.processImport.fillsDown")} checked={fillsDown} onChecked={setFillsDown} />
      )}
    </fieldset>
  );
}
