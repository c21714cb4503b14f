import { type ReactElement, useState } from "react";
import type { PortfolioId } from "@/domain/model/ids";
import { usePortfolio } from "@/features/pieces/plan/use-portfolio";
import { useTranslation } from "@/i18n/words";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";

const none = "";

/** Which portfolio a new project stands in: the one that the screens show, unless another is chosen, or none. */
export function usePortfolioField() {
  const choice = usePortfolio();
  const [chosen, setChosen] = useState<string>();
  const all = choice?.all ?? [];
  const shown = chosen ?? choice?.portfolio.id ?? none;
  return { all, shown, setChosen, id: shown === none ? undefined : (shown as PortfolioId) };
}

/** The choice; a workspace without a portfolio is not asked. */
export function PortfolioField({
  choice: { all, shown, setChosen },
}: {
  choice: ReturnType<typeof usePortfolioField>;
}): ReactElement | null {
  const { t } = useTranslation();
  if (all.length === 0) return null;
  const options = all.map(({ id, name }) => ({ value: id as string, label: name }));
  return (
    <Field label={t("shell.plan.portfolio")}>
      <Select
        value={shown}
        onValue={setChosen}
        options={[...options, { value: none, label: t("settings.project.noPortfolio") }]}
      />
    </Field>
  );
}
