import { born, changed, edited, type Row } from "@/domain/change";
import { makeId } from "@/domain/model/ids";
import type { CardTemplate, ProjectTemplate, Template } from "@/domain/model/templates";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";
import { checkLine } from "../check-text";
import type { Chance, CommandOf, Planned } from "../command";
import { cardBody, checkCardBody, checkProjectBody, projectBody } from "./template-bodies";

type Body =
  | Pick<Extract<Template, { kind: "card" }>, "kind" | "projectId" | "body">
  | Pick<Extract<Template, { kind: "project" }>, "kind" | "projectId" | "body">;

/** A template of a card, for its project, or of a project, for the workspace: a copy that no later change of either touches. */
export async function saveTemplate(
  tx: ReadTx,
  command: CommandOf<"template/save">,
  { mint }: Chance,
): Promise<Planned> {
  const taken = await takeFrom(tx, command.from);
  if (!taken.ok) return taken;
  const name = await checkName(tx, command.name, taken.value);
  if (!name.ok) return name;
  const template: Template = { id: makeId("template", mint()), name: name.value, ...taken.value };
  return ok({ changes: [born("template", template)], about: { name: template.name, count: 1 } });
}

/** Renames a template or writes its body anew; cards and projects that began with it stay as they are. */
export async function editTemplate(tx: ReadTx, command: CommandOf<"template/edit">): Promise<Planned> {
  const template = await tx.get("template", command.templateId);
  if (!template || template.deleted) return err({ kind: "template-missing" });
  const name = command.name === undefined ? null : await checkName(tx, command.name, template, template.id);
  if (name && !name.ok) return name;
  const body = command.body === undefined ? null : checkBody(template, command.body);
  if (body && !body.ok) return body;
  const wanted = { ...(name ? { name: name.value } : {}), ...(body ? { body: body.value } : {}) };
  return ok({
    changes: edited("template", template, wanted as Pick<Template, "name">),
    about: { name: template.name, count: 1 },
  });
}

/** Takes a template away; it is marked, not lost, and an undo gives it back. */
export async function removeTemplate(
  tx: ReadTx,
  { templateId }: CommandOf<"template/remove">,
): Promise<Planned> {
  const template = await tx.get("template", templateId);
  if (!template || template.deleted) return err({ kind: "template-missing" });
  return ok({
    changes: [changed("template", template, { deleted: true })],
    about: { name: template.name, count: 1 },
  });
}

async function takeFrom(
  tx: ReadTx,
  from: CommandOf<"template/save">["from"],
): Promise<Result<Body, Refusal>> {
  if (from.kind === "card") {
    const found = await cardBody(tx, from.cardId);
    if (!found) return err({ kind: "card-missing" });
    return ok({ kind: "card", projectId: found.card.projectId, body: found.body });
  }
  const found = await projectBody(tx, from.projectId);
  if (!found) return err({ kind: "project-missing" });
  const body = checkProjectBody(found.body);
  return body.ok ? ok({ kind: "project", projectId: null, body: body.value }) : body;
}

/** A name stands once among templates that are offered together, or nobody could tell which one is meant. */
async function checkName(
  tx: ReadTx,
  text: string,
  { kind, projectId }: Pick<Row<"template">, "kind" | "projectId">,
  self?: string,
): Promise<Result<string, Refusal>> {
  const name = checkLine("name", text);
  if (!name.ok) return name;
  const others = (await tx.list("template")).filter(
    (other) => other.id !== self && other.kind === kind && other.projectId === projectId,
  );
  const isTaken = others.some((other) => other.name === name.value);
  return isTaken ? err({ kind: "template-name-taken", name: name.value }) : name;
}

function checkBody(
  template: Row<"template">,
  body: CardTemplate | ProjectTemplate,
): Result<CardTemplate | ProjectTemplate, Refusal> {
  return template.kind === "card"
    ? checkCardBody(body as CardTemplate)
    : checkProjectBody(body as ProjectTemplate);
}
