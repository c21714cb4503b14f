import { type ReactElement, useCallback } from "react";
import { paths } from "@/features/paths";
import { useShownMarking } from "@/features/pieces/use-shown-marking";
import { useHashQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Writing } from "@/ui/writes/fields";
import { ArchiveFinished } from "./archive-finished";
import { AwayList } from "./away-list";
import { Overdue } from "./overdue";
import { ShelvedList } from "./shelved-list";

/** `#/trash`: what was put away, in the trash for thirty days or in the archive for good, and the way back (B83, B7). */
export function TrashScreen(): ReactElement {
  const { t } = useTranslation();
  const { queries } = useServices();
  const of = useHashQuery().get("of") === "archive" ? "archive" : "trash";
  const trashed = useLive(useCallback(() => queries.awayCards("trash"), [queries]));
  const archived = useLive(useCallback(() => queries.awayCards("archive"), [queries]));
  const projects = useLive(queries.shelvedProjects) ?? [];
  const cards = of === "trash" ? trashed : archived;
  useShownMarking(cards?.some(({ isRestricted }) => isRestricted) ? "DR" : undefined);
  const shelved = projects.filter(({ shelf }) => shelf === of);
  return (
    <div className="mx-auto grid w-full max-w-5xl content-start gap-4 p-6">
      <div>
        <h1 className="font-semibold text-xl">{t("shell.trash")}</h1>
        <p className="mt-1 max-w-prose text-ink-2">{t(`many.trash.lead.${of}`)}</p>
      </div>
      <nav aria-label={t("shell.trash")} className="flex gap-1 border-line border-b">
        <Tab
          to={paths.trash()}
          isHere={of === "trash"}
          name={t("many.trash.trash")}
          count={trashed?.length}
        />
        <Tab
          to={paths.archive()}
          isHere={of === "archive"}
          name={t("many.trash.archive")}
          count={archived?.length}
        />
      </nav>
      <Writing>{of === "trash" ? <Overdue cards={trashed ?? []} /> : <ArchiveFinished />}</Writing>
      {cards === undefined ? (
        <p className="text-ink-3">{t("common.loading")}</p>
      ) : (
        <AwayList key={of} of={of} cards={cards} />
      )}
      {shelved.length === 0 ? null : <ShelvedList of={of} projects={shelved} />}
    </div>
  );
}

function Tab({
  to,
  isHere,
  name,
  count,
}: {
  to: string;
  isHere: boolean;
  name: string;
  count: number | undefined;
}): ReactElement {
  const format = useFormat();
  return (
    <a
      href={`#${to}`}
      aria-current={isHere ? "page" : undefined}
      className="-mb-px flex min-h-8 items-center gap-2 border-transparent border-b-2 px-3 font-medium text-ink-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-accent-ink"
    >
      {name}
      {count === undefined ? null : (
        <span className="rounded-full bg-sunken px-1.75 text-ink-2 text-s">{format.number(count)}</span>
      )}
    </a>
  );
}
