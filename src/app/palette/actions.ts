import type { Project } from "@/domain/model/entities";
import { isAbort } from "@/features/exchange/is-abort";
import type { Chapter } from "@/features/help/chapter";
import { paths } from "@/features/paths";
import { saveFile } from "@/features/pieces/save-file";
import { addressOf, type View } from "@/features/pieces/views/view-list";
import { navigate, withQuery } from "@/features/route";
import type { Services } from "@/features/services";
import { changeLanguage, type Translate } from "@/i18n/i18n";
import type { Language } from "@/i18n/language";
import { applyTheme, type ThemeChoice } from "@/ui/theme";
import { readLook, writeLook } from "../look";
import { planLinks, workspaceLinks } from "../shell/workspace-links";

/** Something that can be done from anywhere. `also` are words by which it is found beside its name, in either language. */
export type Action = {
  readonly id: string;
  readonly name: string;
  readonly also: string;
  readonly run: () => void;
  /** Only for who asks for it: the list of all that can be done is long enough. */
  readonly isAsked?: true;
};

export type ActionWorld = {
  readonly t: Translate;
  readonly services: Services;
  readonly projects: readonly Pick<Project, "id" | "code" | "name">[];
  readonly views: readonly View[];
  readonly chapters: readonly Chapter[];
  /** The path one is at. */
  readonly path: string;
  readonly openShortcuts: () => void;
};

/** What only leads to something written: not offered while a past day is looked at. */
const writing: ReadonlySet<string> = new Set([
  "newCard",
  "newSprint",
  "undo",
  "redo",
  "backup",
  `go/${paths.newProject()}`,
]);

/** Whatever can be done without a card: one table, for the palette. Something new to do is a line here. */
export function actionsOf(world: ActionWorld): readonly Action[] {
  const { t, services, projects, views, chapters, path, openShortcuts } = world;
  const here = projects.find(({ code }) => path.startsWith(`/projects/${code}/`)) ?? projects[0];
  const doing = (id: keyof typeof names, run: () => void): Action => ({
    id,
    name: t(names[id]),
    also: t(`palette.also.${id}`),
    run,
  });
  const ofProject: readonly Action[] = here
    ? [
        doing("newCard", () => navigate(`${paths.sprints(here.code)}?do=new-card`)),
        doing("newSprint", () => navigate(`${paths.sprints(here.code)}?do=new-sprint`)),
      ]
    : [];
  const all: readonly Action[] = [
    ...ofProject,
    ...projects.map(({ code, name }) => ({
      id: `project/${code}`,
      name: t("palette.project", { name }),
      also: `${code} ${t("palette.also.project")}`,
      run: () => navigate(paths.sprints(code)),
    })),
    ...views.flatMap((view) => {
      const address = addressOf(view, projects);
      if (address === null) return [];
      const name = t("palette.view", { name: view.name });
      return [{ id: view.id, name, also: t("palette.also.view"), run: () => navigate(address) }];
    }),
    ...placesOf(t, here),
    doing("asOf", () => navigate(withQuery({ do: "as-of" }))),
    doing("undo", () => void services.undo()),
    doing("redo", () => void services.redo()),
    doing("backup", () => void saveBackup(world)),
    doing("shortcuts", openShortcuts),
    doing("light", () => setTheme("light")),
    doing("dark", () => setTheme("dark")),
    doing("system", () => setTheme("system")),
    doing("french", () => setLanguage("fr")),
    doing("english", () => setLanguage("en")),
    ...chapters.map(({ id, title, paragraphs }) => ({
      id: `help/${id}`,
      name: t("palette.chapter", { title }),
      also: paragraphs.join(" "),
      isAsked: true as const,
      run: () => navigate(`${paths.help()}?chapter=${id}`),
    })),
  ];
  return services.asOf ? all.filter(({ id }) => !writing.has(id)) : all;
}

const names = {
  newCard: "palette.do.newCard",
  newSprint: "palette.do.newSprint",
  asOf: "palette.do.asOf",
  undo: "palette.do.undo",
  redo: "palette.do.redo",
  backup: "palette.do.backup",
  shortcuts: "palette.do.shortcuts",
  light: "palette.do.light",
  dark: "palette.do.dark",
  system: "palette.do.system",
  french: "palette.do.french",
  english: "palette.do.english",
} as const;

function placesOf(t: Translate, here: Pick<Project, "code"> | undefined): readonly Action[] {
  const go = (name: string, to: string): Action => ({
    id: `go/${to}`,
    name: t("palette.go", { name }),
    also: t("palette.also.go"),
    run: () => navigate(to),
  });
  return [
    ...workspaceLinks.map(({ to, name }) => go(t(name), to)),
    ...planLinks.map(({ to, name }) => ({ ...go(t(name), to), isAsked: true as const })),
    ...(here
      ? [
          go(t("shell.daily"), paths.daily(here.code)),
          go(t("shell.review"), paths.review(here.code)),
          go(t("shell.retro"), paths.retro(here.code)),
          go(t("shell.poker"), paths.poker(here.code)),
          go(t("shell.project.settings"), paths.projectSettings(here.code)),
        ]
      : []),
    go(t("shell.newProject"), paths.newProject()),
  ];
}

async function saveBackup({ t, services: { jobs, say, notify } }: ActionWorld): Promise<void> {
  try {
    const file = await jobs.saveBackup({ gzip: false });
    saveFile(file);
    say(t("exchange.backup.said", { name: file.name }));
  } catch (error) {
    if (!isAbort(error)) notify({ kind: "error", text: t("exchange.export.failed") });
  }
}

function setTheme(theme: ThemeChoice): void {
  writeLook({ ...readLook(), theme });
  applyTheme(theme);
}

function setLanguage(language: Language): void {
  writeLook({ ...readLook(), language });
  void changeLanguage(language);
}

/** Opens a card over the screen that is there, or on its own board. */
export function openHit(key: string, onItsBoard: boolean): void {
  const code = key.slice(0, key.lastIndexOf("-"));
  navigate(onItsBoard ? `${paths.sprints(code)}?card=${key}` : withQuery({ card: key }));
}
