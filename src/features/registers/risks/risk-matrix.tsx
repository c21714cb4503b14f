import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";

const steps = [1, 2, 3, 4, 5] as const;

/** How many risks stand where, likelihood against impact; those that were resolved are left out. The colour repeats what place and figure say. */
export function RiskMatrix({
  risks,
  of,
}: {
  risks: readonly Row<"risk">[];
  /** The project or interval whose risks they are; none = all of them. */
  of: string | undefined;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const living = risks.filter(({ roam }) => roam !== "resolved");
  const count = (likelihood: number, impact: number) =>
    living.filter((risk) => risk.likelihood === likelihood && risk.impact === impact).length;
  return (
    <div className="w-fit relative max-w-full overflow-x-auto rounded-l border border-line bg-surface p-3 shadow-1">
      <table className="border-separate border-spacing-1 text-center">
        <caption className="mb-1 text-left font-semibold">{t("plan.registers.risk.matrix")}</caption>
        <thead>
          <tr className="text-ink-2 text-s">
            <th scope="col" className="px-2 text-left font-medium">
              {t("plan.registers.risk.corner")}
            </th>
            {steps.map((impact) => (
              <th key={impact} scope="col" className="w-14 font-medium">
                <span className="sr-only">{`${t("plan.registers.field.impact")} `}</span>
                {impact}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.toReversed().map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row" className="px-2 text-left font-medium text-ink-2 text-s">
                <span className="sr-only">{`${t("plan.registers.field.likelihood")} `}</span>
                {likelihood}
              </th>
              {steps.map((impact) => {
                const number = count(likelihood, impact);
                return (
                  <td
                    key={impact}
                    className={`h-8 rounded-s tabular-nums ${groundOf(likelihood * impact)} ${number === 0 ? "text-ink-3" : "font-semibold text-ink"}`}
                  >
                    {format.number(number)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-ink-3 text-s">
        {of === undefined
          ? t("plan.registers.risk.counted")
          : t("plan.registers.risk.countedOf", { name: of })}
      </p>
    </div>
  );
}

function groundOf(product: number): string {
  if (product >= 15) return "bg-danger-soft";
  return product >= 6 ? "bg-warn-soft" : "bg-ok-soft";
}
