import { type DragEvent, type ReactElement, useEffect, useState } from "react";
import { useTranslation } from "@/i18n/words";
import { FileInput } from "@/ui/form/file-input";

type Chosen = { readonly blob: Blob; readonly name: string };

/** Three ways in, since a workstation may forbid any of them: the dialog, a drop, a paste. */
export function FileDoor({
  isBusy,
  onFile,
}: {
  isBusy: boolean;
  onFile: (file: Chosen) => void;
}): ReactElement {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event;
      // In a field a paste is a paste.
      if (target instanceof Element && target.closest("input, textarea, select, [contenteditable]")) return;
      const [file] = clipboardData?.files ?? [];
      const text = clipboardData?.getData("text/plain") ?? "";
      if (file) onFile({ blob: file, name: file.name });
      else if (text.trim().includes("\n"))
        onFile({ blob: new Blob([text]), name: t("exchange.file.pasted") });
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [onFile, t]);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile({ blob: file, name: file.name });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop is a comfort; the input inside does the same
    <div
      className={`grid justify-items-start gap-2 rounded-m border border-dashed p-4 ${isOver ? "border-accent bg-accent-soft" : "border-line-strong"}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileInput
        label={t("exchange.file.choose")}
        accept=".csv,.tsv,.txt,.json,.jsonl,application/json,text/csv,text/tab-separated-values,text/plain"
        look="primary"
        disabled={isBusy}
        onFiles={([file]) => onFile({ blob: file, name: file.name })}
      />
      <p className="max-w-prose text-ink-2">{isOver ? t("exchange.file.drop") : t("exchange.file.hint")}</p>
      {isBusy ? <p role="status">{t("exchange.file.opening")}</p> : null}
    </div>
  );
}
