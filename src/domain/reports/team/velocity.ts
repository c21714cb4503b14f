import { addDays, type Day } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import { metropolitan, type WorkCalendar } from "../../calendar/working-days";
import type { CardId, SprintId } from "../../model/ids";
import { fromHundredths } from "../../model/points";
import { dayLine } from "../day-starts";
import { type Unit, workingDaysIn } from "../sprint/burn";
import type { SprintFacts } from "../sprint-facts";
import type { Worth } from "../sprint-stay";

/** What velocity needs of a sprint; `facts` is null when it never started. */
export type VelocitySprint = {
  readonly id: SprintId;
  readonly startOn: Day | null;
  readonly endOn: Day | null;
  /** In the project's unit; null = not said. */
  readonly capacity: number | null;
  readonly facts: SprintFacts | null;
};

export type VelocityOptions = {
  readonly unit: Unit;
  /** The project's IANA zone. */
  readonly zone: string;
  readonly calendar?: WorkCalendar;
  /** How many closed sprints, the latest ones: 6 unless told, 15 at most (B64). */
  readonly last?: number;
  /** Planning is final at the end of this day of the sprint, 1 = its first; 0, the default: at the start. */
  readonly planningDays?: number;
  /** What a card counts that was done after the planned end, from 0 to 1, the default. */
  readonly lateWeight?: number;
};

/** One closed sprint; figures in the unit that was asked for. */
export type VelocityBar = {
  readonly id: SprintId;
  /** Engagement: the total at the start, or when planning was final. */
  readonly commitment: number;
  /** Réalisé: Done at the close, work that was added during the sprint included; so it may exceed the commitment. */
  readonly realised: number;
  /** The part of `realised` that was committed, and the part that came in later. */
  readonly planned: number;
  readonly unplanned: number;
  /** The part that was done after the planned end, before it was made lighter. */
  readonly late: number;
  /** Finished cards that were put in after the closing: beside the record, and no part of `realised` (B33). */
  readonly afterClose: number;
  /** Cards without an estimate, which weigh nothing: committed ones, done ones. */
  readonly unestimated: { readonly committed: number; readonly done: number };
  /** Working days planned, or those of the real course where no plan says. */
  readonly workingDays: number;
  readonly capacity: number | null;
  /** Realised by capacity; null without a capacity. */
  readonly capacityUsed: number | null;
};

export type VelocityGap =
  | "never-started"
  | "still-running"
  | "closed-ahead"
  | "before-the-window"
  | "no-estimate";

export type Velocity = {
  readonly unit: Unit;
  /** In the order of their starts. */
  readonly bars: readonly VelocityBar[];
  /** Mean of `realised`; null without any closed sprint. */
  readonly mean: number | null;
  /** From least to most; null with fewer than three sprints, where a range says nothing. */
  readonly range: { readonly least: number; readonly most: number } | null;
  /** Mean of what was realised a working day: the measure where sprints differ in length (B70). */
  readonly perDay: number | null;
  /** The longest has more than a tenth more working days than the shortest. */
  readonly hasUnequalLengths: boolean;
  /** Sums over all bars: what was realised by what was committed, and the committed part of it; null without commitment. */
  readonly predictability: { readonly realised: number; readonly kept: number } | null;
  readonly leftOut: readonly { readonly id: SprintId; readonly why: VelocityGap }[];
};

const [usual, most, fewest] = [6, 15, 3];

/**
 * The velocity of one team over its last closed sprints (B64). Never compare
 * teams by it, and there is none of a person (B65): give the sprints of one team.
 */
export function velocityOf(sprints: readonly VelocitySprint[], options: VelocityOptions): Velocity {
  const leftOut: { id: SprintId; why: VelocityGap }[] = [];
  const closed: (VelocitySprint & { readonly facts: SprintFacts })[] = [];
  for (const sprint of sprints) {
    const { id, facts } = sprint;
    if (facts === null) leftOut.push({ id, why: "never-started" });
    else if (facts.closedAt === null)
      leftOut.push({ id, why: facts.isClosedAhead ? "closed-ahead" : "still-running" });
    else if (options.unit === "points" && isWithoutEstimates(facts)) leftOut.push({ id, why: "no-estimate" });
    else closed.push({ ...sprint, facts });
  }
  closed.sort((a, b) => a.facts.startedAt.at - b.facts.startedAt.at);
  const window = Math.min(most, Math.max(1, options.last ?? usual));
  const old = closed.slice(0, Math.max(0, closed.length - window));
  for (const { id } of old) leftOut.push({ id, why: "before-the-window" });
  const bars = closed.slice(old.length).map((sprint) => barOf(sprint, options));
  return { unit: options.unit, bars, ...figuresOf(bars), leftOut };
}

function figuresOf(bars: readonly VelocityBar[]) {
  const sum = (of: (bar: VelocityBar) => number) => bars.reduce((all, bar) => all + of(bar), 0);
  const realised = bars.map((bar) => bar.realised);
  const days = bars.map(({ workingDays }) => workingDays);
  const [allDays, committed] = [sum((bar) => bar.workingDays), sum((bar) => bar.commitment)];
  const kept = sum((bar) => bar.planned);
  const range = bars.length < fewest ? null : { least: Math.min(...realised), most: Math.max(...realised) };
  return {
    mean: bars.length === 0 ? null : sum((bar) => bar.realised) / bars.length,
    range,
    perDay: allDays === 0 ? null : sum((bar) => bar.realised) / allDays,
    hasUnequalLengths: bars.length > 1 && Math.max(...days) > 1.1 * Math.min(...days),
    predictability:
      committed === 0 ? null : { realised: sum((bar) => bar.realised) / committed, kept: kept / committed },
  };
}

function isWithoutEstimates({ commitment, done }: SprintFacts): boolean {
  return [...commitment, ...done].every(({ points }) => points === null);
}

function barOf(
  { id, startOn, endOn, capacity, facts }: VelocitySprint & { readonly facts: SprintFacts },
  options: VelocityOptions,
): VelocityBar {
  const { unit, zone, calendar = metropolitan, planningDays = 0, lateWeight = 1 } = options;
  const weight = ({ points }: Worth) => (unit === "cards" ? 100 : (points ?? 0));
  const sum = (cards: readonly Worth[]) => cards.reduce((all, card) => all + weight(card), 0);
  const startDay = dayAt(facts.startedAt.at, zone);
  const committed = plannedCards(facts, { planningDays, zone });
  const endsAt = endOn === null ? Number.POSITIVE_INFINITY : (dayLine(endOn, endOn, zone).starts[1] ?? 0);
  const late = facts.done.filter(({ doneAt }) => doneAt.at >= endsAt);
  const lateIds = new Set(late.map((card) => card.id));
  const counted = (cards: readonly Worth[]) =>
    cards.reduce((all, card) => all + weight(card) * (lateIds.has(card.id) ? lateWeight : 1), 0) / 100;
  const ids = new Set(committed.map((card) => card.id));
  const realised = counted(facts.done);
  const realEnd = facts.closedAt === null ? startDay : dayAt(facts.closedAt.at, zone);
  return {
    id,
    commitment: fromHundredths(sum(committed)),
    realised,
    planned: counted(facts.done.filter((card) => ids.has(card.id))),
    unplanned: counted(facts.done.filter((card) => !ids.has(card.id))),
    late: fromHundredths(sum(late)),
    afterClose: fromHundredths(sum(facts.addedAfterClose)),
    unestimated: { committed: blanks(committed), done: blanks(facts.done) },
    workingDays: workingDaysIn(startOn ?? startDay, endOn ?? realEnd, calendar),
    capacity,
    capacityUsed: capacity === null || capacity === 0 ? null : realised / capacity,
  };
}

const blanks = (cards: readonly Worth[]) => cards.filter(({ points }) => points === null).length;

/** What was in the scope when planning was final: the commitment, or that and what had moved by the end of the day. */
export function plannedCards(
  facts: SprintFacts,
  { planningDays = 0, zone }: Pick<VelocityOptions, "planningDays" | "zone">,
): readonly Worth[] {
  if (planningDays <= 0) return facts.commitment;
  const startDay = dayAt(facts.startedAt.at, zone);
  const { starts } = dayLine(startDay, addDays(startDay, planningDays - 1), zone);
  const end = starts.at(-1) ?? facts.startedAt.at;
  const cards = new Map<CardId, Worth>(facts.commitment.map((card) => [card.id, card]));
  for (const { at, kind, cardId: id, to } of facts.scopeChanges) {
    if (at >= end) break;
    if (kind === "removed") cards.delete(id);
    else cards.set(id, { id, points: to });
  }
  return [...cards.values()];
}
