import type { Row } from "@/domain/change";
import type { CardId, ProjectId } from "@/domain/model/ids";
import { compareRanked, compareText } from "@/domain/model/order";
import type { CardTemplate, ProjectTemplate } from "@/domain/model/templates";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";
import { checkLine, checkText } from "../check-text";

/** What a card would give to a new one: its words, kind, points, labels, criteria and the titles of its sub-tasks. Null when it is gone. */
export async function cardBody(
  tx: ReadTx,
  cardId: CardId,
): Promise<{ readonly card: Row<"card">; readonly body: CardTemplate } | null> {
  const card = await tx.get("card", cardId);
  if (!card || card.deleted) return null;
  const text = await tx.get("cardText", cardId);
  const checklist = [...(await tx.partsOf("checkItem", cardId))].sort(compareRanked);
  const children = [...(await tx.childrenOf(cardId))].sort(compareRanked);
  const body = {
    title: card.title,
    kind: card.kind,
    points: card.points,
    description: text?.description ?? "",
    checklist: checklist.map((item) => item.text),
    labels: card.labels,
    children: children.map((child) => child.title),
  };
  return { card, body };
}

/** What a project would give to a new one: its columns with their limits and definitions, kinds and labels. Null when it is gone. */
export async function projectBody(
  tx: ReadTx,
  projectId: ProjectId,
): Promise<{ readonly project: Row<"project">; readonly body: ProjectTemplate } | null> {
  const project = await tx.get("project", projectId);
  if (!project || project.deleted) return null;
  const columns = [...(await tx.list("column", projectId))].sort(compareRanked);
  const labels = [...(await tx.list("label", projectId))].sort((a, b) => compareText(a.name, b.name));
  const body = {
    unit: project.unit,
    columns: columns.map(({ name, category, limit, done }) => ({
      name,
      category,
      ...(limit === undefined ? {} : { limit }),
      ...(done === undefined ? {} : { done }),
    })),
    kinds: project.kinds ?? null,
    ready: project.ready ?? "",
    labels: labels.map(({ name, colour }) => ({ name, colour })),
  };
  return { project, body };
}

/** A card's template as it is kept: every line and text within its limit, blank criteria and sub-tasks left out. */
export function checkCardBody(body: CardTemplate): Result<CardTemplate, Refusal> {
  const title = checkLine("title", body.title);
  if (!title.ok) return title;
  const description = checkText("description", body.description);
  if (!description.ok) return description;
  const checklist = checkLines("checkItem", body.checklist);
  if (!checklist.ok) return checklist;
  const children = checkLines("title", body.children);
  if (!children.ok) return children;
  return ok({
    ...body,
    title: title.value,
    description: description.value,
    checklist: checklist.value,
    children: children.value,
  });
}

/** A project's template as it is kept: at least one column, every name and definition within its limit. */
export function checkProjectBody(body: ProjectTemplate): Result<ProjectTemplate, Refusal> {
  if (body.columns.length === 0) return err({ kind: "column-missing" });
  const names = [...body.columns, ...body.labels].map(({ name }) => name);
  for (const name of names) {
    const line = checkLine("name", name);
    if (!line.ok) return line;
  }
  for (const text of [body.ready, ...body.columns.map(({ done }) => done ?? "")]) {
    const kept = checkText("definition", text);
    if (!kept.ok) return kept;
  }
  return ok(body);
}

function checkLines(field: string, texts: readonly string[]): Result<readonly string[], Refusal> {
  const kept: string[] = [];
  for (const text of texts) {
    const line = checkLine(field, text);
    if (line.ok) kept.push(line.value);
    else if (line.error.kind !== "text-empty") return line;
  }
  return ok(kept);
}
