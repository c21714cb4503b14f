import type { Day } from "@/lib/day";
import type { Instant } from "../../model/vocabulary";
import type { PortfolioBook } from "./book";
import { type Dimension, groupsThen, noGroup } from "./groups-then";
import { added, cellsOf, noSums, type Sums } from "./tallies-then";
import { lastWeeks } from "./weeks";

export type BurnUpAsk = { readonly dimension: Dimension; readonly weeks: number };

export type BurnUpGroup = {
  /** The id of a project, programme, axis or objective; `noGroup` = what serves none. */
  readonly id: string;
  /** In short, of a project: `INT`. */
  readonly code: string | null;
  /** null = what serves none. */
  readonly name: string | null;
  /** Week by week. */
  readonly sums: readonly Sums[];
};

export type BurnUp = {
  readonly ask: BurnUpAsk;
  readonly mondays: readonly Day[];
  readonly untils: readonly Instant[];
  /** Each card once, whatever it serves. */
  readonly whole: readonly Sums[];
  readonly groups: readonly BurnUpGroup[];
  /** How many cards counted in more than one group in the last week. */
  readonly shared: number;
  /** Projects that are estimated in hours, whose points are no points. */
  readonly inHours: readonly string[];
};

/** Scope and what is done of it, week by week, of the portfolio and of each of its groups: two lines each, from the journal alone (B60, B61). */
export function burnUpOf(book: PortfolioBook, ask: BurnUpAsk, now: Instant): BurnUp {
  const weeks = lastWeeks(ask.weeks, now, book.zone);
  const blank = (): Sums[] => weeks.map(() => noSums);
  const whole = blank();
  const groups = new Map<string, Sums[]>(namesOf(book, ask.dimension).map(([id]) => [id, blank()]));
  let shared = 0;
  const inHours: string[] = [];
  for (const part of book.parts.values()) {
    const find = groupsThen(part, book, { dimension: ask.dimension, weeks });
    let isIn = false;
    for (const [epicId, cell] of cellsOf(part, weeks)) {
      for (let week = 0; week < weeks.length; week += 1) {
        const own = find(epicId, week);
        const sums = cell[week] as Sums;
        if (own.length === 0 || sums.cards === 0) continue;
        isIn = true;
        whole[week] = added(whole[week] as Sums, sums);
        if (week === weeks.length - 1 && own.length > 1) shared += sums.cards;
        for (const id of own) {
          const group = groups.get(id) ?? blank();
          groups.set(id, group);
          group[week] = added(group[week] as Sums, sums);
        }
      }
    }
    if (isIn && part.project.row.unit === "hours") inHours.push(part.project.row.name);
  }
  const names = new Map(namesOf(book, ask.dimension));
  const codes = new Map<string, string>([...book.parts].map(([id, { project }]) => [id, project.row.code]));
  return {
    ask,
    mondays: weeks.map(({ monday }) => monday),
    untils: weeks.map(({ until }) => until),
    whole,
    groups: [...groups]
      .filter(([, sums]) => sums.some(({ cards }) => cards > 0))
      .map(([id, sums]) => ({
        id,
        code: codes.get(id) ?? null,
        name: id === noGroup ? null : (names.get(id) ?? "…"),
        sums,
      })),
    shared,
    inHours,
  };
}

/** The groups of a dimension in the order in which people have put them. */
function namesOf(
  { frame, parts }: PortfolioBook,
  dimension: Dimension,
): readonly (readonly [string, string])[] {
  const named = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    rows.map(({ id, name }) => [id, name] as const);
  if (dimension === "project") return named([...parts.values()].map(({ project }) => project.row));
  if (dimension === "program") return named(frame.programs);
  return named(dimension === "pillar" ? frame.pillars : frame.objectives);
}
