import { type ReactElement, useState } from "react";
import type { Column } from "@/domain/model/entities";
import type { ProjectId } from "@/domain/model/ids";
import type { StatusCategory } from "@/domain/model/vocabulary";
import type { Refusal } from "@/domain/rules/refusal";
import { useSend } from "@/features/pieces/forms/use-send";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Field } from "@/ui/form/field";
import { FormDialog } from "@/ui/form/form-dialog";
import { Select } from "@/ui/form/select";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import { draftOf, LimitFields, limitOf } from "./limit-fields";

const categories: readonly StatusCategory[] = ["todo", "inProgress", "done", "cancelled"];

/** Makes a column, or changes one: name, category, limit, definition of Done. */
export function ColumnDialog({
  projectId,
  column,
  onClose,
}: {
  projectId: ProjectId;
  /** The column to change; none = a new one. */
  column?: Column;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { dispatch, say } = useServices();
  const [name, setName] = useState(column?.name ?? "");
  const [category, setCategory] = useState<StatusCategory>(column?.category ?? "inProgress");
  const [limit, setLimit] = useState(() => draftOf(column?.limit));
  const [done, setDone] = useState(column?.done ?? "");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = useSend(async (): Promise<void> => {
    const kept = limitOf(limit);
    if (kept === undefined) return;
    const fields = { name, category, limit: kept, done };
    const outcome = await dispatch(
      column
        ? { type: "column/edit", columnId: column.id, fields }
        : { type: "column/add", projectId, fields },
    );
    setRefusal(outcome.ok ? null : outcome.error);
    if (!outcome.ok) return;
    say(t(column ? "settings.project.said.saved" : "settings.project.said.added", { name: name.trim() }));
    onClose();
  });
  const problem = (field: ProblemField): string | undefined =>
    refusal && fieldOf(refusal) === field ? refusalText(t, format, refusal) : undefined;
  return (
    <FormDialog
      title={
        column ? t("settings.project.editColumn", { name: column.name }) : t("settings.project.addColumn")
      }
      verb={t(column ? "common.save" : "settings.project.add")}
      onSubmit={send}
      onClose={onClose}
    >
      <Field label={t("settings.project.columnName")} required error={problem("name")}>
        <TextInput value={name} onValue={setName} />
      </Field>
      <Field label={t("settings.project.category")} error={problem("category")}>
        <Select
          value={category}
          onValue={setCategory}
          options={categories.map((value) => ({ value, label: t(`card.category.${value}`) }))}
        />
      </Field>
      <LimitFields draft={limit} onDraft={setLimit} problem={problem} />
      <Field label={t("settings.project.done")} hint={t("settings.project.doneHint")}>
        <TextArea value={done} onValue={setDone} />
      </Field>
    </FormDialog>
  );
}

type ProblemField = "name" | "category" | "limit" | "least";

/** Under which field a refusal stands. */
function fieldOf({ kind }: Refusal): ProblemField {
  if (kind === "least-invalid") return "least";
  if (kind === "limit-invalid") return "limit";
  return kind === "column-last" || kind === "column-record" ? "category" : "name";
}
