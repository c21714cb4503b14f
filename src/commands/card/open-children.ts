import { type Change, changed, type Row } from "@/domain/change";
import type { ColumnId, ProjectId } from "@/domain/model/ids";
import type { StatusCategory } from "@/domain/model/vocabulary";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import type { Command, Plan, Planned } from "../command";
import { isSprint } from "./admit";
import type { ChildrenChoice } from "./card-commands";
import { keyOf } from "./key-of";

/** By which a person finishes cards: an undo, an import or a closing says what was so already. */
const waysToDone: ReadonlySet<string> = new Set<Command["type"]>([
  "card/edit",
  "card/edit-many",
  "card/move",
  "column/remove",
  "field/restore",
]);

/**
 * A parent whose sub-tasks are open is Done only by an explicit choice (B30). It
 * stands behind every command, so that drag, keys, menu, sheet and bulk ask
 * alike: without a choice the plan is refused and says which are open; `finish`
 * takes them along into the same column, in the same deed; `leave` leaves them.
 */
export async function withChildren(tx: ReadTx, command: Command, plan: Plan): Promise<Planned> {
  const choice = (command as { readonly children?: ChildrenChoice }).children;
  if (choice === "leave" || !waysToDone.has(command.type)) return ok(plan);
  const moves = plan.changes.filter(
    (change) => change.table === "card" && change.before !== null && "columnId" in change.after,
  );
  if (moves.length === 0) return ok(plan);
  const family = await familyOf(tx, moves, plan.changes);
  if (family.open.size === 0) return ok(plan);
  if (choice !== "finish") return err(await openChildren(tx, family));
  return ok({ ...plan, changes: finished(plan.changes, family), finished: family.open.size });
}

type Child = { readonly card: Row<"card">; readonly columnId: ColumnId };
type Family = { readonly parents: readonly Row<"card">[]; readonly open: ReadonlyMap<string, Child> };

/** Who comes to Done by the moves, and all below them that does not: sub-tasks of sub-tasks too. */
async function familyOf(tx: ReadTx, moves: readonly Change[], changes: readonly Change[]): Promise<Family> {
  const rows = await tx.getMany(
    "card",
    moves.map(({ id }) => id),
  );
  const isDone = await doneColumns(tx, rows);
  const written = new Map(
    changes.flatMap(({ table, id, after }) =>
      table === "card" ? [[id as string, after as Partial<Row<"card">>] as const] : [],
    ),
  );
  const open = new Map<string, Child>();
  const parents: Row<"card">[] = [];
  for (const [i, card] of rows.entries()) {
    const columnId = written.get(moves[i]?.id ?? "")?.columnId;
    if (!card || columnId === undefined || isDone(card.columnId) || !isDone(columnId)) continue;
    const below = await openBelow(tx, card, (child) =>
      isDone(written.get(child.id)?.columnId ?? child.columnId),
    );
    if (below.length > 0) parents.push(card);
    for (const child of below) if (!open.has(child.id)) open.set(child.id, { card: child, columnId });
  }
  return { parents, open };
}

/** Living cards under a card that are not over; what a closed sprint or the archive keeps is a record, and stays. */
async function openBelow(
  tx: ReadTx,
  parent: Row<"card">,
  isDoneThen: (child: Row<"card">) => boolean,
): Promise<readonly Row<"card">[]> {
  const open: Row<"card">[] = [];
  const seen = new Set<string>([parent.id]);
  let level: readonly Row<"card">[] = [parent];
  while (level.length > 0) {
    const next = (await Promise.all(level.map(({ id }) => tx.childrenOf(id)))).flat();
    level = next.filter(({ id }) => !seen.has(id));
    for (const child of level) {
      seen.add(child.id);
      if (!isDoneThen(child) && !(await isRecord(tx, child)) && !(await isCancelled(tx, child)))
        open.push(child);
    }
  }
  return open;
}

async function isRecord(tx: ReadTx, { place }: Row<"card">): Promise<boolean> {
  if (!isSprint(place)) return place === "archive";
  return (await tx.get("sprint", place))?.state.phase === "closed";
}

/** What is cancelled is neither left to do nor done (B29). */
async function isCancelled(tx: ReadTx, { columnId }: Row<"card">): Promise<boolean> {
  return (await tx.get("column", columnId))?.category === "cancelled";
}

async function doneColumns(tx: ReadTx, rows: readonly (Row<"card"> | undefined)[]) {
  const categories = new Map<ColumnId, StatusCategory>();
  for (const projectId of new Set<ProjectId>(rows.flatMap((row) => row?.projectId ?? [])))
    for (const { id, category } of await tx.list("column", projectId)) categories.set(id, category);
  return (id: ColumnId): boolean => categories.get(id) === "done";
}

async function openChildren(tx: ReadTx, { parents, open }: Family): Promise<Refusal> {
  const named = async (card: Row<"card">) => `${await keyOf(tx, card)} ${card.title}`;
  const children: string[] = [];
  for (const { card } of open.values()) children.push(await named(card));
  return { kind: "children-open", parents: await Promise.all(parents.map(named)), children };
}

/** One row has one change a deed: a sub-task that the plan touches already says both. */
function finished(changes: readonly Change[], { open }: Family): readonly Change[] {
  const touched = new Set(changes.flatMap(({ table, id }) => (table === "card" ? [id] : [])));
  const along = changes.map((change) => {
    const child = change.table === "card" && change.before !== null ? open.get(change.id) : undefined;
    return child
      ? changed("card", child.card, { ...change.after, columnId: child.columnId } as never)
      : change;
  });
  const others = [...open.values()].filter(({ card }) => !touched.has(card.id));
  return [...along, ...others.map(({ card, columnId }) => changed("card", card, { columnId }))];
}
