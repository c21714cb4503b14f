import type { Command } from "@/commands/command";
import type { CardId, CheckItemId } from "@/domain/model/ids";
import type { Instant, Priority } from "@/domain/model/vocabulary";
import { must } from "@/lib/assert";
import { activeSprint } from "./calendar";
import { between, oneOf } from "./dice";
import { type PersonKey, people, remarks } from "./people";
import type { PlannedCard } from "./plan-sprints";
import { act, cardOf, instantIn, lastOf, projectOf, type Stage } from "./stage";
import { tellStay } from "./stay-stories";

const minute = 60_000;
const [productOwner] = people.RP;
const priorities: readonly Priority[] = ["lowest", "low", "medium", "medium", "high", "high", "highest"];

/** Every card of a project: written down, looked at closer, then whatever happens to it in its sprints. */
export function tellCards(stage: Stage): void {
  for (const [card, at] of birthdays(stage)) {
    writeDown(stage, card, at);
    refine(stage, card, at + 25 * minute);
    if (card.line.standing === "x")
      act(stage, [at + 90 * minute, productOwner], () => ({
        type: "card/trash",
        cardIds: [cardOf(stage, card)],
      }));
    const usual = stage.script.people[card.line.epic];
    const other = oneOf(stage.script.people, stage.dice);
    const owner = usual === undefined || (card.line.standing === "h" && stage.dice() < 0.3) ? other : usual;
    const items = tellChecks(stage, card, at + 40 * minute);
    for (const stay of card.stays) tellStay(stage, { card, stay, owner, items });
    if (stage.dice() < 0.22) remark(stage, card, owner);
  }
}

/** The order of the script is the order of the keys: cards of one window are spread over its days. */
function birthdays(stage: Stage): readonly (readonly [PlannedCard, Instant])[] {
  const byWindow = new Map<number, PlannedCard[]>();
  for (const card of stage.cards) byWindow.set(card.madeIn, [...(byWindow.get(card.madeIn) ?? []), card]);
  return [...byWindow].flatMap(([window, cards]) => {
    const isFirst = window === activeSprint - stage.script.closed - 1;
    const [from, to] = isFirst ? [8, 10] : window >= activeSprint ? [1, 2] : [2, 9];
    return cards.map((card, i): readonly [PlannedCard, Instant] => {
      const along = from + (i / cards.length) * (to - from);
      const day = Math.floor(along);
      return [card, instantIn(stage, window, day, 600 + Math.floor((along - day) * 330))];
    });
  });
}

function writeDown(stage: Stage, card: PlannedCard, at: Instant): void {
  const { title, kind, points, epic } = card.line;
  act(
    stage,
    [at, productOwner],
    async (tx) => ({
      type: "card/add",
      projectId: projectOf(stage),
      to: { place: "backlog", after: await lastOf(tx, stage, "backlog") },
      title,
      kind,
      points: card.firstPoints === undefined ? points : card.firstPoints,
      epicId: stage.ids.epics[epic] ?? null,
    }),
    ([born]) => stage.ids.cards.set(card, born?.id as CardId),
  );
}

/** Priority, label, due day, and often a description in two parts: what it is for, and what to watch. */
function refine(stage: Stage, card: PlannedCard, at: Instant): void {
  const { dice, script } = stage;
  const priority = dice() < 0.45 ? oneOf(priorities, dice) : null;
  const labels = script.labels.flatMap(([, , speaks], i) => (speaks.test(card.line.title) ? [i] : []));
  const dueDay =
    dice() < 0.12 ? (stage.cadence(card.stays.at(-1)?.sprint ?? activeSprint + 2)[9] ?? null) : null;
  if (priority !== null || labels.length > 0 || dueDay !== null)
    act(stage, [at, productOwner], () => ({
      type: "card/edit",
      cardId: cardOf(stage, card),
      fields: {
        ...(priority === null ? {} : { priority }),
        label: labels.map((i) => must(stage.ids.labels[i], "labels come first")),
        ...(dueDay === null ? {} : { dueOn: dueDay }),
      },
    }));
  const need = script.epics[card.line.epic]?.[2] ?? "";
  const note = card.line.standing === "c" ? script.notes[0] : oneOf(script.notes, dice);
  const description = card.line.kind === "userStory" ? `${need}\n\n${note ?? ""}` : (note ?? "");
  if (card.line.hasChecks || card.line.standing === "c" || dice() < 0.5)
    act(stage, [at + 5 * minute, productOwner], () => ({
      type: "card/describe",
      cardId: cardOf(stage, card),
      description,
    }));
}

/** Acceptance criteria; answers how to find their ids once they exist. */
function tellChecks(stage: Stage, card: PlannedCard, at: Instant): readonly { id: CheckItemId | null }[] {
  const { dice, script } = stage;
  const isBig = card.line.kind === "userStory" && dice() < 0.4;
  if (!card.line.hasChecks && card.line.standing !== "c" && !isBig) return [];
  const isFirst = card.line.standing === "c";
  const from = isFirst ? 0 : between(0, script.criteria.length - 1, dice);
  const turned = [...script.criteria.slice(from), ...script.criteria.slice(0, from)];
  return turned.slice(0, isFirst ? 4 : between(3, 5, dice)).map((text) => {
    const item: { id: CheckItemId | null } = { id: null };
    act(
      stage,
      [at, productOwner],
      () => ({ type: "check/add", cardId: cardOf(stage, card), text }),
      ([born]) => {
        item.id = born?.id as CheckItemId;
      },
    );
    return item;
  });
}

function remark(stage: Stage, card: PlannedCard, owner: PersonKey): void {
  const { dice } = stage;
  const [stay] = card.stays;
  const at = stay
    ? instantIn(stage, stay.sprint, between(2, 5, dice), between(700, 960, dice))
    : instantIn(stage, activeSprint, between(2, 5, dice), between(700, 960, dice));
  const author = dice() < 0.3 ? people.SM[0] : people[owner][0];
  const text = oneOf(remarks, dice);
  act(
    stage,
    [at, author],
    (): Command => ({
      type: "comment/add",
      cardId: cardOf(stage, card),
      text,
      author,
    }),
  );
}
