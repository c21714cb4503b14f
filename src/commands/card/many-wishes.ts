import { type FieldsOf, type Row, readField, sameValue } from "@/domain/change";
import type { CardId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import type { Instant, Place } from "@/domain/model/vocabulary";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { addDays, type Day } from "@/lib/day";
import { err, ok, type Result } from "@/lib/result";
import { isSprint } from "./admit";
import type { ManyFields } from "./card-commands";
import { keyOf } from "./key-of";

/** The rows that a bulk edit leans on, read once for all its cards. */
export type ManyCast = {
  readonly columnsByProject: ReadonlyMap<string, readonly Row<"column">[]>;
  readonly sprintsById: ReadonlyMap<string, Row<"sprint">>;
  readonly epic: Row<"epic"> | undefined;
  readonly labelsById: ReadonlyMap<string, Row<"label">>;
  readonly parent: Row<"card"> | undefined;
  /** The parent and all above it, upwards, with their keys: none of them may become its own descendant. */
  readonly ancestors: ReadonlyMap<CardId, string>;
  readonly now: Instant;
};

/** Reads what the wanted fields name, and the sprints in which the cards stand. */
export async function readCast(
  tx: ReadTx,
  cards: readonly Row<"card">[],
  fields: ManyFields,
  now: Instant,
): Promise<ManyCast> {
  const columnsByProject = new Map<string, readonly Row<"column">[]>();
  for (const id of new Set(cards.map((card) => card.projectId)))
    columnsByProject.set(id, [...(await tx.list("column", id))].sort(compareRanked));
  const places = new Set<Place>([
    ...cards.map((card) => card.place),
    ...(fields.place ? [fields.place] : []),
  ]);
  const sprints = await tx.getMany("sprint", [...places].filter(isSprint));
  const labels = await tx.getMany("label", [...(fields.label ?? [])]);
  const parent = fields.parentCardId ? await tx.get("card", fields.parentCardId) : undefined;
  return {
    columnsByProject,
    sprintsById: byId(sprints),
    epic: fields.epicId ? living(await tx.get("epic", fields.epicId)) : undefined,
    labelsById: byId(labels),
    parent: living(parent),
    ancestors: await lineOf(tx, parent),
    now,
  };
}

/** What the wanted fields mean for one card, or why it cannot take part; only what differs from what it says. */
export function wishFor(
  card: Row<"card">,
  fields: ManyFields,
  cast: ManyCast,
): Result<FieldsOf<"card">, Refusal> {
  if (card.deleted) return err({ kind: "card-missing" });
  if (card.place === "trash") return err({ kind: "card-trashed" });
  const refusal = refusalFor(card, fields, cast);
  if (refusal) return err(refusal);
  const column = fields.status === undefined ? undefined : columnFor(card, fields.status, cast);
  if (fields.status !== undefined && !column) return err({ kind: "column-missing" });
  const wanted: Record<string, unknown> = {
    ...plainFields(card, fields, cast),
    ...(column ? { columnId: column.id } : {}),
  };
  for (const field of Object.keys(wanted))
    if (sameValue(readField(card, field), wanted[field])) delete wanted[field];
  const home = cast.sprintsById.get(card.place);
  const isRecord = "points" in wanted || "columnId" in wanted || "place" in wanted;
  if (isRecord && home?.state.phase === "closed") return err({ kind: "sprint-closed", sprint: home.name });
  return ok(wanted as FieldsOf<"card">);
}

function plainFields(card: Row<"card">, fields: ManyFields, { now }: ManyCast): Record<string, unknown> {
  const { kind, points, epicId, parentCardId, priority, due, blocked, place } = fields;
  const wanted: Record<string, unknown> = { kind, points, epicId, parentCardId, priority, place };
  if (due && "on" in due) wanted["dueOn"] = due.on;
  // A card without a due date has nothing to shift.
  else if (due && card.dueOn !== null) wanted["dueOn"] = addDays(card.dueOn as Day, due.shift);
  if (blocked !== undefined)
    wanted["blocked"] =
      blocked === null ? null : { since: card.blocked?.since ?? now, reason: blocked.reason.trim() };
  for (const field of Object.keys(wanted)) if (wanted[field] === undefined) delete wanted[field];
  const set = (name: string, ids: readonly string[] = [], isIn: boolean): void => {
    for (const id of ids) wanted[`${name}/${id}`] = isIn;
  };
  set("assignees", fields.unassign, false);
  set("assignees", fields.assign, true);
  set("labels", fields.unlabel, false);
  set("labels", fields.label, true);
  return wanted;
}

function refusalFor(card: Row<"card">, fields: ManyFields, cast: ManyCast): Refusal | null {
  const { place, epicId, parentCardId, label = [] } = fields;
  if (place !== undefined && isSprint(place)) {
    const sprint = cast.sprintsById.get(place);
    if (!sprint) return { kind: "sprint-missing" };
    if (sprint.projectId !== card.projectId) return { kind: "card-elsewhere" };
    if (sprint.state.phase === "closed") return { kind: "sprint-closed", sprint: sprint.name };
  }
  if (epicId) {
    if (!cast.epic) return { kind: "row-missing" };
    if (cast.epic.projectId !== card.projectId) return { kind: "card-elsewhere" };
  }
  if (parentCardId) {
    if (!cast.parent) return { kind: "card-missing" };
    if (cast.parent.projectId !== card.projectId) return { kind: "card-elsewhere" };
    const path = pathTo(card, cast);
    if (path) return { kind: "parent-cycle", path };
  }
  for (const id of label) {
    const known = cast.labelsById.get(id);
    if (!known) return { kind: "row-missing" };
    if (known.projectId !== card.projectId) return { kind: "card-elsewhere" };
  }
  return null;
}

function columnFor(
  card: Row<"card">,
  status: NonNullable<ManyFields["status"]>,
  { columnsByProject }: ManyCast,
): Row<"column"> | undefined {
  const columns = columnsByProject.get(card.projectId) ?? [];
  if ("columnId" in status) return columns.find(({ id }) => id === status.columnId);
  const { name, category } = status;
  const ofCategory = columns.filter((column) => column.category === category);
  return ofCategory.find((column) => column.name === name) ?? ofCategory[0];
}

/** The keys from the card over its descendants back to itself, if the wanted parent is one of them. */
function pathTo(card: Row<"card">, { ancestors }: ManyCast): readonly string[] | null {
  const own = ancestors.get(card.id);
  if (own === undefined) return null;
  const line = [...ancestors];
  return [own, ...line.slice(0, line.findIndex(([id]) => id === card.id) + 1).map(([, key]) => key)];
}

async function lineOf(tx: ReadTx, from: Row<"card"> | undefined): Promise<ReadonlyMap<CardId, string>> {
  const line = new Map<CardId, string>();
  for (let card = from; card && !line.has(card.id); ) {
    line.set(card.id, await keyOf(tx, card));
    card = card.parentCardId === null ? undefined : await tx.get("card", card.parentCardId);
  }
  return line;
}

function living<T extends Row>(row: T | undefined): T | undefined {
  return row?.deleted ? undefined : row;
}

function byId<T extends Row>(rows: readonly (T | undefined)[]): ReadonlyMap<string, T> {
  return new Map(rows.flatMap((row) => (row && !row.deleted ? [[row.id, row] as const] : [])));
}
