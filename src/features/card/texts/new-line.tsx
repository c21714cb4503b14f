import { Plus } from "lucide-react";
import { type ClipboardEvent, type ReactElement, useId } from "react";
import { checkLine } from "@/commands/check-text";
import { refusalText } from "@/features/pieces/refusal-text";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { TextInput } from "@/ui/form/text-input";
import type { Composer } from "./use-composer";

/** One line that becomes one more of a list: Enter or its button adds it, and what is wrong with it stands below. */
export function NewLine({
  composer,
  kind,
  label,
  addLabel,
  onPaste,
}: {
  composer: Composer;
  kind: Parameters<typeof checkLine>[0];
  label: string;
  addLabel: string;
  onPaste?: (event: ClipboardEvent) => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const line = checkLine(kind, composer.text);
  // Blank is no mistake here, only nothing to add yet.
  const problem =
    line.ok || line.error.kind === "text-empty" ? undefined : refusalText(t, format, line.error);
  const problemId = useId();
  const add = (): void => {
    if (line.ok) void composer.send();
  };
  return (
    <>
      <div className="flex items-center gap-2">
        <Plus aria-hidden size={15} className="shrink-0 text-ink-3" />
        <TextInput
          aria-label={label}
          placeholder={label}
          {...(problem === undefined ? {} : { "aria-invalid": true, "aria-describedby": problemId })}
          value={composer.text}
          onValue={composer.type}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) add();
          }}
          {...(onPaste ? { onPaste } : {})}
        />
        {composer.text.trim() === "" ? null : (
          <Button aria-label={addLabel} onClick={add}>
            {t("card.add")}
          </Button>
        )}
      </div>
      {problem === undefined ? null : (
        <p id={problemId} className="text-danger text-s">
          {problem}
        </p>
      )}
    </>
  );
}
