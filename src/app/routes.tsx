import { lazy, type ReactElement, type ReactNode, Suspense, useCallback, useEffect } from "react";
import { Route, Router, Switch } from "wouter";
import type { Row } from "@/domain/change";
import { SprintsScreen } from "@/features/board/sprints-screen";
import { navigate, useHashPath, useHashQuery, withQuery } from "@/features/route";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { Home } from "./screens/home";
import { NotFound } from "./screens/not-found";
import { withTexts } from "./screens/with-texts";
import { Shell } from "./shell/shell";
import type { World } from "./world";

const CardSheet = lazy(() => withTexts(import("@/features/card/card-sheet"), "CardSheet"));
const DataScreen = lazy(() => withTexts(import("@/features/exchange/data-screen"), "DataScreen"));
const NewProjectScreen = lazy(() =>
  withTexts(import("@/features/project/new-project-screen"), "NewProjectScreen"),
);
const ProjectSettingsScreen = lazy(() =>
  withTexts(import("@/features/project/project-settings-screen"), "ProjectSettingsScreen"),
);
const SettingsScreen = lazy(() => withTexts(import("./screens/settings"), "Settings"));

/** The map of screens: every address leads to one, inside the shell. */
export function Routes({
  world,
  workspace,
}: {
  world: World;
  workspace: Row<"workspace"> | undefined;
}): ReactElement {
  const { t } = useTranslation();
  const [path] = useHashPath();
  const { services, tell, base } = world;
  const projects = useLive(services.queries.projects, world.first.projects);
  const code = /^\/projects\/([^/]+)\/(?:sprints|settings)$/.exec(path)?.[1];
  const project = projects?.find((each) => each.code === code);
  const isSettings = path.endsWith("/settings") && project !== undefined;
  const view = t(
    isSettings ? "shell.project.settings" : project ? "shell.sprints" : (viewNames[path] ?? "shell.home"),
  );
  const mark = workspace?.marking.level === "custom" ? workspace.marking.label : workspace?.marking.level;
  useEffect(() => {
    document.title = `${mark ? `[${mark}] ` : ""}${project ? `${view} · ${project.name}` : view} – Vigie`;
  }, [mark, view, project]);
  const here = {
    view,
    project: project ?? null,
    isFictional: workspace?.fictional === true || project?.fictional === true,
  };
  return (
    <Router hook={useHashPath}>
      <Shell tell={tell} here={here} base={base}>
        <Suspense fallback={<Waiting />}>
          <Switch>
            <Route path="/">
              <Home projects={projects} />
            </Route>
            <Route path="/projects/new">
              <NewProjectScreen />
            </Route>
            <Route path="/projects/:code/sprints">
              {projects === undefined ? (
                <Waiting />
              ) : project ? (
                <SprintsScreen key={project.id} projectId={project.id} />
              ) : (
                <NotFound />
              )}
            </Route>
            <Route path="/projects/:code/settings">
              {project ? <ProjectSettingsScreen project={project} /> : <NotFound />}
            </Route>
            <Route path="/data">
              <DataScreen />
            </Route>
            <Route path="/settings">
              <SettingsScreen />
            </Route>
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Suspense>
        <OpenCard />
      </Shell>
    </Router>
  );
}

const viewNames: Readonly<Record<string, "shell.data" | "shell.settings" | "shell.newProject">> = {
  "/data": "shell.data",
  "/settings": "shell.settings",
  "/projects/new": "shell.newProject",
};

/** The card that the address names, over whatever screen is there. */
function OpenCard(): ReactNode {
  const key = useHashQuery().get("card");
  const close = useCallback(() => navigate(withQuery({ card: null })), []);
  if (key === null) return null;
  return (
    <Suspense fallback={null}>
      <CardSheet key={key} cardKey={key} onClose={close} />
    </Suspense>
  );
}

function Waiting(): ReactElement {
  const { t } = useTranslation();
  return <p className="p-6 text-ink-3">{t("common.loading")}</p>;
}
