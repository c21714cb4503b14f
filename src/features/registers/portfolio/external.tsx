import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import { budgetText } from "@/features/pieces/plan/money-words";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { EmptyState } from "@/ui/empty-state";

/** Projects that others steer, with their public figures and never a board (F19). */
export function External({ projects }: { projects: readonly Row<"project">[] }): ReactElement {
  const { t, language } = useTranslation();
  const format = useFormat();
  const date = useKnownDate();
  if (projects.length === 0)
    return <EmptyState title={t("plan.registers.external.empty")} hint={t("plan.registers.external.hint")} />;
  return (
    <section className="grid gap-3" aria-labelledby="external-projects">
      <h2 id="external-projects" className="font-semibold text-l">
        {t("plan.registers.parts.external")}
      </h2>
      <p className="max-w-prose text-ink-2">{t("plan.registers.external.hint")}</p>
      <ul className="grid gap-3 sm:grid-cols-2">
        {projects.map(({ id, name, phase, money, panorama, sources = [] }) => (
          <li
            key={id}
            className="grid content-start gap-1 rounded-l border border-line bg-surface p-4 shadow-1"
          >
            <h3 className="font-semibold">{name}</h3>
            {panorama?.goals ? <p className="text-ink-2">{panorama.goals}</p> : null}
            <p>
              {[
                phase ? t(`plan.registers.phase.${phase}`) : "",
                budgetText(t, language, money?.estimated),
                typeof panorama?.months === "number"
                  ? t("plan.registers.external.months", { count: panorama.months })
                  : "",
                date(panorama?.asOf),
              ]
                .filter((text) => text !== "")
                .join(" · ")}
            </p>
            {sources.length > 0 ? <p className="text-ink-3 text-s">{format.list(sources)}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
