import type { CardFields } from "@/commands/card/card-commands";
import type { CheckItemId } from "@/domain/model/ids";
import type { Instant } from "@/domain/model/vocabulary";
import { activeSprint } from "./calendar";
import { between } from "./dice";
import { type PersonKey, people } from "./people";
import type { PlannedCard, Stay } from "./plan-sprints";
import { act, cardOf, columnOf, instantIn, lastOf, type Stage, sprintOf, type status } from "./stage";

type Told = {
  readonly card: PlannedCard;
  readonly stay: Stay;
  readonly owner: PersonKey;
  readonly items: readonly { id: CheckItemId | null }[];
};

/** When a card begins, is looked at and is done, in days and minutes of its sprint. */
type Course = { readonly begun: Instant; readonly reviewed: Instant; readonly done: Instant };

const minute = 60_000;
const [scrumMaster] = people.SM;
const [productOwner] = people.RP;

/** One card's stay in one sprint. */
export function tellStay(stage: Stage, told: Told): void {
  const { card, stay } = told;
  if (stay.sprint > activeSprint) return;
  const course = drawCourse(stage, told);
  if (stay.fate === "added") enter(stage, told);
  if (card.firstPoints !== undefined) estimate(stage, told);
  if (stay.sprint === activeSprint) tellToday(stage, told, course);
  else if (stay.fate === "removed") leave(stage, told);
  else if (stay.fate === "carried" || stay.fate === "carried-to-backlog") {
    begin(stage, told, instantIn(stage, stay.sprint, 9, between(560, 900, stage.dice)));
    if (card.line.standing === "c") wait(stage, told);
  } else if (stay.fate === "cancelled")
    step(stage, told, [course.begun, productOwner], { column: "cancelled" });
  else finish(stage, told, course);
}

function drawCourse(stage: Stage, { card, stay }: Told): Course {
  const { dice } = stage;
  const isCarried = card.stays.indexOf(stay) > 0;
  const isToday = stay.sprint === activeSprint;
  const earliest = stay.fate === "added" ? 5 : isToday ? 2 : 3;
  const end = isCarried ? between(2, 4, dice) : between(earliest, isToday ? 5 : 10, dice);
  const start = Math.max(stay.fate === "added" ? 4 : 1, end - between(1, 3, dice));
  return {
    begun: instantIn(stage, stay.sprint, start, between(620, 710, dice)),
    reviewed: instantIn(stage, stay.sprint, Math.max(start, end - 1), between(780, 840, dice)),
    done: instantIn(stage, stay.sprint, end, between(850, 950, dice)),
  };
}

function finish(stage: Stage, told: Told, { begun, reviewed, done }: Course): void {
  const who = people[told.owner][0];
  begin(stage, told, begun);
  step(stage, told, [reviewed, who], { column: "review" });
  tick(stage, told, reviewed + 10 * minute, 1);
  if (told.stay.fate === "mistaken") {
    step(stage, told, [reviewed - 5 * minute, who], { column: "done" });
    act(stage, [reviewed - 5 * minute, who], () => ({ type: "history/undo" }));
  }
  step(stage, told, [done, scrumMaster], { column: "done" });
  if (told.stay.fate === "reopened") {
    step(stage, told, [done + 15 * minute, productOwner], { column: "inProgress" });
    step(stage, told, [done + 35 * minute, who], { column: "done" });
  }
}

/** In the sprint under way every card stands where the script says. */
function tellToday(stage: Stage, told: Told, { begun, reviewed, done }: Course): void {
  const { standing } = told.card.line;
  const who = people[told.owner][0];
  if (standing === "t" || standing === "c") return;
  begin(stage, told, begun);
  if (standing === "p") tick(stage, told, reviewed, 0.6);
  if (standing === "p") return;
  step(stage, told, [reviewed, who], { column: "review" });
  tick(stage, told, reviewed + 10 * minute, standing === "d" ? 1 : 0.7);
  if (standing === "d") step(stage, told, [done, scrumMaster], { column: "done" });
}

function begin(stage: Stage, told: Told, at: Instant): void {
  step(stage, told, [at, people[told.owner][0]], { column: "inProgress", assign: [told.owner] });
}

type Step = { readonly column?: keyof typeof status; readonly assign?: readonly PersonKey[] };

function step(
  stage: Stage,
  { card }: Told,
  when: readonly [Instant, string],
  { column, assign }: Step,
): void {
  act(stage, when, () => {
    const persons = (assign ?? []).flatMap((key) => stage.persons.get(key) ?? []);
    const fields: CardFields = {
      ...(column === undefined ? {} : { columnId: columnOf(stage, column) }),
      ...(persons.length === 0 ? {} : { assign: persons }),
    };
    return { type: "card/edit", cardId: cardOf(stage, card), fields };
  });
}

function enter(stage: Stage, { card, stay }: Told): void {
  const at = instantIn(stage, stay.sprint, stay.sprint === activeSprint ? 3 : between(2, 4, stage.dice), 590);
  act(stage, [at, productOwner], async (tx) => {
    const place = sprintOf(stage, stay.sprint);
    return {
      type: "card/move",
      cardIds: [cardOf(stage, card)],
      to: { place, after: await lastOf(tx, stage, place) },
    };
  });
}

/** Taken out of the sprint to the head of the backlog; the next one begins with it. */
function leave(stage: Stage, { card, stay }: Told): void {
  const at = instantIn(stage, stay.sprint, between(4, 6, stage.dice), 585);
  act(stage, [at, productOwner], () => ({
    type: "card/move",
    cardIds: [cardOf(stage, card)],
    to: { place: "backlog", after: null },
  }));
}

function estimate(stage: Stage, { card, stay }: Told): void {
  const at = instantIn(stage, stay.sprint, between(2, 3, stage.dice), 575);
  act(stage, [at, scrumMaster], () => ({
    type: "card/edit",
    cardId: cardOf(stage, card),
    fields: { points: card.line.points },
  }));
}

/** Half its criteria are met, and the rest waits for others. */
function wait(stage: Stage, told: Told): void {
  const { card } = told;
  tick(stage, told, instantIn(stage, activeSprint - 1, 10, 940), 0.5);
  const at = instantIn(stage, activeSprint, 1, 660);
  const [reason, text] = stage.script.wait ?? ["", ""];
  act(stage, [at, scrumMaster], () => ({
    type: "card/edit",
    cardId: cardOf(stage, card),
    fields: { blocked: { since: at, reason } },
  }));
  act(stage, [instantIn(stage, activeSprint, 2, 845), scrumMaster], () => ({
    type: "comment/add",
    cardId: cardOf(stage, card),
    text,
    author: scrumMaster,
  }));
}

/** Ticks that share of the card's criteria. */
function tick(stage: Stage, { items, owner }: Told, at: Instant, share: number): void {
  for (const item of items.slice(0, Math.round(items.length * share)))
    act(stage, [at, people[owner][0]], () => ({
      type: "check/edit",
      itemId: item.id ?? ("" as CheckItemId),
      done: true,
    }));
}
