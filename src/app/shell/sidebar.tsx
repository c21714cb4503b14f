import { HardDrive, Plus } from "lucide-react";
import { type ReactElement, type ReactNode, useCallback } from "react";
import { paths } from "@/features/paths";
import { useHashPath } from "@/features/route";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Mark } from "@/ui/badge/mark";
import { isPaletteName } from "@/ui/palette";
import { Brand } from "./brand";
import { planLinks, workspaceLinks } from "./workspace-links";

/** Where one can go: projects first, then what serves them all. */
export function Sidebar({
  isSample,
  isPast,
  footer,
}: {
  isSample: boolean;
  /** Nothing begins on a past day, and whether files hold it is a question of today. */
  isPast: boolean;
  footer?: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const { queries } = useServices();
  const projects = useLive(queries.projects);
  const portfolios = useLive(queries.portfolios);
  const isRead = projects !== undefined && portfolios !== undefined;
  return (
    <nav
      aria-label={t("shell.navigation")}
      className="flex min-h-0 flex-1 flex-col overflow-y-auto px-2 py-3"
    >
      <Brand />
      {portfolios ? <PlanNav hasPortfolio={portfolios.length > 0} /> : null}
      {/* What is read later stands above: shown before it, all of this would jump. */}
      <div className={isRead ? "contents" : "invisible contents"}>
        <h2 className="px-2 pt-2 pb-1 font-semibold text-ink-3 text-xs">{t("shell.projects")}</h2>
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-px">
          {(projects ?? []).map((project) => (
            <NavItem key={project.id} to={paths.sprints(project.code)} holds={`/projects/${project.code}/`}>
              <span className="mx-1 shrink-0">
                <Mark color={isPaletteName(project.colour) ? project.colour : "slate"} />
              </span>
              <span dir="auto" className="min-w-0 truncate">
                {project.name}
              </span>
              <span className="ml-auto shrink-0 font-medium text-ink-3 text-xs">{project.code}</span>
            </NavItem>
          ))}
          {isPast ? null : (
            <NavItem to={paths.newProject()}>
              <Plus aria-hidden size={16} className="shrink-0" />
              {t("shell.newProject")}
            </NavItem>
          )}
        </ul>
        <h2 className="px-2 pt-4 pb-1 font-semibold text-ink-3 text-xs">{t("shell.workspace")}</h2>
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-px">
          {workspaceLinks.map(({ to, name, Icon }) => (
            <NavItem key={to} to={to}>
              <Icon aria-hidden size={16} className="shrink-0" />
              {t(name)}
            </NavItem>
          ))}
        </ul>
        <div className="mt-auto grid grid-cols-[minmax(0,1fr)] gap-2 pt-4">
          {footer}
          {isPast ? null : <BackupAge isSample={isSample} />}
          <a
            href={`#${paths.accessibility()}`}
            className="flex min-h-6 items-center px-2 text-ink-3 text-s hover:text-ink hover:underline"
          >
            {t("shell.accessibilityState")}
          </a>
        </div>
      </div>
    </nav>
  );
}

/** The portfolio comes first where there is one; a team without has its projects, and the way to a portfolio. */
function PlanNav({ hasPortfolio }: { hasPortfolio: boolean }): ReactElement {
  const { t } = useTranslation();
  const links = hasPortfolio ? planLinks : planLinks.filter(({ to }) => to === paths.portfolio());
  return (
    <ul aria-label={t("shell.plan.title")} className="grid grid-cols-[minmax(0,1fr)] gap-px py-1">
      {links.map(({ to, name, Icon }) => (
        <NavItem key={to} to={to}>
          <Icon aria-hidden size={16} className="shrink-0" />
          {t(name)}
        </NavItem>
      ))}
    </ul>
  );
}

function NavItem({
  to,
  holds,
  children,
}: {
  to: string;
  /** What paths begin with that lie within. */
  holds?: string;
  children: ReactNode;
}): ReactElement {
  const path = useHashPath();
  const isWithin = holds !== undefined && path.startsWith(holds);
  return (
    <li>
      <a
        href={`#${to}`}
        aria-current={path === to ? "page" : isWithin ? "true" : undefined}
        className="flex min-h-7.5 items-center gap-2 rounded-m px-2 font-medium text-ink-2 hover:bg-sunken [&[aria-current]]:bg-accent-soft [&[aria-current]]:font-semibold [&[aria-current]]:text-accent-ink forced-colors:[&[aria-current]]:outline-1 forced-colors:[&[aria-current]]:-outline-offset-1"
      >
        {children}
      </a>
    </li>
  );
}

/** The file is the record: its age, and what it does not hold yet, are always on screen. */
function BackupAge({ isSample }: { isSample: boolean }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { queries, now } = useServices();
  const backup = useLive(queries.backupState);
  const age = useCallback((at: number) => format.age(at, now()), [format, now]);
  return (
    <a
      href={`#${paths.data()}`}
      className="flex gap-2 border-line border-t px-2 pt-2.5 text-ink-3 text-s hover:text-ink"
    >
      <HardDrive aria-hidden size={16} className="mt-0.5 shrink-0" />
      <span className="grid">
        <span>
          {backup?.savedAt ? t("shell.backup.at", { when: age(backup.savedAt) }) : t("shell.backup.none")}
        </span>
        {backup && backup.unsaved > 0 && !isSample ? (
          <span>{t("shell.backup.unsaved", { count: backup.unsaved })}</span>
        ) : null}
      </span>
    </a>
  );
}
