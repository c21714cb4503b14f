import type { Instant } from "../../model/vocabulary";
import type { ReportBook } from "../book";
import type { FlowDefinition } from "../flow/career";
import { type FlowColumns, flowOf } from "../flow/chosen-flow";
import { type FlowTimes, flowTimesOf } from "../flow/flow-times";
import { type FlowEfficiency, flowEfficiencyOf } from "../flow/spent-time";
import type { ProjectPast } from "../project-past";
import { untilToday } from "./flow-period";

type Read = {
  readonly definition: FlowDefinition;
  readonly until: Instant | null;
  readonly times: FlowTimes;
};

const read = new WeakMap<ProjectPast, Read>();

/** The times of finished cards until the end of today: several figures of a page ask the same, once for each state of the journal. */
export function timesOf(book: ReportBook, flow: FlowColumns, now: Instant): FlowTimes {
  const [definition, period] = [flowOf(flow), untilToday(book, now)];
  const known = read.get(book.past);
  if (known?.definition === definition && known.until === period.to) return known.times;
  const times = flowTimesOf(book.past, definition, period);
  read.set(book.past, { definition, until: period.to, times });
  return times;
}

const worked = new WeakMap<ProjectPast, { readonly of: FlowDefinition; readonly told: FlowEfficiency }>();

/** Flow efficiency without queues, since columns are not said to be any: read once, for its share and for what it leaves out. */
export function efficiencyOf({ past }: ReportBook, flow: FlowColumns): FlowEfficiency {
  const of = flowOf(flow);
  const known = worked.get(past);
  if (known?.of === of) return known.told;
  const told = flowEfficiencyOf(past, of, new Set());
  worked.set(past, { of, told });
  return told;
}
