import { born, changed, edited, type Row } from "@/domain/change";
import { makeId } from "@/domain/model/ids";
import { compareRanked, type Rank } from "@/domain/model/order";
import { rankBetween, ranksBetween } from "@/domain/model/rank";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";
import { checkLine, checkText } from "../check-text";
import type { Chance, CommandOf, Planned } from "../command";
import type { ColumnFields } from "./column-commands";
import { lastOfItsKind, placesOf } from "./column-rules";

/** A new status column, after the others. */
export async function addColumn(
  tx: ReadTx,
  { projectId, fields }: CommandOf<"column/add">,
  { mint, dice }: Chance,
): Promise<Planned> {
  const project = await tx.get("project", projectId);
  if (!project || project.deleted) return err({ kind: "project-missing" });
  const columns = await inOrder(tx, projectId);
  const checked = checkFields(fields, columns);
  if (!checked.ok) return checked;
  const { name = fields.name, ...rest } = checked.value;
  const rank = rankBetween(columns.at(-1)?.rank ?? null, null, dice);
  const id = makeId("column", mint());
  const column = { ...rest, id, projectId, name, category: fields.category, rank };
  return ok({ changes: [born("column", column)], about: { name, count: 1 } });
}

/**
 * Writes the named fields of a column. Its category stays where it is the last
 * of its kind, or where cards of closed sprints stand: what they were counted as is the record (B12).
 */
export async function editColumn(
  tx: ReadTx,
  { columnId, fields }: CommandOf<"column/edit">,
): Promise<Planned> {
  const column = await tx.get("column", columnId);
  if (!column || column.deleted) return err({ kind: "column-missing" });
  const columns = await inOrder(tx, column.projectId);
  const checked = checkFields(
    fields,
    columns.filter(({ id }) => id !== columnId),
  );
  if (!checked.ok) return checked;
  const changes = edited("column", column, checked.value);
  if (changes.some(({ after }) => "category" in after)) {
    const last = lastOfItsKind(column, columns);
    if (last) return err(last);
    const isRecord = [...(await placesOf(tx, column)).values()].some(({ isClosed }) => isClosed);
    if (isRecord) return err({ kind: "column-record", column: column.name });
  }
  return ok({ changes, about: { name: column.name, count: 1 } });
}

/** Moves a column behind another, or to the front; its cards go with it. */
export async function moveColumn(
  tx: ReadTx,
  { columnId, after }: CommandOf<"column/move">,
  { dice }: Chance,
): Promise<Planned> {
  const column = await tx.get("column", columnId);
  if (!column || column.deleted) return err({ kind: "column-missing" });
  const columns = await inOrder(tx, column.projectId);
  const rest = columns.filter(({ id }) => id !== columnId);
  const index = after === null ? 0 : rest.findIndex(({ id }) => id === after) + 1;
  if (after !== null && index === 0) return err({ kind: "column-missing" });
  const about = { name: column.name, count: 1 };
  if (columns[index]?.id === columnId) return ok({ changes: [], about });
  const [above, below] = [rest[index - 1]?.rank ?? null, rest[index]?.rank ?? null];
  if (above === null || below === null || above < below)
    return ok({ changes: [changed("column", column, { rank: rankBetween(above, below, dice) })], about });
  // Two desks gave twins the same rank: all are ranked anew.
  const wanted = [...rest.slice(0, index), column, ...rest.slice(index)];
  const ranks = ranksBetween(null, null, wanted.length);
  const changes = wanted.flatMap((each, i) => edited("column", each, { rank: ranks[i] as Rank }));
  return ok({ changes, about });
}

async function inOrder(tx: ReadTx, projectId: Row<"column">["projectId"]): Promise<readonly Row<"column">[]> {
  return [...(await tx.list("column", projectId))].sort(compareRanked);
}

function checkFields(fields: ColumnFields, others: readonly Row<"column">[]): Result<ColumnFields, Refusal> {
  const name = fields.name === undefined ? null : checkLine("name", fields.name, 60);
  if (name && !name.ok) return name;
  if (name && others.some((other) => other.name === name.value))
    return err({ kind: "name-taken", name: name.value });
  const done = fields.done === undefined ? null : checkText("done", fields.done);
  if (done && !done.ok) return done;
  const { cards = 1, least = 1 } = fields.limit ?? {};
  if (!isLimit(cards)) return err({ kind: "limit-invalid", value: cards });
  if (!isLimit(least) || (fields.limit && least > cards))
    return err({ kind: "least-invalid", value: least, limit: cards });
  return ok({ ...fields, ...(name ? { name: name.value } : {}), ...(done ? { done: done.value } : {}) });
}

const isLimit = (number: number): boolean => Number.isInteger(number) && number >= 1 && number <= 9999;
