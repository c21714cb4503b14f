import type { Row } from "../../change";
import type { CardId, EpicId, LabelId } from "../../model/ids";
import { compareRanked } from "../../model/order";
import type { Instant } from "../../model/vocabulary";
import type { ReportBook } from "../book";
import { careerOf, usualFlow } from "../flow/career";
import { eventsOf } from "../kept-journal";
import { always, timelineOf } from "../timeline";

/** Which cards a forecast is asked for. */
export type ForecastScope =
  | { readonly kind: "project" }
  | { readonly kind: "epic"; readonly id: EpicId }
  /** A release is a label until there is a model of releases (Decision 97). */
  | { readonly kind: "label"; readonly id: LabelId }
  /** What is in sprints that are not closed. */
  | { readonly kind: "sprints" }
  /** That, and so many open cards from the top of the backlog. */
  | { readonly kind: "top"; readonly cards: number };

/** The cards of a scope, done ones among them; null = all of the project. */
export function cardsOf(book: ReportBook, scope: ForecastScope): ReadonlySet<CardId> | null {
  const rows = [...book.past.journal.cards.values()];
  const ids = (those: readonly Row<"card">[]) => new Set(those.map(({ id }) => id));
  switch (scope.kind) {
    case "project":
      return null;
    case "epic":
      return ids(rows.filter(({ epicId }) => epicId === scope.id));
    case "label":
      return ids(rows.filter(({ labels }) => labels.includes(scope.id)));
    case "sprints":
      return ids(inOpenSprints(book, rows));
    case "top":
      return ids([...inOpenSprints(book, rows), ...topOfBacklog(book, rows).slice(0, scope.cards)]);
  }
}

/**
 * When cards of an epic came into it, as far as their events tell: a scope grows
 * on the day on which work comes into it, however long ago that was written.
 * Labels have no such day here: they are put on what is already planned.
 */
export function joinedOn(book: ReportBook, scope: ForecastScope): ReadonlyMap<CardId, Instant> {
  const joined = new Map<CardId, Instant>();
  if (scope.kind !== "epic") return joined;
  const { journal } = book.past;
  for (const id of cardsOf(book, scope) ?? []) {
    const row = journal.cards.get(id);
    if (!row) continue;
    const { steps } = timelineOf(row, eventsOf(journal, "card", id), {
      undoes: journal.undoes,
      span: always,
    });
    const last = steps.findLast(({ field, after }) => field === "epicId" && after === scope.id);
    if (last) joined.set(id, last.at);
  }
  return joined;
}

function inOpenSprints({ tables }: ReportBook, rows: readonly Row<"card">[]): readonly Row<"card">[] {
  const open = new Set<string>(
    tables.sprints.filter(({ state }) => state.phase !== "closed").map(({ id }) => id),
  );
  return rows.filter(({ place }) => open.has(place));
}

/** Done and cancelled cards that still lie there do not count. */
function topOfBacklog({ past }: ReportBook, rows: readonly Row<"card">[]): readonly Row<"card">[] {
  const isOpen = ({ id }: Row<"card">): boolean => {
    const story = past.cards.get(id);
    const ending = story && careerOf(story, usualFlow).ending;
    return ending === "open" || ending === "not-begun";
  };
  return rows.filter((row) => row.place === "backlog" && isOpen(row)).sort(compareRanked);
}
