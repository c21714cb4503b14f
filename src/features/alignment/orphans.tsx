import type { ReactElement } from "react";
import { orphansOf } from "@/domain/portfolio/alignment";
import type { Part } from "@/domain/portfolio/shares";
import { paths } from "@/features/paths";
import { useTranslation } from "@/i18n/words";

/** Work that serves no objective or no axis, each with the way to where that is said. */
export function Orphans({ parts }: { parts: readonly Part[] }): ReactElement {
  const { t } = useTranslation();
  const orphans = orphansOf(parts);
  return (
    <section
      aria-labelledby="alignment-orphans"
      className="grid content-start gap-2 rounded-l border border-line bg-surface p-4 shadow-1"
    >
      <h2 id="alignment-orphans" className="font-semibold">
        {t("plan.alignment.orphans")}
      </h2>
      {orphans.length === 0 ? <p className="text-ink-2">{t("plan.alignment.noOrphan")}</p> : null}
      <ul className="grid gap-1.5">
        {orphans.map(({ part: { project, epic, tally }, lacks }) => (
          <li key={epic?.id ?? project.id}>
            <a
              href={`#${paths.projectSettings(project.code)}`}
              className="font-medium hover:underline"
              dir="auto"
            >
              {epic ? `${project.code} · ${epic.name}` : project.name}
            </a>{" "}
            <span className="text-ink-2 text-s">
              {`${t(`plan.alignment.lacks.${lacks}`)} · ${t("common.count.card", { count: tally.cards })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
