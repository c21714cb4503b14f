import { type ReactElement, useMemo } from "react";
import type { AlignmentFilter } from "@/domain/portfolio/alignment";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { usePlan } from "@/features/use-plan";
import { useTranslation } from "@/i18n/words";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { Select } from "@/ui/form/select";

const ask = (plan: PlanQuestions) => plan.rows("driver", "businessLine", "program");

/** The projects that a board of the portfolio is asked for: by driver (F4), business line (F9) and programme, as its address says. */
export function usePlanFilter(): AlignmentFilter {
  const query = useHashQuery();
  const [driver, businessLine, program] = ["driver", "line", "program"].map((name) => query.get(name));
  return useMemo(
    () => ({
      ...(driver ? { driver } : {}),
      ...(businessLine ? { businessLine } : {}),
      ...(program ? { program } : {}),
    }),
    [driver, businessLine, program],
  );
}

/** Whether a filter asks for anything. */
export function isFiltering(filter: AlignmentFilter): boolean {
  return Object.keys(filter).length > 0;
}

const all = "";
const several = "several";

/** One list for the three: all projects, or those of a driver, a business line or a programme. An address may ask for several at once. */
export function PlanFilter({
  portfolioId,
  className = "",
}: {
  portfolioId: string;
  className?: string;
}): ReactElement | null {
  const { t } = useTranslation();
  const rows = usePlan(ask);
  const filter = usePlanFilter();
  // What stands beside and below keeps its place while this is read.
  if (!rows) return <span aria-hidden className={`h-7.5 w-76 print:hidden ${className}`} />;
  const kinds = [
    { name: "driver", asked: filter.driver, rows: rows.driver },
    { name: "line", asked: filter.businessLine, rows: rows.businessLine },
    { name: "program", asked: filter.program, rows: rows.program },
  ] as const;
  const choices = kinds.flatMap((kind) =>
    kind.rows
      .filter((row) => row.portfolioId === portfolioId)
      .map(({ id, name }) => ({
        value: `${kind.name} ${id}`,
        label: t(`plan.pieces.filter.${kind.name}`, { name }),
      })),
  );
  const asked = kinds.flatMap(({ name, asked: id }) => (id === undefined ? [] : [`${name} ${id}`]));
  if (choices.length === 0 && asked.length === 0) return null;
  const [one = all] = asked;
  const isOne = asked.length < 2 && (one === all || choices.some(({ value }) => value === one));
  const pick = (value: string): void => {
    const [name = "", id = null] = value.split(" ");
    navigate(withQuery({ driver: null, line: null, program: null, ...(id === null ? {} : { [name]: id }) }), {
      replace: true,
    });
  };
  return (
    <Select
      aria-label={t("plan.pieces.filter.label")}
      className={`w-auto! max-w-76 print:hidden ${className}`}
      value={isOne ? one : several}
      options={[
        { value: all, label: t("plan.pieces.filter.all") },
        ...(isOne ? [] : [{ value: several, label: t("plan.pieces.filter.several"), disabled: true }]),
        ...choices,
      ]}
      onValue={pick}
    />
  );
}
