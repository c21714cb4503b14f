import type { ColumnId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import type { ReportBook } from "../book";
import type { FlowDefinition } from "../flow/career";
import { type FlowColumns, flowOf } from "../flow/chosen-flow";
import { type FlowEfficiency, flowEfficiencyOf } from "../flow/flow-efficiency";
import { type FlowTimes, flowTimesOf } from "../flow/flow-times";
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

type Worked = { readonly of: FlowDefinition; readonly waiting: string; readonly told: FlowEfficiency };
const worked = new WeakMap<ProjectPast, Worked>();

/** Flow efficiency by the columns that a person calls queues: read once for each state of the journal. */
export function efficiencyOf(
  { past }: ReportBook,
  flow: FlowColumns,
  waitingIn: readonly ColumnId[],
): FlowEfficiency {
  const [of, waiting] = [flowOf(flow), waitingIn.join()];
  const known = worked.get(past);
  if (known?.of === of && known.waiting === waiting) return known.told;
  const told = flowEfficiencyOf(past, of, new Set(waitingIn));
  worked.set(past, { of, waiting, told });
  return told;
}
