import { type FormEvent, type ReactElement, useId, useState } from "react";
import type { Row } from "@/domain/change";
import type { Phase } from "@/domain/model/planning";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/form/checkbox";
import { Field } from "@/ui/form/field";
import { NumberInput } from "@/ui/form/number-input";
import { LazyDialog } from "@/ui/lazy-dialog";
import { MarkdownField } from "@/ui/markdown/markdown-field";

/** How many projects a phase may hold, and what it takes to enter. */
export function PhaseDialog({
  portfolio,
  phase,
  onClose,
}: {
  portfolio: Row<"portfolio">;
  phase: Phase;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const formId = useId();
  const first = portfolio.phaseLimits?.[phase];
  const [limit, setLimit] = useState<number | null | undefined>(first?.cards ?? null);
  const [isHard, setHard] = useState(first?.isHard ?? false);
  const [entry, setEntry] = useState(portfolio.phaseEntry?.[phase] ?? "");
  const [isWrong, setWrong] = useState(false);
  const name = t(`refusal.phase.${phase}`);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isRight = limit === null || (limit !== undefined && Number.isInteger(limit) && limit > 0);
    setWrong(!isRight);
    if (!isRight || limit === undefined) return;
    const { [phase]: _limit, ...limits } = portfolio.phaseLimits ?? {};
    const { [phase]: _entry, ...entries } = portfolio.phaseEntry ?? {};
    const fields = {
      phaseLimits: limit === null ? limits : { ...limits, [phase]: { cards: limit, isHard } },
      phaseEntry: entry.trim() === "" ? entries : { ...entries, [phase]: entry.trim() },
    };
    const said = t("plan.portfolioBoard.settings.saved", { phase: name });
    if (await act({ type: "portfolio/edit", portfolioId: portfolio.id, fields }, said)) onClose();
  };
  return (
    <LazyDialog
      title={t("plan.portfolioBoard.settings.open", { phase: name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit" form={formId}>
            {t("common.save")}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className="grid gap-3" onSubmit={(event) => void send(event)}>
        <Field
          label={t("plan.portfolioBoard.settings.limit")}
          hint={t("plan.portfolioBoard.settings.limitHint")}
          error={isWrong ? t("plan.portfolioBoard.settings.wrong") : undefined}
        >
          <NumberInput value={limit ?? null} onValue={setLimit} />
        </Field>
        <Checkbox label={t("plan.portfolioBoard.settings.hard")} checked={isHard} onChecked={setHard} />
        <Field label={t("plan.portfolioBoard.entry")} hint={t("plan.portfolioBoard.settings.entryHint")}>
          <MarkdownField value={entry} onValue={setEntry} rows={4} />
        </Field>
      </form>
    </LazyDialog>
  );
}
