import { type ReactElement, useState } from "react";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Field } from "@/ui/form/field";
import { FormDialog } from "@/ui/form/form-dialog";
import { TextInput } from "@/ui/form/text-input";
import type { SprintDeedProps } from "./sprint-deed";

/** A closed sprint is a record: it opens again for a reason that is kept (B32). */
export function ReopenDialog({ sprint, onClose }: SprintDeedProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const [reason, setReason] = useState("");
  const [isSent, setSent] = useState(false);
  const isMissing = isSent && reason.trim() === "";
  const send = async (): Promise<void> => {
    setSent(true);
    if (reason.trim() === "") return;
    const said = t("life.reopen.said", { sprint: sprint.name });
    if ((await act({ type: "sprint/reopen", sprintId: sprint.id, reason }, said)) !== null) onClose();
  };
  return (
    <FormDialog
      size="s"
      title={t("life.reopen.title", { sprint: sprint.name })}
      verb={t("life.reopen.do")}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Field
        label={t("life.reopen.reason")}
        required
        hint={t("life.reopen.hint")}
        error={isMissing ? refusalText(t, format, { kind: "reason-missing" }) : undefined}
      >
        <TextInput value={reason} onValue={setReason} />
      </Field>
    </FormDialog>
  );
}
