import { born, type Change, type Row } from "@/domain/change";
import type { Card } from "@/domain/model/entities";
import { makeId } from "@/domain/model/ids";
import type { Rank } from "@/domain/model/order";
import { ranksBetween } from "@/domain/model/rank";
import type { CardTemplate } from "@/domain/model/templates";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { blankCard, firstColumn } from "../card/add-card";
import { admit } from "../card/admit";
import { rankPlan } from "../card/rank-plan";
import { checkLine } from "../check-text";
import type { Chance, CommandOf, Planned } from "../command";
import { checkCardBody } from "./template-bodies";

/**
 * A new card that begins with what a template says, its text, criteria and
 * sub-tasks: one deed, one undo. Labels that are gone meanwhile are left out.
 */
export async function addFromTemplate(
  tx: ReadTx,
  command: CommandOf<"card/add-from-template">,
  chance: Chance,
): Promise<Planned> {
  const template = await tx.get("template", command.templateId);
  if (!template || template.deleted || template.kind !== "card") return err({ kind: "template-missing" });
  const { projectId } = template;
  const project = await tx.get("project", projectId);
  if (!project || project.deleted) return err({ kind: "project-missing" });
  const body = checkCardBody(template.body);
  if (!body.ok) return body;
  const title = checkLine("title", command.title ?? body.value.title);
  if (!title.ok) return title;
  const { place, after } = command.to;
  const admitted = await admit(tx, place, projectId);
  if (!admitted.ok) return admitted;
  const column = firstColumn(await tx.list("column", projectId), command.to.columnId);
  if (!column) return err({ kind: "column-missing" });

  const titles = [title.value, ...body.value.children];
  const ids = titles.map(() => makeId("card", chance.mint()));
  const { ranks, reranked } = await rankPlan(tx, { projectId, place, after, moving: ids }, chance.dice);
  const number = (await tx.highestNumber(projectId)) + 1;
  const labels = await livingLabels(tx, template.projectId, body.value);
  const cards = ids.map((id, i): Card => {
    const isParent = i === 0;
    return {
      ...blankCard,
      id,
      projectId,
      place,
      rank: ranks[i] as Rank,
      columnId: column.id,
      number: number + i,
      title: titles[i] ?? "",
      kind: isParent ? body.value.kind : "subtask",
      points: isParent ? body.value.points : null,
      labels: isParent ? labels : [],
      parentCardId: isParent ? null : (ids[0] ?? null),
    };
  });
  return ok({
    changes: [
      ...cards.map((card) => born("card", card)),
      ...partsOf(cards[0] as Card, body.value, chance),
      ...reranked,
    ],
    about: { key: `${project.code}-${number}`, name: title.value, count: 1 },
  });
}

/** The text and the criteria of the new card. */
function partsOf(card: Card, body: CardTemplate, { mint }: Chance): readonly Change[] {
  const { id: cardId, projectId } = card;
  const { description, checklist } = body;
  const ranks = ranksBetween(null, null, checklist.length);
  const text = description === "" ? [] : [born("cardText", { id: cardId, projectId, description })];
  const items = checklist.map((words, i) => {
    const rank = ranks[i] as Rank;
    return born("checkItem", {
      id: makeId("checkItem", mint()),
      projectId,
      cardId,
      text: words,
      done: false,
      rank,
    });
  });
  return [...text, ...items];
}

async function livingLabels(
  tx: ReadTx,
  projectId: Row<"project">["id"],
  body: CardTemplate,
): Promise<Card["labels"]> {
  const living = new Set((await tx.list("label", projectId)).map((label) => label.id));
  return body.labels.filter((id) => living.has(id)).sort();
}
