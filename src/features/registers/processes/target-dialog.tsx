import { type FormEvent, type ReactElement, useId, useState } from "react";
import type { Row } from "@/domain/change";
import type { ProcessTarget } from "@/domain/model/registers";
import type { KnownDate } from "@/domain/model/vocabulary";
import { KnownDateInput } from "@/features/pieces/plan/known-date-input";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { NumberInput } from "@/ui/form/number-input";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { LazyDialog } from "@/ui/lazy-dialog";

/** Writes what is wished for or promised: by when, and of how many, which nobody need know. */
export function TargetDialog({
  portfolio,
  onClose,
}: {
  portfolio: Row<"portfolio">;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const formId = useId();
  const first = portfolio.processTarget ?? null;
  const [modality, setModality] = useState<ProcessTarget["modality"]>(first?.modality ?? "wish");
  const [horizon, setHorizon] = useState<KnownDate | null | undefined>(first?.horizon ?? null);
  const [total, setTotal] = useState<number | null | undefined>(first?.total ?? null);
  const [source, setSource] = useState(first?.source ?? "");
  const [isWrong, setWrong] = useState(false);
  const keep = async (processTarget: ProcessTarget | null): Promise<void> => {
    const done = await act(
      { type: "portfolio/edit", portfolioId: portfolio.id, fields: { processTarget } },
      t("plan.registers.target.saved"),
    );
    if (done) onClose();
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const isRight = total === null || (total !== undefined && Number.isInteger(total) && total >= 0);
    setWrong(!horizon || !isRight);
    if (horizon && isRight && total !== undefined)
      void keep({ modality, horizon, total, source: source.trim() });
  };
  return (
    <LazyDialog
      title={t("plan.registers.target.edit")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          {first ? (
            <Button onClick={() => void keep(null)}>{t("plan.registers.target.remove")}</Button>
          ) : null}
          <Button look="primary" type="submit" form={formId}>
            {t("common.save")}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className="grid gap-3" onSubmit={send}>
        <Field label={t("plan.registers.target.modality")}>
          <Select
            value={modality}
            onValue={setModality}
            options={(["wish", "commitment"] as const).map((value) => ({
              value,
              label: t(`plan.registers.target.as.${value}`),
            }))}
          />
        </Field>
        <Field
          label={t("plan.registers.target.horizon")}
          required
          error={isWrong && !horizon ? t("plan.pieces.date.unreadable") : undefined}
        >
          <KnownDateInput value={horizon ?? null} onValue={setHorizon} />
        </Field>
        <Field
          label={t("plan.registers.target.total")}
          hint={t("plan.registers.target.totalHint")}
          error={isWrong && horizon ? t("plan.registers.target.wrongTotal") : undefined}
        >
          <NumberInput value={total ?? null} onValue={setTotal} />
        </Field>
        <Field label={t("plan.registers.field.source")}>
          <TextInput value={source} onValue={setSource} />
        </Field>
      </form>
    </LazyDialog>
  );
}
