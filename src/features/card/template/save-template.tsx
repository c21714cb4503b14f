import { type ReactElement, useState } from "react";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Field } from "@/ui/form/field";
import { FormDialog } from "@/ui/form/form-dialog";
import { TextInput } from "@/ui/form/text-input";
import { useSheet } from "../sheet-context";

/** Asks what the template is to be called, and makes it of the card as it stands. */
export function SaveTemplate({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { dispatch, say } = useServices();
  const { card, key } = useSheet();
  const [name, setName] = useState(card.title);
  const [problem, setProblem] = useState<string>();
  const save = async (): Promise<void> => {
    const outcome = await dispatch({ type: "template/save", name, from: { kind: "card", cardId: card.id } });
    if (!outcome.ok) {
      setProblem(refusalText(t, format, outcome.error));
      return;
    }
    say(t("card.template.said.saved", { name: name.trim() }));
    onClose();
  };
  return (
    <FormDialog
      title={t("card.template.saveTitle", { key })}
      size="s"
      verb={t("card.template.submit")}
      onSubmit={() => void save().catch(() => setProblem(t("shell.mishap.write-failed")))}
      onClose={onClose}
    >
      <Field label={t("card.template.name")} hint={t("card.template.saveHint")} error={problem} required>
        <TextInput
          value={name}
          dir="auto"
          onValue={(next) => {
            setName(next);
            setProblem(undefined);
          }}
        />
      </Field>
    </FormDialog>
  );
}
