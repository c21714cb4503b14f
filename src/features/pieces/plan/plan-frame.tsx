import { Compass } from "lucide-react";
import { type FormEvent, type ReactElement, type ReactNode, useState } from "react";
import type { Row } from "@/domain/change";
import type { Refusal } from "@/domain/rules/refusal";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { type PortfolioChoice, usePortfolio } from "./use-portfolio";

/** A screen of the plan: its heading, which portfolio it shows, and what it says of that one; without a portfolio, the way to one. */
export function PlanFrame({
  title,
  actions,
  isWide = false,
  children,
}: {
  title: string;
  actions?: ReactNode;
  /** As wide as the window, for boards. */
  isWide?: boolean;
  children: (portfolio: Row<"portfolio">) => ReactNode;
}): ReactElement {
  const choice = usePortfolio();
  return (
    <div
      className={
        isWide
          ? "flex min-h-0 flex-1 flex-col gap-3 p-4"
          : "mx-auto grid w-full max-w-6xl grid-cols-[minmax(0,1fr)] gap-5 p-6 max-sm:p-4"
      }
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 tabIndex={-1} className="mr-auto font-semibold text-xl">
          {title}
        </h1>
        {choice && choice.all.length > 1 ? <Chooser choice={choice} /> : null}
        {choice ? actions : null}
      </div>
      {choice === null ? <FirstPortfolio /> : null}
      {choice ? children(choice.portfolio) : null}
    </div>
  );
}

function Chooser({ choice: { portfolio, all, choose } }: { choice: PortfolioChoice }): ReactElement {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t("plan.pieces.portfolio.choose")}
      className="w-fit! max-w-64"
      value={portfolio.id as string}
      options={all.map(({ id, name }) => ({ value: id as string, label: name }))}
      onValue={choose}
    />
  );
}

/** Nothing to show yet: what a portfolio is for, and the two words that make one. */
function FirstPortfolio(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { dispatch, say } = useServices();
  const [name, setName] = useState("");
  const [code, setCode] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const budget = { status: "not-disclosed" } as const;
    const outcome = await dispatch({ type: "portfolio/add", name, code: code.toUpperCase(), budget });
    setRefusal(outcome.ok ? null : outcome.error);
    if (outcome.ok) say(t("plan.pieces.portfolio.created", { name: name.trim() }));
  };
  const problem = refusal ? refusalText(t, format, refusal) : undefined;
  const isOfCode = refusal !== null && "field" in refusal && refusal.field === "code";
  return (
    <EmptyState
      icon={<Compass />}
      title={t("plan.pieces.portfolio.none")}
      hint={t("plan.pieces.portfolio.noneHint")}
    >
      <form noValidate onSubmit={(event) => void send(event)} className="grid w-72 gap-3 text-left">
        <Field label={t("plan.pieces.portfolio.name")} required error={isOfCode ? undefined : problem}>
          <TextInput value={name} onValue={setName} />
        </Field>
        <Field
          label={t("plan.pieces.portfolio.code")}
          hint={t("plan.pieces.portfolio.codeHint")}
          required
          error={isOfCode ? problem : undefined}
        >
          <TextInput value={code} onValue={setCode} />
        </Field>
        <Button type="submit" look="primary">
          {t("plan.pieces.portfolio.create")}
        </Button>
      </form>
    </EmptyState>
  );
}
