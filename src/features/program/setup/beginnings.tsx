import { Network } from "lucide-react";
import { type FormEvent, type ReactElement, useState } from "react";
import type { Row } from "@/domain/change";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Field } from "@/ui/form/field";
import { TextInput } from "@/ui/form/text-input";
import { IntervalDialog } from "./interval-dialog";

/** Before there is a portfolio: its name is all that it takes. */
export function NoPortfolio(): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const [name, setName] = useState("");
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === "") return;
    const code = codeOf(name);
    const said = t("plan.program.empty.portfolioSaid", { name: name.trim() });
    await act({ type: "portfolio/add", name, code, budget: { status: "not-disclosed" } }, said);
  };
  return (
    <div className="min-h-0 flex-1 overflow-auto p-4">
      <h1 tabIndex={-1} className="sr-only">
        {t("shell.plan.program")}
      </h1>
      <EmptyState
        icon={<Network />}
        title={t("plan.program.empty.portfolio")}
        hint={t("plan.program.empty.portfolioHint")}
      >
        <form onSubmit={(event) => void add(event)} className="grid w-80 max-w-full gap-3 text-left">
          <Field label={t("plan.program.empty.portfolioName")}>
            <TextInput value={name} onValue={setName} />
          </Field>
          <Button type="submit" look="primary" aria-disabled={name.trim() === ""}>
            {t("plan.program.empty.portfolioAdd")}
          </Button>
        </form>
      </EmptyState>
    </div>
  );
}

/** Before there is an interval. */
export function NoInterval({ portfolio }: { portfolio: Row<"portfolio"> }): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="min-h-0 flex-1 overflow-auto p-4">
      <h1 tabIndex={-1} className="sr-only">
        {t("shell.plan.program")}
      </h1>
      <EmptyState
        icon={<Network />}
        title={t("plan.program.empty.interval")}
        hint={t("plan.program.empty.intervalHint")}
      >
        <Button look="primary" onClick={() => setOpen(true)}>
          {t("plan.program.setUp.add")}
        </Button>
      </EmptyState>
      {isOpen ? (
        <IntervalDialog portfolioId={portfolio.id} last={undefined} onClose={() => setOpen(false)} />
      ) : null}
    </div>
  );
}

/** A short code of the name's letters, as a person may change later. */
function codeOf(name: string): string {
  const letters = name
    .normalize("NFD")
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, "");
  return /^[A-Z]/u.test(letters) ? letters.slice(0, 6) : `P${letters}`.slice(0, 6);
}
