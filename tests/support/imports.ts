import { dispatchAfter } from "@/commands/dispatch";
import type { Foreign, ForeignCard, ImportTarget, ImportWish } from "@/commands/import/foreign";
import type { ImportReport } from "@/commands/import/import-report";
import { planImport } from "@/commands/import/plan-import";
import type { Row } from "@/domain/change";
import type { ProjectId } from "@/domain/model/ids";
import type { Refusal } from "@/domain/rules/refusal";
import type { Store } from "@/domain/store";
import type { Result } from "@/lib/result";
import type { aHand } from "./builders";

const allFields = [
  ...["title", "key", "parent", "parentKey", "epic", "kind", "status", "points", "sprint", "assignee"],
  ...["priority", "labels", "description", "dueOn", "comment", "checklist", "blocked"],
];

export function aForeignCard(title: string, told: Partial<ForeignCard> = {}): ForeignCard {
  return {
    identity: told.externalKey ?? `${title}\n1`,
    externalKey: null,
    title,
    description: "",
    kind: "userStory",
    status: null,
    points: null,
    sprint: null,
    pastSprints: [],
    epic: null,
    parent: null,
    assignees: [],
    reporter: null,
    priority: null,
    labels: [],
    blocked: false,
    dueOn: null,
    createdAt: null,
    updatedAt: null,
    comments: [],
    checklist: [],
    ...told,
  };
}

/** A file of these cards; sprints and columns are those that they name. */
export function aForeign(cards: readonly ForeignCard[], told: Partial<Foreign> = {}): Foreign {
  const sprints = new Set(cards.flatMap(({ sprint, pastSprints }) => [...pastSprints, sprint]));
  const statuses = new Set(cards.map(({ status }) => status));
  return {
    source: "csv",
    cards,
    epics: [],
    sprints: [...sprints].flatMap((name) => (name ? [{ name, startsOn: null, endsOn: null }] : [])),
    columns: [...statuses].flatMap((name) => (name ? [{ name, category: "todo" as const }] : [])),
    links: [],
    ...told,
  };
}

export function aWish(target: ImportTarget, told: Partial<ImportWish> = {}): ImportWish {
  return {
    target,
    source: { name: "cartes.csv", at: Date.UTC(2026, 10, 1) },
    columnByStatus: {},
    fields: allFields,
    words: {
      todo: "À faire",
      inProgress: "En cours",
      done: "Terminé",
      cancelled: "Annulé",
      pastSprints: "Sprints précédents :",
    },
    ...told,
  };
}

export const newProject: ImportTarget = {
  kind: "new",
  name: "Réseau",
  code: "RES",
  timeZone: "Europe/Paris",
};

/** Plans and applies in one transaction, as the worker does. */
export async function importInto(
  store: Store,
  hand: ReturnType<typeof aHand>,
  foreign: Foreign,
  wish: ImportWish,
): Promise<Result<ImportReport & { readonly changes: number }, Refusal>> {
  return dispatchAfter(store, hand, async (tx) => {
    const plan = await planImport(tx, foreign, wish);
    if (!plan.ok) return plan;
    const { changes, report } = plan.value;
    const command = { type: "import/apply", changes, name: wish.source.name, count: changes.length } as const;
    const answer = { ...report, changes: changes.length };
    return { ok: true, value: { command: changes.length === 0 ? null : command, answer } };
  });
}

/** Every card of a project that is not deleted, in order. */
export async function cardsOf(store: Store, projectId: ProjectId): Promise<readonly Row<"card">[]> {
  return store.read(async (tx) => {
    const sprints = await tx.list("sprint", projectId);
    const rows: Row<"card">[] = [];
    for (const place of ["backlog", "trash", ...sprints.map(({ id }) => id)] as const)
      rows.push(...(await tx.cardsIn(projectId, place)));
    return rows.filter((card) => !card.deleted).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  });
}
