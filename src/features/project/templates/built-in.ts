import type { ProjectTemplate } from "@/domain/model/templates";
import type { CardKind, StatusCategory } from "@/domain/model/vocabulary";
import type { Translate } from "@/i18n/i18n";

export const builtInNames = ["plain", "scrum", "kanban", "support"] as const;
export type BuiltInName = (typeof builtInNames)[number];

type Draft = Partial<Omit<ProjectTemplate, "columns">> & { readonly columns: ProjectTemplate["columns"] };

/** The set-ups that come with the program, in the language on screen: a project that begins with one is then its own. */
export function builtIn(t: Translate, name: BuiltInName): ProjectTemplate {
  const blank = { unit: "points", kinds: null, ready: "", labels: [] } as const;
  return { ...blank, ...drafts(t)[name] };
}

type Name =
  | "toRefine"
  | "ready"
  | "todo"
  | "inProgress"
  | "review"
  | "done"
  | "cancelled"
  | "new"
  | "analysis"
  | "waiting"
  | "fixing"
  | "solved"
  | "abandoned";

const support: readonly CardKind[] = ["bug", "task", "spike"];

function drafts(t: Translate): Readonly<Record<BuiltInName, Draft>> {
  const column = (category: StatusCategory, name: Name, cards?: number) => ({
    name: t(`settings.project.template.column.${name}`),
    category,
    ...(cards === undefined ? {} : { limit: { cards, isHard: false } }),
  });
  return {
    plain: {
      columns: [
        column("todo", "todo"),
        column("inProgress", "inProgress"),
        column("inProgress", "review"),
        column("done", "done"),
      ],
    },
    scrum: {
      ready: t("settings.project.template.scrumReady"),
      columns: [
        column("todo", "toRefine"),
        column("todo", "ready"),
        column("inProgress", "inProgress"),
        column("inProgress", "review"),
        { ...column("done", "done"), done: t("settings.project.template.scrumDone") },
        column("cancelled", "cancelled"),
      ],
    },
    kanban: {
      columns: [
        column("todo", "todo"),
        column("inProgress", "analysis", 3),
        column("inProgress", "inProgress", 5),
        column("inProgress", "review", 3),
        column("done", "done"),
        column("cancelled", "cancelled"),
      ],
    },
    support: {
      kinds: support,
      columns: [
        column("todo", "new"),
        column("inProgress", "fixing", 5),
        column("inProgress", "waiting"),
        column("done", "solved"),
        column("cancelled", "abandoned"),
      ],
    },
  };
}
