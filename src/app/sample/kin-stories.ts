import type { Command } from "@/commands/command";
import { activeSprint } from "./calendar";
import { people } from "./people";
import type { PlannedCard } from "./plan-sprints";
import { act, cardOf, instantIn, type Stage } from "./stage";

const [productOwner] = people.RP;
const [scrumMaster] = people.SM;

/**
 * What cards of a project have to do with one another: in the sprint under way
 * the team ties what waits to what it waits for, and puts tasks under the story
 * that they serve. No dice: the same script has the same ties.
 */
export function tellKin(stage: Stage): void {
  const open = stage.cards.filter(({ line }) => "tprdc12b".includes(line.standing));
  const at = (day: number, minute: number) => instantIn(stage, activeSprint, day, minute);
  const story = open.find(({ line }) => line.kind === "userStory" && "tp".includes(line.standing));
  const waiting = open.find(({ line }) => line.standing === "c") ?? story;
  if (story === undefined || waiting === undefined) return;
  const tasks = open.filter(({ line }) => line.kind === "task" || line.kind === "enabler");
  const own = tasks.filter(({ line }) => line.epic === story.line.epic);
  const under = [...own, ...tasks.filter((task) => !own.includes(task))].slice(0, 3);
  under.forEach((child, i) => {
    tell(stage, at(3, 560 + 7 * i), productOwner, () => ({
      type: "card/parent",
      cardId: cardOf(stage, child),
      parentCardId: cardOf(stage, story),
    }));
  });
  const later = open.filter((card) => "12".includes(card.line.standing) && !under.includes(card));
  const [first, second, third] = later;
  if (first) tie(stage, at(3, 600), "blocks", [first, waiting]);
  if (second && second !== story) tie(stage, at(3, 612), "blocks", [waiting, second]);
  if (third && first) tie(stage, at(4, 640), "relates", [third, first]);
}

function tie(
  stage: Stage,
  at: number,
  kind: "blocks" | "relates",
  [from, to]: readonly [PlannedCard, PlannedCard],
): void {
  if (from === to) return;
  tell(stage, at, scrumMaster, () => ({
    type: "link/add",
    kind,
    fromCardId: cardOf(stage, from),
    toCardId: cardOf(stage, to),
  }));
}

function tell(stage: Stage, at: number, actor: string, command: () => Command): void {
  act(stage, [at, actor], command);
}
