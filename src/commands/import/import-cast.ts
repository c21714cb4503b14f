import type { Change, Row } from "@/domain/change";
import type { Column, Epic, Label, Person, Project, Sprint } from "@/domain/model/entities";
import { compareRanked } from "@/domain/model/order";
import { ranksBetween } from "@/domain/model/rank";
import { effectiveMarking } from "@/domain/rules/marking";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { fold } from "@/lib/fold";
import { ok, type Result } from "@/lib/result";
import { cleanLine, initials } from "@/lib/text";
import { colourFor } from "./colour-for";
import type { Foreign, ImportWish } from "./foreign";
import { type ImportIds, importedPersonId, importIds } from "./import-ids";
import { inSchedule, targetProject } from "./import-project";
import type { ImportReport, StatusRoute } from "./import-report";
import { type Met, meetRows } from "./meet-rows";
import { routeStatuses } from "./status-routes";

/** Everything that the cards of a file refer to, found or made. */
export type Cast = {
  readonly project: Project;
  readonly isNew: boolean;
  /** Do all cards of the project bear DIFFUSION RESTREINTE already? */
  readonly isRestricted: boolean;
  readonly ids: ImportIds;
  readonly columnByStatus: ReadonlyMap<string, Column>;
  readonly firstColumn: Column;
  readonly sprints: ReadonlyMap<string, Sprint>;
  readonly people: ReadonlyMap<string, Person>;
  readonly epics: ReadonlyMap<string, Epic>;
  readonly labels: ReadonlyMap<string, Label>;
  /** Sprints of the project that are closed: nothing enters or leaves them. */
  readonly closed: ReadonlySet<string>;
  readonly changes: readonly Change[];
  readonly created: Pick<ImportReport["created"], "sprints" | "people" | "epics" | "labels" | "columns">;
  readonly statuses: readonly StatusRoute[];
  readonly columns: ImportReport["columns"];
};

/** Finds or makes project, columns, sprints, people, epics and labels; small tables, read whole. */
export async function castOf(tx: ReadTx, foreign: Foreign, wish: ImportWish): Promise<Result<Cast, Refusal>> {
  const target = await targetProject(tx, wish.target);
  if (!target.ok) return target;
  const { project, isNew } = target.value;
  const ids = importIds(project.id, foreign.source);
  const columns = await tx.list("column", project.id);
  const routing = routeStatuses(foreign, wish, { columns, projectId: project.id, ids });
  const made = await meetRows(
    tx,
    "column",
    { rows: columns, keysOf: (row) => [`id:${row.id}`] },
    routing.wanted,
  );
  const sprintsHere = await tx.list("sprint", project.id);
  const sprints = await meetSprints(tx, foreign, sprintsHere, { project, ids });
  const people = await meetPeople(tx, foreign);
  const epics = await meetEpics(tx, foreign, wish, { project, ids });
  const labels = await meetLabels(tx, foreign, project, ids);
  const columnByStatus = new Map<string, Column>([...routing.standing, ...made.byRef]);
  const all = [...columns, ...made.byRef.values()].sort(compareRanked);
  const firstColumn = all.find((column) => column.category === "todo") ?? all[0];
  if (!firstColumn) return { ok: false, error: { kind: "column-missing" } };
  const floor = (await tx.list("workspace"))[0]?.marking ?? { level: "NP", label: "" };
  const parts = [made, sprints, people, epics, labels];
  return ok({
    project,
    isNew,
    isRestricted: effectiveMarking(floor, [project.marking]).level === "DR",
    ids,
    columnByStatus,
    firstColumn,
    sprints: sprints.byRef,
    people: people.byRef,
    epics: epics.byRef,
    labels: labels.byRef,
    closed: new Set(sprintsHere.filter(({ state }) => state.phase === "closed").map(({ id }) => id)),
    changes: [...target.value.changes, ...parts.flatMap((part) => part.changes)],
    created: {
      columns: made.created,
      sprints: sprints.created,
      people: people.created,
      epics: epics.created,
      labels: labels.created,
    },
    columns: [...columns].sort(compareRanked).map(({ id, name }) => ({ id, name })),
    statuses: statusRoutes(foreign, columnByStatus, made),
  });
}

function statusRoutes(
  { columns, cards }: Foreign,
  columnByStatus: ReadonlyMap<string, Column>,
  made: Met<"column">,
): readonly StatusRoute[] {
  const counts = new Map<string, number>();
  for (const { status } of cards) if (status !== null) counts.set(status, (counts.get(status) ?? 0) + 1);
  return columns.flatMap(({ name, category }) => {
    const column = columnByStatus.get(name);
    if (!column) return [];
    const isNew = made.byRef.has(name);
    const route = { status: name, category, columnId: column.id, column: column.name };
    return [{ ...route, isNew, cards: counts.get(name) ?? 0 }];
  });
}

async function meetSprints(
  tx: ReadTx,
  { sprints }: Foreign,
  rows: readonly Row<"sprint">[],
  { project, ids }: { readonly project: Project; readonly ids: ImportIds },
): Promise<Met<"sprint">> {
  const last = Math.max(0, ...rows.map((row) => row.order));
  const wanted = inSchedule(sprints).map(({ name, startsOn, endsOn, run }, i) => {
    const reversed = startsOn !== null && endsOn !== null && endsOn < startsOn;
    const row: Sprint = {
      id: ids.sprint(fold(name)),
      projectId: project.id,
      teamId: null,
      name,
      goal: "",
      startOn: reversed ? null : startsOn,
      endOn: reversed ? null : endsOn,
      capacity: null,
      // Few files say surely what was committed when: else an imported sprint is started and closed by hand.
      state: run === undefined ? { phase: "planned" } : { phase: "closed", ...run },
      order: last + i + 1,
    };
    return { ref: name, name, keys: [`id:${row.id}`, `name:${fold(name)}`], row };
  });
  const keysOf = (row: Row<"sprint">) => [`id:${row.id}`, `name:${fold(row.name)}`];
  return meetRows(tx, "sprint", { rows, keysOf }, wanted);
}

/** Only those who have a card: who merely reported or wrote is named where they wrote. */
async function meetPeople(tx: ReadTx, { cards }: Foreign): Promise<Met<"person">> {
  const names = new Set(cards.flatMap(({ assignees }) => assignees));
  const wanted = [...names].map((ref) => {
    const name = cleanLine(ref);
    const id = importedPersonId(fold(name));
    const row: Person = { id, name, initials: initials(name), colour: colourFor(name) };
    return { ref, name, keys: [`name:${fold(name)}`], row };
  });
  const keysOf = (row: Row<"person">) => [`name:${fold(row.name)}`];
  return meetRows(tx, "person", { rows: await tx.list("person"), keysOf }, wanted);
}

async function meetEpics(
  tx: ReadTx,
  { epics }: Foreign,
  { source }: ImportWish,
  { project, ids }: { readonly project: Project; readonly ids: ImportIds },
): Promise<Met<"epic">> {
  const rows = [...(await tx.list("epic", project.id))].sort(compareRanked);
  const ranks = ranksBetween(rows.at(-1)?.rank ?? null, null, epics.length);
  const wanted = epics.flatMap(({ identity, externalKey, title }, i) => {
    const rank = ranks[i];
    if (rank === undefined) return [];
    const row: Epic = {
      id: ids.epic(identity),
      projectId: project.id,
      name: title,
      colour: colourFor(title),
      rank,
      ...(externalKey === null ? {} : { externalKey }),
      source,
    };
    const byKey = externalKey === null ? [] : [`key:${externalKey}`];
    // A key tells two epics of one name apart; without one, the name is all there is.
    const byName = externalKey === null ? [`name:${fold(title)}`] : [];
    return [{ ref: identity, name: title, keys: [`id:${row.id}`, ...byKey, ...byName], row }];
  });
  const keysOf = (row: Row<"epic">) => [
    `id:${row.id}`,
    ...(row.externalKey === undefined ? [] : [`key:${row.externalKey}`]),
    `name:${fold(row.name)}`,
  ];
  return meetRows(tx, "epic", { rows, keysOf }, wanted);
}

async function meetLabels(
  tx: ReadTx,
  { cards }: Foreign,
  { id: projectId }: Project,
  ids: ImportIds,
): Promise<Met<"label">> {
  const names = new Set(cards.flatMap(({ labels }) => labels));
  const wanted = [...names].map((name) => {
    const row: Label = { id: ids.label(fold(name)), projectId, name, colour: colourFor(name) };
    return { ref: name, name, keys: [`name:${fold(name)}`], row };
  });
  const keysOf = (row: Row<"label">) => [`name:${fold(row.name)}`];
  return meetRows(tx, "label", { rows: await tx.list("label", projectId), keysOf }, wanted);
}
