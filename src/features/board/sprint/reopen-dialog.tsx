import { type ReactElement, useId, useState } from "react";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { TextInput } from "@/ui/form/text-input";
import { LazyDialog } from "@/ui/lazy-dialog";
import type { SprintDeedProps } from "./sprint-deed";

/** A closed sprint is a record: it opens again for a reason that is kept (B32). */
export function ReopenDialog({ sprint, onClose }: SprintDeedProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const formId = useId();
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
    <LazyDialog
      size="s"
      title={t("life.reopen.title", { sprint: sprint.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit" form={formId}>
            {t("life.reopen.do")}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Field
          label={t("life.reopen.reason")}
          required
          hint={t("life.reopen.hint")}
          error={isMissing ? refusalText(t, format, { kind: "reason-missing" }) : undefined}
        >
          <TextInput value={reason} onValue={setReason} />
        </Field>
      </form>
    </LazyDialog>
  );
}
