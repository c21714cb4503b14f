import { type ReactElement, useState } from "react";
import type { Row } from "@/domain/change";
import type { Phase } from "@/domain/model/planning";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Checkbox } from "@/ui/form/checkbox";
import { Field } from "@/ui/form/field";
import { FormDialog } from "@/ui/form/form-dialog";
import { NumberInput } from "@/ui/form/number-input";
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
  const first = portfolio.phaseLimits?.[phase];
  const [limit, setLimit] = useState<number | null | undefined>(first?.cards ?? null);
  const [isHard, setHard] = useState(first?.isHard ?? false);
  const [entry, setEntry] = useState(portfolio.phaseEntry?.[phase] ?? "");
  const [isWrong, setWrong] = useState(false);
  const name = t(`refusal.phase.${phase}`);
  const send = async (): Promise<void> => {
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
    <FormDialog
      title={t("plan.portfolioBoard.settings.open", { phase: name })}
      onSubmit={() => void send()}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
