import { type ReactElement, type ReactNode, useEffect, useRef } from "react";
import { mostProcesses } from "@/domain/portfolio/process-import";
import { ClassifiedLines } from "@/features/pieces/files/classified-lines";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Callout } from "@/ui/callout";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { ColumnChoices } from "./column-choices";
import { FlawList } from "./flaw-list";
import { FoundProcesses } from "./found-processes";
import type { ProcessImport } from "./use-process-import";

/** What a file would bring: which column means what, what meets what is there, what is left out and why. */
export function ImportForm({ form, another }: { form: ProcessImport; another: ReactNode }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  const { file, read, met } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each file that is chosen is told anew
  useEffect(() => heading.current?.focus(), [file]);
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <h3 ref={heading} tabIndex={-1} className="mr-auto font-semibold">
          {t("plan.processImport.file", { name: file.name, count: file.rows.length })}
        </h3>
        {another}
      </div>
      <ClassifiedLines found={file.classified} dismissed={form.dismissed} onDismissed={form.setDismissed} />
      <ColumnChoices form={form} />
      {form.alike > 0 ? (
        <Field
          label={t("plan.processImport.meets.label", { count: form.alike })}
          hint={t("plan.processImport.meets.hint")}
        >
          <Select
            value={form.meets}
            onValue={form.setMeets}
            options={(["update", "apart"] as const).map((value) => ({
              value,
              label: t(`plan.processImport.meets.${value}`),
            }))}
          />
        </Field>
      ) : null}
      {read.drafts.length > mostProcesses ? (
        <Callout tone="danger">
          {t("plan.processImport.tooMany", { limit: format.number(mostProcesses) })}
        </Callout>
      ) : null}
      <FlawList file={file} flaws={read.flaws} />
      <FoundProcesses met={met} counts={form.counts} stateless={form.stateless} />
    </div>
  );
}
