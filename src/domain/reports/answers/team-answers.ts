import { parseDay } from "@/lib/day";
import { teamTimeOf } from "../../capacity/team-time";
import type { Row } from "../../change";
import type { CardId, SprintId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import { factsOf, type ReportBook } from "../book";
import { endOfToday } from "../day-starts";
import type { Unit } from "../sprint/burn";
import { capacityOf } from "../sprint/kept-words";
import type { SprintFacts } from "../sprint-facts";
import type { Worth } from "../sprint-stay";
import { plannedCards, type VelocitySprint, velocityOf } from "../team/velocity";
import { workKindsOf } from "../team/work-kinds";

/** Over which closed sprints, and how they are read (B64). */
export type TeamAsk = {
  readonly unit: Unit;
  readonly last: number;
  readonly planningDays: number;
  readonly lateWeight: number;
};

/** The cards behind the figures of a sprint. */
type BarCards = {
  readonly committed: readonly CardId[];
  readonly planned: readonly CardId[];
  readonly unplanned: readonly CardId[];
  /** Put in after the closing. */
  readonly afterClose: readonly CardId[];
  /** Committed or done without an estimate: they weigh nothing in points. */
  readonly unestimated: readonly CardId[];
};

/** What reports answer about a team. */
export const teamAnswers = {
  /** Velocity over the last closed sprints, with the names of sprints and the cards behind each figure. */
  velocity(book: ReportBook, ask: TeamAsk, now: Instant) {
    const { zone, velocity, factsById } = readVelocity(book, ask, now);
    const bars = velocity.bars.map((bar) => ({
      ...bar,
      cards: cardsOf(factsById.get(bar.id), { planningDays: ask.planningDays, zone }),
    }));
    return { ...velocity, bars, names: sprintNames(book), ask };
  },

  /** What was done in the same sprints by kind of work, sprint by sprint and in all. */
  kinds(book: ReportBook, ask: Pick<TeamAsk, "last">, now: Instant) {
    const { past } = book;
    const { velocity, factsById } = readVelocity(book, { ...ask, ...plain }, now);
    const facts = velocity.bars.flatMap(({ id }) => factsById.get(id) ?? []);
    const sprints = facts.map((each) => ({ id: each.sprintId, kinds: workKindsOf([each], past) }));
    return { sprints, all: workKindsOf(facts, past), leftOut: velocity.leftOut, names: sprintNames(book) };
  },
};

/** Kinds are counted in cards and in points alike: no sprint falls out for want of estimates. */
const plain = { unit: "cards", planningDays: 0, lateWeight: 1 } as const;

function readVelocity(book: ReportBook, { unit, ...options }: TeamAsk, now: Instant) {
  const { tables } = book;
  const zone = tables.project.timeZone;
  const until = endOfToday(now, zone);
  const factsById = new Map<SprintId, SprintFacts>();
  const sprints = tables.sprints.map((sprint): VelocitySprint => {
    const facts = factsOf(book, sprint.id, until);
    if (facts) factsById.set(sprint.id, facts);
    return { ...plannedDays(sprint), capacity: unit === "cards" ? null : capacityOf(tables, sprint), facts };
  });
  const velocity = velocityOf(sprints, { unit, zone, calendar: teamTimeOf(tables.calendar), ...options });
  return { zone, velocity, factsById };
}

function plannedDays({
  id,
  startOn,
  endOn,
}: Row<"sprint">): Pick<VelocitySprint, "id" | "startOn" | "endOn"> {
  return { id, startOn: parseDay(startOn ?? "") ?? null, endOn: parseDay(endOn ?? "") ?? null };
}

function cardsOf(
  facts: SprintFacts | undefined,
  options: { readonly planningDays: number; readonly zone: string },
): BarCards {
  if (!facts) return { committed: [], planned: [], unplanned: [], afterClose: [], unestimated: [] };
  const planned = plannedCards(facts, options);
  const isPlanned = new Set(planned.map(({ id }) => id));
  const ids = (cards: readonly Worth[]) => cards.map(({ id }) => id);
  return {
    committed: ids(planned),
    planned: ids(facts.done.filter(({ id }) => isPlanned.has(id))),
    unplanned: ids(facts.done.filter(({ id }) => !isPlanned.has(id))),
    afterClose: ids(facts.addedAfterClose),
    unestimated: [...new Set(ids([...planned, ...facts.done].filter(({ points }) => points === null)))],
  };
}

function sprintNames({ tables }: ReportBook): Readonly<Record<SprintId, string>> {
  return Object.fromEntries(tables.sprints.map(({ id, name }) => [id, name]));
}
