import { Pencil } from "lucide-react";
import { type ReactElement, useState } from "react";
import type { Row } from "@/domain/change";
import type { Money } from "@/domain/model/planning";
import { sumOfBudgets } from "@/domain/portfolio/sum-of-budgets";
import { HealthButton } from "@/features/pieces/plan/health/health-button";
import { budgetText, sumText } from "@/features/pieces/plan/money-words";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Markdown } from "@/ui/markdown/markdown";
import { Lines } from "../parts/lines";
import { IdentityDialog } from "./identity-dialog";

/** What the portfolio says of itself, and what its projects cost as far as that is known. */
export function Identity({
  portfolio,
  projects,
  note,
}: {
  portfolio: Row<"portfolio">;
  projects: readonly Row<"project">[];
  /** The newest statement on how the portfolio stands. */
  note: Row<"healthNote"> | undefined;
}): ReactElement {
  const { t, language } = useTranslation();
  const format = useFormat();
  const date = useKnownDate();
  const [isOpen, setOpen] = useState(false);
  const { name, code, description, budget, presentedOn, sources } = portfolio;
  const { framework = "", tag = "", stage = "", themes = [], facts = [] } = portfolio;
  const inside = projects.filter(({ isExternal }) => !isExternal);
  const sum = (of: keyof Money): string =>
    sumText(t, language, sumOfBudgets(inside.map(({ money }) => money?.[of])));
  const told = facts.map(({ text, effectiveOn, source }) =>
    [text, date(effectiveOn), source === "" ? "" : `(${source})`].filter((part) => part !== "").join(" "),
  );
  const lines: readonly { readonly label: string; readonly value: string | readonly string[] }[] = [
    { label: t("plan.registers.identity.code"), value: code },
    { label: t("plan.registers.field.tag"), value: tag },
    { label: t("plan.registers.identity.framework"), value: framework },
    { label: t("plan.registers.identity.stage"), value: stage },
    { label: t("plan.registers.identity.presentedOn"), value: date(presentedOn) },
    { label: t("plan.registers.identity.themes"), value: format.list(themes) },
    { label: t("plan.registers.identity.budget"), value: budgetText(t, language, budget) },
    {
      label: t("plan.registers.identity.estimated", { count: inside.length }),
      value: sum("estimated"),
    },
    { label: t("plan.registers.identity.committed"), value: sum("committed") },
    { label: t("plan.registers.identity.spent"), value: sum("spent") },
    { label: t("plan.registers.field.facts"), value: told },
    { label: t("plan.registers.field.sources"), value: sources },
  ];
  return (
    <section
      aria-labelledby="portfolio-identity"
      className="grid gap-3 rounded-l border border-line bg-surface p-4 shadow-1"
    >
      <div className="flex flex-wrap items-center gap-2">
        <h2 id="portfolio-identity" className="mr-auto font-semibold text-l">
          {name}
        </h2>
        <HealthButton subject={{ about: portfolio.id, name, portfolioId: portfolio.id }} note={note} />
        <Button writes icon={<Pencil aria-hidden />} onClick={() => setOpen(true)}>
          {t("plan.registers.identity.edit")}
        </Button>
      </div>
      {description === "" ? null : <Markdown text={description} headingFrom={3} className="max-w-prose" />}
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-1.5 max-sm:grid-cols-1">
        {lines
          .filter(({ value }) => value.length > 0)
          .map(({ label, value }) => (
            <div key={label} className="contents">
              <dt className="text-ink-2">{label}</dt>
              <dd className="wrap-anywhere">{typeof value === "string" ? value : <Lines items={value} />}</dd>
            </div>
          ))}
      </dl>
      {isOpen ? <IdentityDialog portfolio={portfolio} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
