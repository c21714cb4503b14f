import { ArchiveRestore } from "lucide-react";
import { type ReactElement, useId } from "react";
import type { Row } from "@/domain/change";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Mark } from "@/ui/badge/mark";
import { Button } from "@/ui/button";
import { isPaletteName } from "@/ui/palette";

/** The projects that were put away whole; nothing in them is deleted. */
export function ShelvedList({
  of,
  projects,
}: {
  of: "trash" | "archive";
  projects: readonly Row<"project">[];
}): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h2 id={id} className="font-semibold text-l">
        {t(`many.trash.projects.${of}`)}
      </h2>
      <ul className="grid divide-y divide-line rounded-l border border-line bg-surface shadow-1">
        {projects.map(({ id: projectId, name, code, colour }) => (
          <li key={projectId} className="flex items-center gap-2.5 px-3 py-1.5">
            <Mark color={isPaletteName(colour) ? colour : "slate"} />
            <span className="min-w-0 truncate font-medium">{name}</span>
            <span className="mr-auto text-ink-3 text-s">{code}</span>
            <Button
              writes
              icon={<ArchiveRestore aria-hidden />}
              aria-label={t("many.trash.restoreProject", { name })}
              onClick={() =>
                void act(
                  { type: "project/restore", projectId },
                  t("many.trash.said.projectRestored", { name }),
                )
              }
            >
              {t("many.trash.restore")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
