import type { Day } from "@/lib/day";
import type { CardId, ColumnId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import type { ReportBook } from "../book";
import { dayLine, startOfDay } from "../day-starts";
import { blockedTimeOf } from "../flow/blocked-time";
import { type FlowColumns, flowOf } from "../flow/chosen-flow";
import { cardsInBand } from "../flow/cumulative-flow";
import { flowTimesOf } from "../flow/flow-times";
import { type LittlePart, littlesLawOf } from "../flow/littles-law";
import { type Breach, breachesOf, type Lane } from "../flow/wip-breaches";
import { type FlowGap, type GapsOf, gapsOf } from "./flow-gaps";
import { flowDays, runsOf } from "./flow-period";
import { efficiencyOf, timesOf } from "./flow-readings";
import { type Measure, timesDots } from "./times-dots";

/** What somebody asks to see the cards of: a number of a figure (B71). */
export type CardsAsk =
  /** Those in a column at the end of a day; null = in each column. */
  | { readonly of: "band"; readonly day: Day; readonly columnId: ColumnId | null }
  /** The dot in which this card is. */
  | {
      readonly of: "dot";
      readonly measure: Measure;
      readonly first: CardId;
      readonly flow: FlowColumns;
    }
  /** Those that were finished from one day to another, both included. */
  | { readonly of: "finished"; readonly from: Day; readonly to: Day; readonly flow: FlowColumns }
  | { readonly of: "blocked"; readonly reason: string; readonly flow: FlowColumns }
  /** Finished cards that had some of that part of the cycle time: a column is a queue. */
  | {
      readonly of: "efficiency";
      readonly part: "worked" | "blocked" | "back" | ColumnId;
      readonly waiting: readonly ColumnId[];
      readonly flow: FlowColumns;
    }
  | { readonly of: "breach"; readonly columnId: ColumnId; readonly lane: Lane | null; readonly from: Instant }
  /** Those that stood from then on under a limit for each person, epic … while nobody can tell whose they were. */
  | { readonly of: "untold"; readonly from: Instant }
  | {
      readonly of: "little";
      readonly part: LittlePart;
      readonly days: number | null;
      readonly flow: FlowColumns;
    }
  | ({ readonly of: "gap"; readonly why: FlowGap } & GapsOf);

/** Cards of one kind: as many as a list on a screen shows, and how many there are. */
export type CardsGroup = {
  /** What they have in common, where the answer has several groups: the name of their column. */
  readonly name: string | null;
  readonly count: number;
  readonly ids: readonly CardId[];
};

/** A list on a screen is no file. */
const most = 200;

export const cardAnswers = {
  /** The cards behind a number, when somebody asks for them: charts bring numbers alone. */
  cardsBehind(book: ReportBook, ask: CardsAsk, now: Instant): readonly CardsGroup[] {
    if (ask.of !== "band" || ask.columnId !== null) return [groupOf(null, idsOf(book, ask, now))];
    const { past, tables } = book;
    const shown = past.columns.filter(({ category }) => category !== "cancelled");
    return shown
      .map(({ id: columnId, name }) =>
        groupOf(name, cardsInBand(past, { columnId, day: ask.day, zone: tables.project.timeZone })),
      )
      .filter(({ count }) => count > 0);
  },
};

function groupOf(name: string | null, ids: readonly CardId[]): CardsGroup {
  return { name, count: ids.length, ids: ids.slice(0, most) };
}

function idsOf(book: ReportBook, ask: CardsAsk, now: Instant): readonly CardId[] {
  const { past, tables } = book;
  const zone = tables.project.timeZone;
  switch (ask.of) {
    case "band":
      return ask.columnId === null ? [] : cardsInBand(past, { columnId: ask.columnId, day: ask.day, zone });
    case "dot": {
      const times = timesOf(book, ask.flow, now);
      return timesDots(times, ask.measure).find(({ ids }) => ids.includes(ask.first))?.ids ?? [];
    }
    case "finished": {
      const { starts } = dayLine(ask.to, ask.to, zone);
      const period = { from: startOfDay(ask.from, zone), to: starts[1] ?? null };
      return flowTimesOf(past, flowOf(ask.flow), period).cards.map(({ id }) => id);
    }
    case "blocked": {
      const reasons = blockedTimeOf(past, flowOf(ask.flow), now);
      return reasons.find(({ reason }) => reason === ask.reason)?.cards ?? [];
    }
    case "efficiency": {
      const { queues, ...parts } = efficiencyOf(book, ask.flow, ask.waiting).parts;
      return (isQueue(ask.part) ? queues.get(ask.part) : parts[ask.part])?.ids ?? [];
    }
    case "breach": {
      const { breaches } = breachesOf(past, { runs: runsOf(book), now, from: ask.from });
      return breaches.find((breach) => isAsked(breach, ask))?.ids ?? [];
    }
    case "untold":
      return breachesOf(past, { runs: runsOf(book), now, from: ask.from }).untold;
    case "little": {
      const from = startOfDay(flowDays(book, ask.days, now).from, zone);
      return littlesLawOf(past, flowOf(ask.flow), { from, to: now }).parts[ask.part];
    }
    case "gap":
      return gapsOf(book, ask, now).find(({ why }) => why === ask.why)?.ids ?? [];
  }
}

function isAsked({ columnId, lane, from }: Breach, ask: Extract<CardsAsk, { of: "breach" }>): boolean {
  if (columnId !== ask.columnId || from !== ask.from) return false;
  return lane?.per === ask.lane?.per && lane?.value === ask.lane?.value;
}

function isQueue(part: Extract<CardsAsk, { of: "efficiency" }>["part"]): part is ColumnId {
  return part !== "worked" && part !== "blocked" && part !== "back";
}
