import type { ReactElement } from "react";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/form/text-area";
import type { QuickAddForm } from "./use-quick-add";

/** Several pasted lines, offered as that many cards: one deed, one undo (B74). */
export function PastedCards({ form, onDone }: { form: QuickAddForm; onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const create = (): void => {
    form.submitLines();
    onDone();
  };
  return (
    <>
      <TextArea
        aria-label={t("parts.paste.titles")}
        // The lines have just been pasted into the field that this one replaces.
        autoFocus
        rows={2}
        value={form.text}
        onValue={form.type}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          create();
        }}
        className="max-h-60 overflow-y-auto!"
      />
      {form.problem === undefined ? null : (
        <p role="alert" className="text-danger text-s">
          {form.problem}
        </p>
      )}
      <p className="text-ink-3 text-xs">{t("parts.paste.hint")}</p>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" size="s" onClick={create}>
          {t("parts.paste.create", { count: form.lines.length })}
        </Button>
        <Button
          size="s"
          onClick={() => {
            form.type(form.lines.join(" "));
            onDone();
          }}
        >
          {t("parts.paste.one")}
        </Button>
      </div>
    </>
  );
}
