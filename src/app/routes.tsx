import { type ReactElement, type ReactNode, useCallback, useEffect } from "react";
import type { Row } from "@/domain/change";
import type { Marking } from "@/domain/model/vocabulary";
import { isUnanswered } from "@/domain/rules/marking";
import { markingSign } from "@/domain/rules/marking-words";
import { SprintsScreen } from "@/features/board/sprints-screen";
import { useShownMarking } from "@/features/pieces/use-shown-marking";
import { navigate, useHashPath, useHashQuery, withQuery } from "@/features/route";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { lazyPart } from "@/ui/lazy-part";
import { Home } from "./screens/home";
import { NotFound } from "./screens/not-found";
import { projectScreens, screens, type ViewName } from "./screens/screen-list";
import { Waiting } from "./screens/waiting";
import { withTexts } from "./screens/with-texts";
import { Shell } from "./shell/shell";
import type { World } from "./world";

const AbsentProject = lazyPart(() => withTexts(import("./screens/absent-project"), "AbsentProject"));
const CardSheet = lazyPart(() => withTexts(import("@/features/card/card-sheet"), "CardSheet"));
/** Fetches the sheet of a card: on idle, so that the first one does not wait. */
export const loadSheet = CardSheet.load;

/** The map of screens: every address leads to one, inside the shell. */
export function Routes({
  world,
  workspace,
  marking,
}: {
  world: World;
  workspace: Row<"workspace"> | undefined;
  /** Of what is on screen. */
  marking: Marking;
}): ReactElement {
  const { t } = useTranslation();
  const path = useHashPath();
  const { services, tell, base, past } = world;
  const projects = useLive(services.queries.projects, world.first.projects);
  const [, code = "", part] = /^\/projects\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const project = projectOf(code, projects);
  useTrueCode(code, project);
  const view = t(nameOf(path, project ? part : undefined));
  const mark = workspace && markingSign(marking);
  useShownMarking(project?.marking);
  const asOf = past?.mark();
  useEffect(() => {
    const name = project ? `${view} · ${project.name}` : view;
    document.title = `${mark ? `[${mark}] ` : ""}${asOf ? `${asOf} · ` : ""}${name} – Vigie`;
  }, [mark, asOf, view, project]);
  const here = {
    view,
    project: project ?? null,
    isFictional: workspace?.fictional === true || project?.fictional === true,
  };
  return (
    <Shell
      tell={tell}
      here={here}
      base={base}
      asks={!past && workspace && isUnanswered(workspace.marking) ? workspace : null}
      isPast={past !== undefined}
      db={world.db}
    >
      {part === undefined ? (
        <ScreenAt path={path} projects={projects} />
      ) : (
        <ProjectScreenAt
          part={part}
          code={code.toUpperCase()}
          isKnown={projects !== undefined}
          project={project}
        />
      )}
      <OpenCard />
    </Shell>
  );
}

/** The project that an address names; codes are capitals, and typed as they come. */
function projectOf(code: string, projects: Projects): Row<"project"> | undefined {
  const meant = code.toUpperCase();
  return projects?.find((each) => each.code === meant);
}

/** An address that was typed in small letters gets the project's own code: it is what one copies and keeps. */
function useTrueCode(code: string, project: Row<"project"> | undefined): void {
  useEffect(() => {
    if (project && project.code !== code)
      navigate(withQuery({}).replace(/^\/projects\/[^/?]+/, `/projects/${project.code}`), { replace: true });
  }, [code, project]);
}

type Projects = readonly Row<"project">[] | undefined;

function ScreenAt({ path, projects }: { path: string; projects: Projects }): ReactElement {
  if (path === "/") return <Home projects={projects} />;
  const Screen = screens.find((each) => each.path === path)?.Screen ?? NotFound;
  return <Screen />;
}

interface ProjectScreenProps {
  readonly part: string;
  readonly code: string;
  readonly isKnown: boolean;
  readonly project: Row<"project"> | undefined;
}

function ProjectScreenAt({ part, code, isKnown, project }: ProjectScreenProps): ReactElement {
  const Screen = projectScreens.find(({ path }) => path === part)?.Screen;
  if (part !== "sprints" && !Screen) return <NotFound />;
  if (!isKnown) return <Waiting />;
  if (!project) return <AbsentProject code={code} />;
  return Screen ? <Screen project={project} /> : <SprintsScreen key={project.id} projectId={project.id} />;
}

function nameOf(path: string, part: string | undefined): ViewName | "shell.sprints" {
  if (part === "sprints") return "shell.sprints";
  const found = screens.find((each) => each.path === path);
  return (found ?? projectScreens.find((each) => each.path === part))?.name ?? "shell.plan.overview";
}

/** The card that the address names, over whatever screen is there. */
function OpenCard(): ReactNode {
  const key = useHashQuery().get("card");
  const close = useCallback(() => navigate(withQuery({ card: null })), []);
  if (key === null) return null;
  return <CardSheet key={key} cardKey={key} onClose={close} />;
}
