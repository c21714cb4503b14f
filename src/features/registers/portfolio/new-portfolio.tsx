import { Plus } from "lucide-react";
import { type ReactElement, useState } from "react";
import { useSend } from "@/features/pieces/forms/use-send";
import { PortfolioFields, usePortfolioDraft } from "@/features/pieces/plan/portfolio-fields";
import { usePortfolio } from "@/features/pieces/plan/use-portfolio";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form/form-dialog";

/** A further portfolio, which is shown once it is there. */
export function NewPortfolio(): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button writes icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        {t("plan.pieces.portfolio.another")}
      </Button>
      {isOpen ? <Form onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Form({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const choice = usePortfolio();
  const draft = usePortfolioDraft();
  const send = useSend(async (): Promise<void> => {
    const id = await draft.send();
    if (id === null) return;
    choice?.choose(id);
    onClose();
  });
  return (
    <FormDialog
      title={t("plan.pieces.portfolio.another")}
      verb={t("plan.pieces.portfolio.create")}
      size="s"
      onSubmit={send}
      onClose={onClose}
    >
      <PortfolioFields draft={draft} />
    </FormDialog>
  );
}
