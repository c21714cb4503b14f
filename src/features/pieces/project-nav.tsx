import type { ReactElement } from "react";
import { paths } from "@/features/paths";
import { navigate, useHashQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { MenuButton } from "@/ui/menu-button";

const meetings = ["daily", "review", "retro", "poker"] as const;

type View = "sprints" | "board" | "reports" | "projectSettings";

/**
 * The views of one project, each a link; the present one is marked by more than its colour. On a wall one goes from
 * screen to screen and stays on the wall; what would change something is not there.
 */
export function ProjectNav({ code, here }: { code: string; here: View }): ReactElement {
  const { t } = useTranslation();
  const query = useHashQuery();
  const isReading = query.get("view") === "read";
  const size = query.get("size");
  const onTheWall = isReading ? `?view=read${size === null ? "" : `&size=${size}`}` : "";
  const views: readonly (readonly [View, string])[] = [
    ["sprints", t("board.sprints")],
    ["board", t("board.nav.board")],
    ["reports", t("board.nav.reports")],
    ...(isReading ? [] : [["projectSettings", t("board.nav.settings")] as const]),
  ];
  return (
    <nav aria-label={t("board.nav.label")} className="mr-auto flex flex-wrap gap-x-1 print:hidden">
      {views.map(([view, name]) => (
        <a
          key={view}
          href={`#${paths[view](code)}${onTheWall}`}
          {...(view === here ? { "aria-current": "page" as const } : {})}
          // There are settings of the workstation too.
          {...(view === "projectSettings" ? { "aria-label": t("shell.project.settings") } : {})}
          className="flex min-h-8 items-center rounded-s border-transparent border-b-2 px-2.5 font-medium text-ink-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent forced-colors:border-[Canvas] forced-colors:aria-[current=page]:border-[Highlight]"
        >
          {name}
        </a>
      ))}
      {isReading ? null : (
        <MenuButton
          label={t("shell.meetings")}
          text={t("shell.meetings")}
          entries={() =>
            meetings.map((meeting) => ({
              kind: "action",
              label: t(`shell.${meeting}`),
              onPick: () => navigate(paths[meeting](code)),
            }))
          }
        />
      )}
    </nav>
  );
}

/** The same row above a screen of the project that has no tools of its own. */
export function ProjectBar(props: { code: string; here: View }): ReactElement {
  return (
    <div className="flex min-h-12 flex-none items-center border-line border-b bg-surface px-4 py-1 print:hidden">
      <ProjectNav {...props} />
    </div>
  );
}
