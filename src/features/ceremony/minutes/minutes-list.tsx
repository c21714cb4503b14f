import { Printer } from "lucide-react";
import { type ReactElement, useCallback } from "react";
import type { Row } from "@/domain/change";
import type { Meeting } from "@/domain/model/sprint-life";
import { paths } from "@/features/paths";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { LinkButton } from "@/ui/link-button";
import { Markdown } from "@/ui/markdown/markdown";

/** What was noted before, day by day, the newest first. */
export function MinutesList({
  project,
  sprint,
  of,
}: {
  project: Row<"project">;
  sprint: Row<"sprint">;
  of: Meeting;
}): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  const { queries } = useServices();
  const all = useLive(useCallback(() => queries.minutesOf(sprint.projectId), [queries, sprint.projectId]));
  const those =
    all?.filter(
      (row) => row.sprintId === sprint.id && (row.of ?? "daily") === of && row.text.trim() !== "",
    ) ?? [];
  if (those.length === 0) return null;
  return (
    <section aria-label={t("ceremony.minutes.title")} className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-semibold text-l">{t("ceremony.minutes.title")}</h2>
        <LinkButton
          size="s"
          href={`#${paths.print(project.code)}?of=minutes&sprint=${sprint.id}`}
          icon={<Printer aria-hidden />}
        >
          {t("ceremony.minutes.print")}
        </LinkButton>
      </div>
      <ol className="grid gap-2">
        {those.map(({ id, on, text }) => (
          <li key={id} className="rounded-m border border-line bg-surface px-3 py-2">
            <h3 className="font-medium text-ink-2 first-letter:uppercase">{format.day(on, "full")}</h3>
            <Markdown text={text} />
          </li>
        ))}
      </ol>
    </section>
  );
}
