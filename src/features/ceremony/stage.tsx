import { LogOut } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import type { Row } from "@/domain/change";
import { paths } from "@/features/paths";
import { WallButtons } from "@/features/pieces/wall/wall-buttons";
import { navigate, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { Select } from "@/ui/form/select";
import { LinkButton } from "@/ui/link-button";

/** The head of a meeting's screen, and room for it: made to be thrown on a wall. */
export function Stage({
  title,
  project,
  sprints,
  sprint,
  tools,
  children,
}: {
  title: string;
  project: Row<"project">;
  /** Those that can be chosen; none where the meeting is not about a sprint. */
  sprints?: readonly Row<"sprint">[];
  sprint?: Row<"sprint"> | null;
  tools?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="flex min-h-0 flex-1 flex-col print:block">
      <header className="flex flex-wrap items-center gap-2 border-line border-b bg-surface px-4 py-1.5 print:hidden">
        <h1 tabIndex={-1} className="mr-1 font-semibold text-l">
          {title}
        </h1>
        {sprint && sprints && sprints.length > 1 ? (
          <Select
            aria-label={t("ceremony.sprint")}
            className="max-w-60"
            value={sprint.id}
            options={sprints.map(({ id, name }) => ({ value: id, label: name }))}
            onValue={(id) => navigate(withQuery({ sprint: id }))}
          />
        ) : sprint ? (
          <p className="text-ink-2">{sprint.name}</p>
        ) : null}
        <div className="ml-auto flex flex-wrap items-center gap-2">
          {tools}
          <WallButtons />
          <LinkButton href={`#${paths.sprints(project.code)}`} icon={<LogOut aria-hidden />}>
            {t("ceremony.leave")}
          </LinkButton>
        </div>
      </header>
      {children}
    </div>
  );
}
