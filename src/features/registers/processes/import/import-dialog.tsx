import { type ReactElement, useState } from "react";
import { mostProcesses } from "@/domain/portfolio/process-import";
import { fileRefusalText } from "@/features/pieces/files/file-refusal";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { FileInput } from "@/ui/form/file-input";
import { LazyDialog } from "@/ui/lazy-dialog";
import { Notice } from "@/ui/notice";
import { ImportForm } from "./import-form";
import { mostBytes, openProcessFile, type Register } from "./process-file";
import { useProcessImport } from "./use-process-import";

/** A list of processes from a spreadsheet, looked at line by line before it comes into the register. */
export function ImportDialog({
  register,
  onClose,
}: {
  register: Register;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const form = useProcessImport(register);
  const { open, isReading, refused } = useOpen(form.begin);
  const { met, read, counts, file } = form;
  const isOpen = file.rows.length > 0;
  const isReady =
    met.length > 0 && form.dismissed >= file.classified.count && read.drafts.length <= mostProcesses;
  const take = async (): Promise<void> => {
    const { id: portfolioId } = register.portfolio;
    const command = { type: "process/import", portfolioId, meets: form.meets, drafts: read.drafts } as const;
    const words = format.list([
      t("plan.processImport.doneAdded", { count: counts.added }),
      ...(counts.changed === 0 ? [] : [t("plan.processImport.doneChanged", { count: counts.changed })]),
      ...(counts.left === 0 ? [] : [t("plan.processImport.left", { count: counts.left })]),
    ]);
    if (await act(command, t("plan.processImport.said", { words }))) onClose();
  };
  const choose = (
    <FileInput
      label={t(isOpen ? "plan.processImport.another" : "plan.processImport.choose")}
      accept=".csv,.xlsx,text/csv"
      disabled={isReading}
      onFiles={([chosen]) => void open(chosen)}
    />
  );
  return (
    <LazyDialog
      title={t("plan.processImport.title")}
      size="l"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          {isOpen ? (
            <Button look="primary" disabled={!isReady} onClick={() => void take()}>
              {t("plan.processImport.take", { count: met.length })}
            </Button>
          ) : null}
        </>
      }
    >
      {refused === null ? null : <Notice kind="error">{refused}</Notice>}
      {isOpen ? (
        <ImportForm form={form} another={choose} />
      ) : (
        <div className="grid gap-3">
          <p className="max-w-prose text-ink-2">{t("plan.processImport.hint")}</p>
          {choose}
        </div>
      )}
      {isReading ? <p className="text-ink-3">{t("common.loading")}</p> : null}
    </LazyDialog>
  );
}

/** Reads the file that was chosen, or says why it is none of ours. What was read before stays until the next is. */
function useOpen(begin: ReturnType<typeof useProcessImport>["begin"]) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isReading, setReading] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const open = async (file: File): Promise<void> => {
    setRefused(null);
    if (file.size > mostBytes) {
      const sizes = { size: format.fileSize(file.size), limit: format.fileSize(mostBytes) };
      return setRefused(t("plan.processImport.tooLarge", sizes));
    }
    setReading(true);
    const opened = await openProcessFile(file);
    setReading(false);
    if (opened.ok && opened.value.rows.length > 0) return begin(opened.value);
    if (opened.ok) return setRefused(t("plan.processImport.noRow"));
    const { refusal } = opened.error;
    return setRefused(
      refusal.code === "xlsx-unreadable"
        ? t("plan.processImport.noWorkbook")
        : fileRefusalText(t, format, refusal),
    );
  };
  return { open, isReading, refused };
}
